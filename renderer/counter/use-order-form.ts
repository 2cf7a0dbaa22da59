import { useEffect, useReducer, useState } from 'react';
import type { Order } from '../../shared/order.ts';
import { totalOf } from '../amount/amount-sum.ts';
import type { AppError } from '../connection/app-error.ts';
import { useMode } from '../connection/use-connection.ts';
import { useSettings } from '../connection/use-settings.ts';
import { readForm } from '../create/create-form.ts';
import { formActionIn } from '../create/draft.ts';
import { refusedFields } from '../create/refused-fields.ts';
import { useLocale } from '../i18n/use-locale.ts';
import {
  type CounterForm,
  emptyForm,
  type FormAction,
  reduceForm,
  refusalBeforeSending,
} from './counter-form.ts';
import { useRemember, useRememberedForm } from './form-memory.ts';
import { isDefinite, useCreateOrder } from './use-create-order.ts';

export interface OrderForm {
  form: CounterForm;
  edit: (action: FormAction) => void;
  /** Sends it; while the same was asked for just before, shows that one. */
  submit: () => void;
  /** Sends it although the same was asked for just before. */
  submitAgain: () => void;
  /** Stops waiting for the answer and begins a new form. */
  leave: () => void;
  isSending: boolean;
  failure: AppError | null;
  /** The order that asked for the same, just before. */
  askedBefore: Order | undefined;
}

export interface OrderFormPorts {
  /** `asLink`: staff want its link, not its code. */
  onOrder: (order: Order, asLink: boolean) => void;
  /** A fresh idempotency key. */
  newKey: () => string;
}

/**
 * The filled form and its way to an order. It survives every failure and a look at another screen; only
 * an order ends it.
 */
export function useOrderForm({ onOrder, newKey }: OrderFormPorts): OrderForm {
  const { settings } = useSettings();
  const locale = useLocale();
  const mode = useMode();
  const remembered = useRememberedForm();
  const [form, dispatch] = useReducer(reduceForm, settings.currency, (currency) =>
    remembered?.currency === currency ? remembered : emptyForm(currency),
  );
  const [failure, setFailure] = useState<AppError | null>(null);
  const reset = () => dispatch({ type: 'reset', currency: settings.currency });
  const creation = useCreateOrder({
    onOrder: (order) => {
      reset();
      onOrder(order, form.draft.asLink === true);
    },
    onFailure: (error) => {
      setFailure(error);
      dispatch({ type: 'issues', issues: refusedFields(error, form.draft) });
      if (isDefinite(error)) dispatch({ type: 'rejected' });
    },
  });
  useRemember(creation.isSending ? null : form);
  useEffect(() => {
    if (form.currency !== settings.currency) dispatch({ type: 'reset', currency: settings.currency });
  }, [form.currency, settings.currency]);

  const askedBefore = failure?.data.reason === 'asked-before' ? failure.data.order : undefined;
  const showAskedBefore = (order: Order) => {
    setFailure(null);
    reset();
    onOrder(order, form.draft.asLink === true);
  };
  const send = (ifAskedBefore: 'tell' | 'make') => {
    if (creation.isSending) return;
    setFailure(null);
    const { draft, currency, reference } = form;
    const defaults = settings.orderDefaults;
    const notice = refusalBeforeSending(form, formActionIn(draft, defaults));
    if (notice !== null) return dispatch({ type: 'refused', notice });
    if (mode === null) return dispatch({ type: 'refused', notice: { about: 'page', why: 'connecting' } });
    const filled = { amount: totalOf(form.sum), reference: reference.text, mode, draft, defaults };
    const read = readForm(filled, { currency, country: settings.country, locale });
    if (!read.ok) return dispatch({ type: 'issues', issues: read.error });
    const idempotencyKey = form.idempotencyKey ?? newKey();
    dispatch({ type: 'sent', idempotencyKey });
    void creation.create({ body: { ...read.value, ifAskedBefore }, idempotencyKey });
  };
  return {
    form,
    edit: (action) => {
      setFailure(null);
      dispatch(action);
    },
    submit: () => (askedBefore ? showAskedBefore(askedBefore) : send('tell')),
    submitAgain: () => send('make'),
    leave: () => {
      creation.leave();
      reset();
    },
    isSending: creation.isSending,
    failure,
    askedBefore,
  };
}
