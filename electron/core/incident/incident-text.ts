import type { Transaction } from '../../../shared/order.ts';
import type { OrderEvent } from '../../../shared/order-event.ts';
import { withoutPersons } from '../../../shared/without-persons.ts';
import { decimal } from '../export/exported-order.ts';
import type { OrderRow } from '../register/register.ts';
import { aligned, momentText, withoutCode } from './incident-words.ts';

export interface IncidentFacts {
  order: OrderRow;
  /** Oldest first. */
  events: readonly OrderEvent[];
  /** Ms since the epoch. */
  now: number;
  /** IANA name of the shop's time zone. */
  timeZone: string;
  system: { version: string; node: string; os: string; host: string };
  /** How far this computer's clock is off the gateway's, ms, when it is. */
  clockWrongByMs: number | null;
}

/**
 * An order's story for a support desk, in English: enough to find it in anybody's logs, and nothing by which a
 * customer could be known or an order paid.
 */
export function incidentText(facts: IncidentFacts): string {
  const { order, events, timeZone } = facts;
  const sections = [
    ['Comptoir incident', aligned(identity(facts))],
    ['Times', aligned(times(order, timeZone))],
    [
      'Transactions',
      (order.transactions ?? [order.transaction]).flatMap((one) => (one ? transactionLine(one) : [])),
    ],
    ['Statuses', statusLines(events, timeZone)],
    ['Events', events.map((event) => eventText(event, timeZone))],
    ['System', aligned(system(facts))],
  ] as const;
  return sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => `${title}\n${lines.map((line) => `  ${line}`).join('\n')}\n`)
    .join('\n');
}

type Row = [name: string, value: string | null];

function identity({ order }: IncidentFacts): Row[] {
  const amount = decimal(order.amount, order.currency);
  return [
    ['order', order.id],
    ['reference', order.reference],
    ['paymentOrderId', order.paymentOrderId],
    ['mode', order.mode],
    ['shop', order.shopId],
    ['server', URL.parse(order.server)?.host ?? null],
    ['amount', `${amount ?? ''} ${order.currency} (${order.amount} minor units)`.trim()],
    ['pendingAmount', order.pendingAmount === null ? null : `${order.pendingAmount} minor units`],
    ['channel', order.channel],
    ['formAction', order.formAction],
    ['status', order.status],
    ['attention', order.attention],
    ['resolution', order.resolution],
    ['handled', order.handled && `${order.handled.attention}: ${order.handled.how}`],
    ['attempts', String(order.attempts)],
    ['link', order.paymentUrl === null ? null : withoutCode(order.paymentUrl)],
  ];
}

function times(order: OrderRow, timeZone: string): Row[] {
  const row = (name: string, ms: number | null): Row => [name, ms === null ? null : momentText(ms, timeZone)];
  return [
    row('created', order.createdAt),
    row('expires', order.expiresAt),
    row('checked', order.checkedAt),
    row('paid', order.paidAt),
    row('proven', order.provenAt),
    row('closed', order.closedAt),
    row('cancelAsked', order.cancelAskedAt),
    row('changeAsked', order.changeAskedAt),
  ];
}

function transactionLine(one: Transaction): string {
  const facts = [one.operationType, one.status, one.detailedStatus, `${one.amount} ${one.currency}`, one.at];
  const errors = [one.errorCode, one.detailedErrorCode].filter(Boolean).join('/');
  return [one.uuid, ...facts, errors && `error ${errors}`].filter(Boolean).join(' ');
}

/** Each status once it was another. */
function statusLines(events: readonly OrderEvent[], timeZone: string): string[] {
  const changed = events.filter((event, index) => event.status !== events[index - 1]?.status);
  return changed.map(({ at, status }) => `${momentText(Date.parse(at), timeZone)}  ${status}`);
}

function eventText({ number, at, type, who, status, evidence }: OrderEvent, timeZone: string): string {
  // Whom a link was handed to and who was at the counter are persons.
  const { to: _to, staff: _staff, ...facts } = evidence;
  const told = Object.entries(facts).map(([name, value]) => `${name}=${wordOf(name, value)}`);
  return [`#${number}`, momentText(Date.parse(at), timeZone), `${type} by ${who}, ${status}`, ...told].join(
    '  ',
  );
}

/** What is no code and no number of ours, but a text of whoever answered. */
const foreignTexts = ['errorMessage', 'gatewayStatus', 'reason'];

function wordOf(name: string, value: unknown): string {
  const word = typeof value === 'string' ? value : JSON.stringify(value);
  return foreignTexts.includes(name) ? withoutPersons(word) : word;
}

function system({
  now,
  timeZone,
  system: { version, node, os, host },
  clockWrongByMs,
}: IncidentFacts): Row[] {
  const wrong =
    clockWrongByMs === null ? null : `${Math.round(clockWrongByMs / 1000)} s behind the gateway's`;
  return [
    ['comptoir', version],
    ['node', node],
    ['os', os],
    ['host', host],
    ['made', momentText(now, timeZone)],
    ['clock', wrong],
  ];
}
