import { ORPCError } from '@orpc/server';
import { expect } from 'vitest';
import { z } from 'zod';
import { apiErrors } from '../../../shared/contract/errors.ts';
import type { Ends } from './misbehaviour.ts';
import type { ShopInTrouble } from './shop-in-trouble.ts';

/** Whom orders are for: seen nowhere but in the order's own details. */
export const phone = '+33639981234';
export const email = 'customer@example.com';

/** How a call of the contract ended: what it answered, or the code it failed with. */
export type Told<T> = { value: T; code?: never } | { code: string; data: unknown };

const codes = z.enum(Object.keys(apiErrors).filter((code) => code !== 'INTERNAL'));
const withOrder = z.looseObject({ order: z.looseObject({ id: z.string() }) });

/** Waits for a call. A failure must be one of the contract's, in words, and give nothing away. */
export async function told<T>(shop: ShopInTrouble, call: Promise<T>): Promise<Told<T>> {
  try {
    return { value: await shop.passing(call) };
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error;
    const code = codes.parse(error.code);
    expect(error.message).toMatch(/^[A-Z][^\n<>{}]{10,300}\.$/);
    expectNothingGivenAway(shop, `${error.message} ${JSON.stringify(error.data)}`);
    return { code, data: error.data };
  }
}

/** The id of the order a call ended with, well or not. */
export function orderIdOf(ended: Told<{ id: string }>): string {
  return ended.code === undefined ? ended.value.id : withOrder.parse(ended.data).order.id;
}

export function expectNothingGivenAway({ secrets }: Pick<ShopInTrouble, 'secrets'>, text: string): void {
  for (const secret of [...secrets, phone, phone.slice(1), email]) expect(text).not.toContain(secret);
  expect(text).not.toMatch(/\bat .*[:(]\d+|node:|\/electron\/|undici/);
}

/** The code a call must fail with; `undefined` when it must not. */
export function codeFor(ends: Ends, unanswered: 'GATEWAY_UNREACHABLE' | 'OUTCOME_UNKNOWN') {
  switch (ends.outcome) {
    case 'answered':
      return undefined;
    case 'refused':
      return ends.kind === 'credentials' ? 'CREDENTIALS_REJECTED' : 'GATEWAY_REFUSED';
    case 'never-sent':
      return 'GATEWAY_UNREACHABLE';
    case 'no-answer':
      return unanswered;
  }
}

/** What an event must keep of how a call ended. */
export function evidenceFor(ends: Ends): Record<string, unknown> {
  if (ends.outcome === 'answered') return {};
  return ends.outcome === 'refused' ? { errorCode: ends.errorCode } : { reason: ends.reason };
}
