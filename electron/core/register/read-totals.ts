import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { channelTypeSchema } from '../../../shared/channel.ts';
import { orderKindSchema } from '../../../shared/contract/day.ts';
import { decode } from './decode.ts';
import { decodeOrder } from './order-codec.ts';
import { placesBetween } from './place.ts';
import type { MadeGroup, OrderRow, PaidGroup, SpanQuery } from './register.ts';
import type { OrdersTable, Tables } from './tables.ts';

/** Every zone's clock differs from UTC by whole quarters of an hour. */
const quarterMs = 15 * 60_000;

/** Whether a payment waits for a person in the Back Office, as `collectionOf` (expects.ts) says it. */
const isToValidate = sql`(
  EXISTS (SELECT 1 FROM json_each(payments) AS one WHERE one.value ->> 'status' = 'RUNNING'
    AND one.value ->> 'operationType' = 'DEBIT'
    AND one.value ->> 'detailedStatus' IN ('AUTHORISED_TO_VALIDATE', 'WAITING_AUTHORISATION_TO_VALIDATE'))
  OR (coalesce(expects ->> 'validation', 0) AND NOT EXISTS (
    SELECT 1 FROM json_each(payments) AS one WHERE one.value ->> 'operationType' = 'DEBIT'
      AND (one.value ->> 'status' = 'PAID' OR (one.value ->> 'status' = 'RUNNING'
        AND one.value ->> 'detailedStatus' = 'WAITING_AUTHORISATION'
        AND (expects ->> 'instalments' IS NOT NULL OR expects ->> 'captureDelay' IS NOT NULL))))))`;

/** Few payments wait, and what came of them is long to read: the others are told by a glance. */
const mayBeToValidate = sql`(instr(payments, 'TO_VALIDATE"') > 0 OR instr(expects, '"validation"') > 0)`;

/** How an order counts (`OrderKind`): one rule with `isSurelyPaid`, where nothing else is `paid`. */
const kind = sql`CASE
  WHEN attention IS NULL AND handled IS NOT NULL AND status NOT IN ('open', 'refused')
    AND NOT (status = 'unconfirmed' AND resolution IS 'link-only') THEN 'handled'
  WHEN status = 'unconfirmed' THEN 'unconfirmed'
  WHEN attention IS NOT NULL THEN 'check'
  WHEN status = 'paid' AND ${mayBeToValidate} AND ${isToValidate} THEN 'validate'
  ELSE status END`;

/** A part of it is still to come. */
const isPromised = sql`coalesce(instr(payments, '"RUNNING"') > 0, expects IS NOT NULL)`;

const groupSchema = z.object({
  kind: orderKindSchema,
  currency: z.string(),
  channel: channelTypeSchema,
  count: z.number(),
  amount: z.int(),
});
const paidGroupSchema = groupSchema.extend({ quarter: z.number(), is_promised: z.number() });

/** What the gateway called paid within a span, added up where it differs in nothing that a total tells apart. */
export async function groupPaid(db: Kysely<Tables>, { mode, from, to }: SpanQuery): Promise<PaidGroup[]> {
  const { rows } = await sql`
    SELECT ${kind} AS kind, currency, channel, paid_at / ${sql.lit(quarterMs)} AS quarter,
      ${isPromised} AS is_promised, count(*) AS count, sum(amount) AS amount
    FROM orders INDEXED BY orders_paid
    WHERE mode = ${mode} AND paid_at >= ${from} AND paid_at < ${to} AND status = 'paid'
    GROUP BY 1, 2, 3, 4, 5`.execute(db);
  return rows.map((row) => {
    const { quarter, is_promised, ...group } = decode(paidGroupSchema, row, 'orders');
    return { ...group, at: quarter * quarterMs, isPromised: is_promised === 1 };
  });
}

/** The same of all orders made within it. */
export async function groupMade(db: Kysely<Tables>, { mode, from, to }: SpanQuery): Promise<MadeGroup[]> {
  const { first, end } = placesBetween({ fromMs: from, toMs: to });
  const { rows } = await sql`
    SELECT ${kind} AS kind, currency, channel, count(*) AS count, sum(amount) AS amount
    FROM orders INDEXED BY orders_mode WHERE mode = ${mode} AND place >= ${first} AND place < ${end}
    GROUP BY 1, 2, 3`.execute(db);
  return rows.map((row) => decode(groupSchema, row, 'orders'));
}

/** Orders made or paid within it that have an alarm or a doubt: the newest of them, and how many there are. */
export async function selectAlarming(
  db: Kysely<Tables>,
  { mode, from, to, limit }: SpanQuery & { limit: number },
): Promise<{ newest: OrderRow[]; count: number }> {
  const { first, end } = placesBetween({ fromMs: from, toMs: to });
  const found = sql`FROM orders INDEXED BY orders_attention WHERE mode = ${mode} AND attention IS NOT NULL
    AND ((place >= ${first} AND place < ${end}) OR (paid_at >= ${from} AND paid_at < ${to}))`;
  const { rows } =
    await sql<OrdersTable>`SELECT * ${found} ORDER BY place DESC LIMIT ${sql.lit(limit)}`.execute(db);
  const counted = await sql<{ count: number }>`SELECT count(*) AS count ${found}`.execute(db);
  return { newest: rows.map((row) => decodeOrder(row).order), count: counted.rows[0]?.count ?? 0 };
}
