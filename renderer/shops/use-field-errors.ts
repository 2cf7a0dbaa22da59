import { type RefObject, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConnectFailure } from './connect-failure.ts';
import type { ConnectField, FieldProblems } from './connect-input.ts';

const inOrder: readonly ConnectField[] = ['platform', 'server', 'shopId', 'password', 'hmacKey'];

/** What stands at each field, from its own problem or from a failure that points at it; the first gets the focus. */
export function useFieldErrors(
  problems: FieldProblems,
  failure: ConnectFailure | null,
  form: RefObject<HTMLFormElement | null>,
): Record<ConnectField, string | null> {
  const { t } = useTranslation('shops');
  const first = inOrder.find((field) => problems[field] ?? failure?.fields.includes(field));
  const isRefused = failure !== null;
  useEffect(() => {
    const field = first && form.current?.querySelector<HTMLElement>(fieldSelector(first));
    // The note above the fields tells more than the field: it is what must be in sight.
    if (field) field.focus({ preventScroll: isRefused });
  }, [first, form, isRefused]);
  const at = (field: ConnectField) => {
    const problem = problems[field];
    if (problem) return t(`problem.${problem}`);
    return failure?.fields.includes(field) ? t(`form.look.${field}`) : null;
  };
  return {
    platform: at('platform'),
    server: at('server'),
    shopId: at('shopId'),
    password: at('password'),
    hmacKey: at('hmacKey'),
  };
}

function fieldSelector(field: ConnectField): string {
  return `input[data-field="${field}"], [data-field="${field}"] input`;
}
