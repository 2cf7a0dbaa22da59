import type { TFunction } from 'i18next';
import type { OrderEvent } from '../../shared/order-event.ts';
import { type ErrorTexts, silenceWords } from '../connection/error-words.ts';

/** What happened, as a person says it. */
export function eventWords({ type, evidence }: OrderEvent, t: TFunction<'orders'>): string {
  if (type === 'asked' && (evidence.attempt ?? 1) > 1) {
    return t('event.askedAgain', { attempt: evidence.attempt });
  }
  if (type === 'rejected' && evidence.errorCode === undefined && evidence.reason !== undefined) {
    return t('event.rejectedUnsent');
  }
  if (type === 'requested' && evidence.other !== undefined) return t('event.requestedTwin');
  if (type === 'resolved' && evidence.resolution) return t(`event.resolvedAs.${evidence.resolution}`);
  if (type === 'handled' && evidence.how) return t(`event.handledAs.${evidence.how}`);
  return t(`event.${type}`);
}

/** What the gateway itself said no with; '' when it did not. */
export function refusalWords({ evidence }: OrderEvent, t: TFunction<'orders'>): string {
  const code = evidence.errorCode && t('evidence.errorCode', { value: evidence.errorCode });
  return [evidence.errorMessage, code].filter(Boolean).join(' · ');
}

/** By whose doing: the name picked at the counter where there was one, and that of a till's integration. */
export function whoWords({ who, evidence }: OrderEvent, t: TFunction<'orders'>): string {
  if (who === 'staff' && evidence.staff !== undefined) return evidence.staff;
  const name = who === 'till' ? evidence.integration : undefined;
  return [t(`who.${who}`), name].filter(Boolean).join(' · ');
}

/** Why there was no readable answer; '' for other events. */
export function reasonWords({ type, evidence }: OrderEvent, t: ErrorTexts): string {
  const isSilence = type === 'unanswered' || type === 'unconfirmed';
  return isSilence ? (silenceWords(evidence.reason, t)?.title ?? '') : '';
}

/** What the gateway's support would ask for, in one line; '' when there is nothing. */
export function evidenceWords({ evidence }: OrderEvent, t: TFunction<'orders'>): string {
  const named = (['ticket', 'gatewayStatus', 'httpStatus', 'errorCode'] as const).flatMap((name) => {
    const value = evidence[name];
    return value === undefined ? [] : [t(`evidence.${name}`, { value })];
  });
  return [evidence.webService, ...named, evidence.reason].filter(Boolean).join(' · ');
}

/** The fields that a change can touch, as the texts name them. */
const fields = [
  'amount',
  'expiresAt',
  'channel',
  'locale',
  'customer',
  'note',
  'receiptEmail',
  'description',
  'taxAmount',
  'taxRate',
  'dataCollectionForm',
] as const;

/** What a change touched, or how and to whom an order was handed over; '' for other events. */
export function detailWords(
  { evidence }: OrderEvent,
  t: TFunction<'orders'>,
  money: (amount: number) => string,
): string {
  const names = (evidence.fields ?? []).map((name) => {
    const field = fields.find((one) => one === name);
    return field ? t(`field.${field}`) : name;
  });
  return [
    evidence.by && t(`by.${evidence.by}`),
    evidence.to && t('evidence.to', { value: evidence.to }),
    names.join(', '),
    evidence.amount !== undefined && t('evidence.amount', { value: money(evidence.amount) }),
  ]
    .filter(Boolean)
    .join(' · ');
}
