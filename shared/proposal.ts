import { z } from 'zod';
import { looksLikeCard } from './card-number.ts';
import { currencyCodes } from './currencies.ts';
import { isGtin } from './gtin.ts';
import { maxAmount } from './money.ts';
import { referencePattern } from './reference.ts';
import { err, ok, type Result } from './result.ts';

/** Longer than any honest proposal. */
const maxLength = 1_000;

/**
 * What another program may propose for the counter. Nothing here is ever sent by itself: a person takes it over,
 * reads it and presses the button of the counter.
 */
export const proposedOrderSchema = z.strictObject({
  /** Minor units. */
  amount: z.int().min(1).max(maxAmount).optional(),
  currency: z.enum(currencyCodes).optional(),
  reference: z
    .string()
    .regex(referencePattern)
    .refine((text) => !looksLikeCard(text) || isGtin(text))
    .optional(),
  channel: z.enum(['link', 'sms', 'whatsapp', 'email', 'invoice']).optional(),
  /** As a person would type it: the counter reads it by the shop's country, and staff read it back. */
  phone: z
    .string()
    .regex(/^\+?[\d ().-]{3,24}$/)
    .optional(),
});
export type ProposedOrder = z.infer<typeof proposedOrderSchema>;

/** By what way it came: `command-line` is `--order` of a program on this computer, `link` is `comptoir://order?…`. */
const proposalSourceSchema = z.enum(['command-line', 'link']);
export type ProposalSource = z.infer<typeof proposalSourceSchema>;

/** A parameter that was given and is never taken from outside, by its name; `other` for one nobody knows. */
const leftOutSchema = z.enum([
  ...(['message', 'subject', 'body', 'template', 'mode', 'email', 'url', 'callback'] as const),
  'other',
]);

/** What was read of a proposal. */
export const readProposalSchema = z.object({ order: proposedOrderSchema, leftOut: z.array(leftOutSchema) });
export type ReadProposal = z.infer<typeof readProposalSchema>;

/** A proposal that waits for a person. */
export const proposalSchema = readProposalSchema.extend({
  id: z.uuid(),
  from: proposalSourceSchema,
  receivedAt: z.iso.datetime(),
});
export type Proposal = z.infer<typeof proposalSchema>;

/** Why a proposal was not taken at all; `parameter` is one of ours. */
export type ProposalRefusal =
  | { why: 'too-long' | 'empty' | 'no-currency' }
  | { why: 'twice' | 'not-read'; parameter: keyof ProposedOrder };

/**
 * Reads the decoded parameters of `amount=1250&currency=EUR&reference=A113&channel=sms&phone=…` (amount in minor
 * units, with its currency). Known parameters only, each once; what else was given is left out, and told by name.
 */
export function readProposal(given: readonly Parameter[]): Result<ReadProposal, ProposalRefusal> {
  if (given.flat().join().length > maxLength) return err({ why: 'too-long' });
  const order: Record<string, unknown> = {};
  for (const parameter of parameters) {
    const [value, second] = given.filter(([name]) => name === parameter).map(([, text]) => text);
    if (second !== undefined) return err({ why: 'twice', parameter });
    if (value === undefined) continue;
    const read = proposedOrderSchema.shape[parameter].safeParse(written(parameter, value.trim()));
    if (!read.success) return err({ why: 'not-read', parameter });
    order[parameter] = read.data;
  }
  const read = proposedOrderSchema.parse(order);
  if (Object.keys(read).length === 0) return err({ why: 'empty' });
  if (read.amount !== undefined && read.currency === undefined) return err({ why: 'no-currency' });
  return ok({ order: read, leftOut: leftOutOf(given) });
}

type Parameter = readonly [name: string, text: string];

const parameters = proposedOrderSchema.keyof().options;

/** Digits alone are an amount: 12.50 could be read as twelve or as twelve hundred. */
function written(parameter: keyof ProposedOrder, text: string): unknown {
  if (parameter === 'amount') return /^\d{1,12}$/.test(text) ? Number(text) : text;
  if (parameter === 'currency') return text.toUpperCase();
  return text;
}

function leftOutOf(given: readonly Parameter[]): ReadProposal['leftOut'] {
  const names = given.map(([name]) => name).filter((name) => !parameters.some((known) => known === name));
  const known = names.map((name) => leftOutSchema.safeParse(name.toLowerCase()).data ?? 'other');
  return [...new Set(known)].sort();
}
