import type { TFunction } from 'i18next';
import type { OrderEvent } from '../../shared/order-event.ts';

/** What happened, as a person says it. */
export function eventWords({ type, evidence }: OrderEvent, t: TFunction<'orders'>): string {
  if (type === 'asked' && (evidence.attempt ?? 1) > 1) {
    return t('event.askedAgain', { attempt: evidence.attempt });
  }
  if (type === 'rejected' && evidence.errorCode === undefined && evidence.reason !== undefined) {
    return t('event.rejectedUnsent');
  }
  return t(`event.${type}`);
}

/** What the gateway's support would ask for, in one line; '' when there is nothing. */
export function evidenceWords({ evidence }: OrderEvent, t: TFunction<'orders'>): string {
  const { errorMessage, reason } = evidence;
  const named = (['errorCode', 'gatewayStatus', 'httpStatus', 'ticket'] as const).flatMap((name) => {
    const value = evidence[name];
    return value === undefined ? [] : [t(`evidence.${name}`, { value })];
  });
  return [errorMessage, ...named, reason].filter(Boolean).join(' · ');
}
