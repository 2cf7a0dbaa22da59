import type { ChannelType } from '../../../shared/channel.ts';
import { type CreateOrder, maxExpiryMs, minExpiryMs } from '../../../shared/order-wish.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { Settings } from '../../../shared/settings.ts';

/** Lyra refuses what is past its 90 days when the request arrives, so the longest wish gets a little less. */
const arrivalMs = 30_000;

interface Moment {
  /** Gateway time. */
  now: number;
  /** How long an order of its channel lives when nobody says, ms; `null` leaves it to the platform. */
  usualMs: number | null;
}

/** How long an order can be paid when nobody says: the shop's settings for its channel. */
export function usualLifeMs(
  channel: ChannelType,
  { linkMinutes, sentDays, invoiceDays }: Pick<Settings, 'linkMinutes' | 'sentDays' | 'invoiceDays'>,
): number | null {
  if (channel === 'link') return linkMinutes * 60_000;
  const days = channel === 'invoice' ? invoiceDays : sentDays;
  return days === null ? null : days * 86_400_000;
}

/**
 * When the order is to expire, ms since the epoch in whole seconds (the gateway keeps no more), `null` for when
 * the platform says; or which
 * field asks for less than 2 minutes or more than 90 days of the gateway's time.
 */
export function expiryFor(
  input: Pick<CreateOrder, 'expiresAt' | 'expiresIn'>,
  { now, usualMs }: Moment,
): Result<number | null, { path: 'expiresAt'; message: string }> {
  if (input.expiresAt !== undefined) return typedExpiry(wholeSeconds(Date.parse(input.expiresAt)), now);
  const lengthMs = input.expiresIn === undefined ? usualMs : input.expiresIn * 1_000;
  if (lengthMs === null) return ok(null);
  // Up to the next second: the shortest length asked for is the shortest there may be.
  return ok(wholeSeconds(now + Math.min(lengthMs, maxExpiryMs - arrivalMs) + 999));
}

function typedExpiry(at: number, now: number): Result<number, { path: 'expiresAt'; message: string }> {
  if (at - now < minExpiryMs) return err({ path: 'expiresAt', message: 'at least 2 minutes from now' });
  if (at - now > maxExpiryMs) return err({ path: 'expiresAt', message: 'at most 90 days from now' });
  return ok(at);
}

function wholeSeconds(ms: number): number {
  return Math.floor(ms / 1_000) * 1_000;
}

/** As Lyra writes dates: `2021-10-05T21:59:59+00:00`. */
export function gatewayDate(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, '+00:00');
}
