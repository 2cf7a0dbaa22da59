import type { ChannelType } from '../../shared/channel.ts';
import type { Draft } from './draft.ts';

/** How staff name a way: a payment link (`link`) as its QR code, or as the link itself (`url`). */
export type WayName = ChannelType | 'url';

/** Those in front, in the order of their row. */
export const everydayWays: readonly WayName[] = ['link', 'sms', 'whatsapp', 'email', 'invoice', 'url'];

export function wayNameOf({ way, asLink }: Pick<Draft, 'way' | 'asLink'>): WayName {
  return way === 'link' && asLink === true ? 'url' : way;
}

/** The same order for the gateway; only what the counter shows of it differs. */
export function wayCalled(name: WayName): Pick<Draft, 'way' | 'asLink'> {
  return name === 'url' ? { way: 'link', asLink: true } : { way: name, asLink: false };
}

/** Whether the platform itself sends the customer a message, in their language. */
export function isSentWay(way: ChannelType): boolean {
  return way === 'sms' || way === 'whatsapp' || way === 'email';
}
