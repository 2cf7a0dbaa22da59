import { useEffect, useReducer, useRef, useState } from 'react';
import type { Order } from '../../shared/order.ts';
import { totalOf } from '../amount/amount-sum.ts';
import type { AppError } from '../connection/app-error.ts';
import { useMode } from '../connection/use-connection.ts';
import { useSettings } from '../connection/use-settings.ts';
import { refusedFields } from '../create/refused-fields.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { type AmountDoubt, doubtAbout, judgePress, type SendPress } from './amount-doubt.ts';
import { type CounterForm, emptyForm, type FormAction, type Notice, reduceForm } from './counter-form.ts';
import { useRemember, useRememberedForm } from './form-memory.ts';
import { readWish } from './read-wish.ts';
import { isDefinite, useCreateOrder } from './use-create-order.ts';
import { useUsual } from './use-usual.ts';

const answerFirst: Notice = { about: 'doubt', why: 'answer-first' };

export interface OrderForm {
  form: CounterForm;
  edit: (action: FormAction) => void;
  /** Sends it, or asks about its amount first; while the same was asked for just before, shows that one. */
  submit: (press?: SendPress) => void;
  /** Sends it although the same was asked for just before. */
  submitAgain: () => void;
  /** Stops waiting for the answer and begins a new form. */
  leave: () => void;
  isSending: boolean;
  /** What would be asked about the amount as it stands. */
  doubt: AmountDoubt | null;
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
    remembered?.currency === currency ? remembered : emptyForm(currency, settings.keypad),
  );
  const usual = useUsual(mode, { currency: form.currency, isAsked: settings.askUnusual });
  const [failure, setFailure] = useState<AppError | null>(null);
  const { currency: shopCurrency, keypad } = settings;
  const reset = () => dispatch({ type: 'reset', currency: shopCurrency, keypad });
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
    if (form.currency !== shopCurrency) dispatch({ type: 'reset', currency: shopCurrency, keypad });
    else if (form.sum.entry.keypad !== keypad) dispatch({ type: 'keypad', keypad });
  }, [form.currency, form.sum, shopCurrency, keypad]);
  const modeBefore = useRef(mode);
  useEffect(() => {
    // What was accepted for practice money is not accepted for real money.
    if (modeBefore.current !== null && modeBefore.current !== mode) dispatch({ type: 'doubt-dropped' });
    modeBefore.current = mode;
  }, [mode]);

  const askedBefore = failure?.data.reason === 'asked-before' ? failure.data.order : undefined;
  const showAskedBefore = (order: Order) => {
    setFailure(null);
    reset();
    onOrder(order, form.draft.asLink === true);
  };
  const amount = totalOf(form.sum);
  const rules = { confirmFrom: settings.confirmFrom, usual };
  const doubt = form.accepted === amount ? null : doubtAbout(amount, rules);
  const send = (press: SendPress, ifAskedBefore: 'tell' | 'make') => {
    if (creation.isSending) return;
    setFailure(null);
    const wish = readWish(form, { settings, mode, locale });
    if (!wish.ok) return dispatch(wish.error);
    const atMs = performance.now();
    const verdict = judgePress(doubt, { standing: form.doubt, press, atMs });
    if (verdict === 'wait') return;
    if (verdict === 'answer-first') return dispatch({ type: 'refused', notice: answerFirst });
    if (verdict === 'ask')
      return doubt && dispatch({ type: 'doubted', doubt: { ...doubt, askedAtMs: atMs } });
    const idempotencyKey = form.idempotencyKey ?? newKey();
    dispatch({ type: 'accepted' });
    dispatch({ type: 'sent', idempotencyKey });
    void creation.create({ body: { ...wish.value, ifAskedBefore }, idempotencyKey });
  };
  return {
    form,
    edit: (action) => {
      setFailure(null);
      dispatch(action);
    },
    submit: (press = 'press') => (askedBefore ? showAskedBefore(askedBefore) : send(press, 'tell')),
    // Its amount was sent before, by whatever way the question about it was answered.
    submitAgain: () => send('answer', 'make'),
    leave: () => {
      creation.leave();
      reset();
    },
    isSending: creation.isSending,
    doubt,
    failure,
    askedBefore,
  };
}
