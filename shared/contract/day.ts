import { z } from 'zod';
import { channelTypeSchema } from '../channel.ts';
import { modeSchema, orderSchema, orderStatusSchema } from '../order.ts';
import { call } from './call.ts';

/** A year and the days that make its borders fall on days of the shop. */
export const longestSpanMs = 367 * 24 * 3_600_000;

const timeZone = z.string().max(64).refine(isTimeZone, 'a time zone, like Europe/Paris');

/** What to add up: one mode, between two moments that the asker chose, days being the shop's own affair. */
export const daySpanSchema = z
  .strictObject({
    mode: modeSchema,
    /** At or after, and before. */
    from: z.iso.datetime({ offset: true }),
    to: z.iso.datetime({ offset: true }),
    /** The shop's (IANA), for the hours. */
    timeZone,
  })
  .refine(({ from, to }) => Date.parse(to) > Date.parse(from), { path: ['to'], error: 'after from' })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) <= longestSpanMs, {
    path: ['to'],
    error: 'at most 367 days after from',
  });
export type DaySpan = z.infer<typeof daySpanSchema>;

/** So many orders of one currency, and what they add up to in its minor unit. */
const sumSchema = z.object({ currency: z.string(), count: z.int(), amount: z.int() });
export type Sum = z.infer<typeof sumSchema>;

/**
 * How an order counts: its status, but `paid` for what is surely paid alone. `check`: a person must look;
 * `validate`: a payment waits for a person in the Back Office; `handled`: a person said what became of its money.
 */
export const orderKindSchema = z.enum([...orderStatusSchema.options, 'check', 'validate', 'handled']);
export type OrderKind = z.infer<typeof orderKindSchema>;

/** Sums by currency, ways, hours and kinds in no order that means something. */
const dayTotalsSchema = z.object({
  /** Payments that the gateway confirmed within the span, whenever their orders were made. Surely paid ones alone. */
  confirmed: z.object({
    sums: z.array(sumSchema),
    /** Those of `sums` whose further payments are still to come: the orders' whole amounts. */
    promised: z.array(sumSchema),
    ways: z.array(sumSchema.extend({ way: channelTypeSchema })),
    /** Hours of the shop's clock, 0–23; when the clock is set back both hours of that name are one. */
    hours: z.array(sumSchema.extend({ hour: z.int().min(0).max(23) })),
  }),
  /** Said to be paid within the span and not surely: none of it is in `confirmed`. */
  doubtful: z.array(sumSchema.extend({ kind: orderKindSchema.extract(['check', 'validate', 'handled']) })),
  /** Orders made within the span, as they stand now. */
  made: z.object({
    kinds: z.array(sumSchema.extend({ kind: orderKindSchema })),
    ways: z.array(sumSchema.extend({ way: channelTypeSchema })),
  }),
  /** Made or paid within the span, with an alarm or a doubt: the newest of them, and how many there are. */
  attention: z.object({ newest: z.array(orderSchema), count: z.int() }),
});
export type DayTotals = z.infer<typeof dayTotalsSchema>;

export const dayCalls = {
  /** Totals of a day or any other span of one mode, by status, way, hour and currency. */
  totals: call.route({ method: 'GET', path: '/totals' }).input(daySpanSchema).output(dayTotalsSchema),
};

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
