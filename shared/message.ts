import { toGsm } from './gsm-alphabet.ts';
import { formatMoney } from './money.ts';
import type { Order } from './order.ts';
import { shortReference } from './reference.ts';
import type { Settings } from './settings.ts';
import { countSms } from './sms-count.ts';

/** Lyra's own variables, so that a template of the Back Office can be used here as it is. */
export const messageVariables = [
  'reference',
  'amount',
  'start_date',
  'end_date',
  'shop_name',
  'url',
  'shop_contact',
  'shop_url',
] as const;
type MessageVariable = (typeof messageVariables)[number];
export type MessageValues = Record<MessageVariable, string>;

interface Subject {
  order: Pick<Order, 'reference' | 'amount' | 'currency' | 'createdAt' | 'expiresAt' | 'paymentUrl'>;
  settings: Pick<Settings, 'shopName' | 'shopContact' | 'shopUrl'>;
  /** BCP 47 or Lyra's `fr_FR`: the customer's. */
  locale: string;
  /** The shop's zone (IANA). */
  timeZone: string;
}

/** What each variable stands for in a message about this order, as its customer reads it. */
export function messageValues({ order, settings, locale, timeZone }: Subject): MessageValues {
  const tag = locale.replace('_', '-');
  const moment = (iso: string | null) => (iso === null ? '' : dateText(iso, tag, timeZone));
  return {
    reference: shortReference(order.reference),
    amount: formatMoney(order, tag),
    start_date: moment(order.createdAt),
    end_date: moment(order.expiresAt),
    shop_name: settings.shopName,
    url: order.paymentUrl ?? '',
    shop_contact: settings.shopContact,
    shop_url: settings.shopUrl,
  };
}

function dateText(iso: string, locale: string, timeZone: string): string {
  const style = { dateStyle: 'short', timeStyle: 'short', timeZone } as const;
  return new Intl.DateTimeFormat(locale, style).format(new Date(iso));
}

export interface Filled {
  text: string;
  /** Variables of the template that Lyra does not know; they stay in the text. */
  unknown: string[];
}

const variable = /%([a-z_]{2,30})%/g;

/**
 * Fills a template. The link is never missing: without `%url%` or itself it is added at the end. The values' own
 * narrow spaces, quotes and dashes are made plain, the template's only when the whole message then stays in
 * the alphabet of an SMS; letters are never changed.
 */
export function fillTemplate(template: string, values: MessageValues): Filled {
  const hasLink = template.includes('%url%') || (values.url !== '' && template.includes(values.url));
  const whole = hasLink ? template : `${template.trimEnd()} %url%`.trimStart();
  const unknown = new Set<string>();
  const filled = whole.replace(variable, (found, name: string) => {
    if (isVariable(name)) return name === 'url' ? values.url : toGsm(values[name], { letters: false });
    unknown.add(name);
    return found;
  });
  // A shop without a name leaves no colon at the beginning, an empty value no gap.
  const text = withLink(filled.replace(/^\s*:\s*/, ''), values.url)
    .replace(/ {2,}/g, ' ')
    .trim();
  const plain = toGsm(text, { letters: false });
  return { text: countSms(plain).encoding === 'gsm7' ? plain : text, unknown: [...unknown] };
}

/** A text that staff wrote or changed, with the order's link in it. */
export function withLink(text: string, url: string): string {
  return text.includes(url) ? text : `${text.trimEnd()} ${url}`.trim();
}

function isVariable(name: string): name is MessageVariable {
  return messageVariables.some((one) => one === name);
}
