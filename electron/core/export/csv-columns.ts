import { customerSchema } from '../../../shared/customer.ts';
import { decimal, type ExportedOrder, receiverOf } from './exported-order.ts';

type Cell = string | number | boolean | null | undefined;

/** The columns of the CSV file in order, by names that stay. One order a row. */
const columns: readonly [name: string, cell: (order: ExportedOrder) => Cell][] = [
  ['id', ({ id }) => id],
  ['reference', ({ reference }) => reference],
  ['mode', ({ mode }) => mode],
  ['shopId', ({ shopId }) => shopId],
  ['server', ({ server }) => server],
  ['status', ({ status }) => status],
  ['amountMinor', ({ amount }) => amount],
  ['amount', ({ amountDecimal }) => amountDecimal],
  ['currency', ({ currency }) => currency],
  ['channel', ({ channel }) => channel],
  ['formAction', ({ formAction }) => formAction],
  ['createdAt', ({ createdAt }) => createdAt],
  ['expiresAt', ({ expiresAt }) => expiresAt],
  ['checkedAt', ({ checkedAt }) => checkedAt],
  ['paidAt', ({ paidAt }) => paidAt],
  ['provenAt', ({ provenAt }) => provenAt],
  ['closedAt', ({ closedAt }) => closedAt],
  ['attention', ({ attention }) => attention],
  ['resolution', ({ resolution }) => resolution],
  ['handledHow', ({ handled }) => handled?.how],
  ['handledBy', ({ handled }) => handled?.by],
  ['handledAt', ({ handled }) => handled?.at],
  ['paymentOrderId', ({ paymentOrderId }) => paymentOrderId],
  ['paymentUrl', ({ paymentUrl }) => paymentUrl],
  ['idempotencyKey', ({ idempotencyKey }) => idempotencyKey],
  ['transactions', ({ transactions }) => transactions.length],
  ...transactionColumns(),
  ['isErased', ({ isErased }) => isErased],
  ['sentToPhone', ({ wish }) => wish && receiverOf(wish).phone],
  ['sentToEmail', ({ wish }) => wish && receiverOf(wish).email],
  ['receiptEmail', ({ wish }) => wish?.receiptEmail],
  ['note', ({ wish }) => wish?.note],
  ['description', ({ wish }) => wish?.description],
  ['taxAmountMinor', ({ wish }) => wish?.taxAmount],
  ['taxRate', ({ wish }) => wish?.taxRate],
  ['locale', ({ wish }) => wish?.locale],
  ...customerColumns(),
  ['events', ({ events }) => events.length],
  ['lastEvent', ({ events }) => events.at(-1)?.number],
];

/** The payment, or the first of several. */
function transactionColumns(): typeof columns {
  const first = ({ transactions }: ExportedOrder) => transactions[0];
  return [
    ['transactionId', (order) => first(order)?.uuid],
    ['transactionStatus', (order) => first(order)?.status],
    ['transactionAmountMinor', (order) => first(order)?.amount],
    ['transactionAmount', (order) => amountOf(first(order))],
    ['transactionCurrency', (order) => first(order)?.currency],
    ['transactionBrand', (order) => first(order)?.brand],
    ['transactionCard', (order) => first(order)?.pan],
    ['transactionAuthorisation', (order) => first(order)?.authorisation],
    ['transactionAt', (order) => first(order)?.at],
  ];
}

const amountOf = (part: { amount: number; currency: string } | undefined) =>
  part && decimal(part.amount, part.currency);

function customerColumns(): typeof columns {
  return customerSchema
    .keyof()
    .options.map((field) => [
      `customer${field.charAt(0).toUpperCase()}${field.slice(1)}`,
      ({ wish }: ExportedOrder) => wish?.customer?.[field],
    ]);
}

/** The last column: in the last row alone it tells where the chain ended, so that a cut file shows. */
const headColumn = 'chainHead';

export const csvHeader: readonly string[] = [...columns.map(([name]) => name), headColumn];

export function csvCells(order: ExportedOrder, chainHead: string | null): Cell[] {
  return [...columns.map(([, cell]) => cell(order)), chainHead];
}
