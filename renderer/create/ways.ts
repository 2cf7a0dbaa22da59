import type { ChannelType } from '../../shared/channel.ts';

/** The way that was chosen. */
export interface ChosenWay {
  readonly way: ChannelType;
  /** Of a payment link: it is handed over as it is, without its code. */
  readonly asLink?: boolean;
}

/** How staff name a way: a payment link (`link`) as its QR code, or as the link itself (`url`). */
export type WayName = ChannelType | 'url';

/** Those in front, in the order of their row. */
export const everydayWays: readonly WayName[] = ['link', 'sms', 'whatsapp', 'email', 'invoice', 'url'];

export function wayNameOf({ way, asLink }: ChosenWay): WayName {
  return way === 'link' && asLink === true ? 'url' : way;
}

/** The same order for the gateway; only what the counter shows of it differs. */
export function wayCalled(name: WayName): ChosenWay {
  return name === 'url' ? { way: 'link', asLink: true } : { way: name, asLink: false };
}

/** Whether the platform itself sends the customer a message, in their language. */
export function isSentWay(way: ChannelType): boolean {
  return way === 'sms' || way === 'whatsapp' || way === 'email';
}
