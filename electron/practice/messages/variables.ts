import { formatMoney } from '../../../shared/money.ts';
import { drawingLocale } from '../language.ts';
import type { NewOrder } from '../orders/order.ts';
import { messageTexts } from './message-texts.ts';

type MessageOrder = Pick<NewOrder, 'orderId' | 'amount' | 'currency' | 'locale' | 'createdAt' | 'expiresAt'>;

/** What every variable of a message says for this order. */
function valuesOf(order: MessageOrder, url: string): Map<string, string> {
  const locale = drawingLocale(order.locale);
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short' });
  return new Map([
    ['reference', order.orderId ?? ''],
    ['amount', formatMoney(order, locale)],
    ['start_date', date.format(order.createdAt)],
    ['end_date', date.format(order.expiresAt)],
    ['shop_name', messageTexts(order.locale).shopName],
    ['shop_contact', 'contact@shop.example'],
    ['shop_url', 'https://shop.example/'],
    ['url', url],
  ]);
}

/** Fills in the variables of a text; a `%word%` that is none stays. */
export function fillText(template: string, order: MessageOrder, url: string): string {
  const values = valuesOf(order, url);
  return withUrl(template, ' ').replace(/%([a-z_]+)%/g, (whole, name: string) => values.get(name) ?? whole);
}

/** The same in HTML: the link becomes one, every other value is text. */
export function fillHtml(template: string, order: MessageOrder, url: string): string {
  const values = valuesOf(order, url);
  return withUrl(template, '<br>').replace(/%([a-z_]+)%/g, (whole, name: string) => {
    const value = values.get(name);
    if (value === undefined) return whole;
    const safe = escapeHtml(value);
    return name === 'url' ? `<a href="${safe}">${safe}</a>` : safe;
  });
}

/** The subject of an e-mail, which needs no link. */
export function fillSubject(template: string, order: MessageOrder, url: string): string {
  const values = valuesOf(order, url);
  return template.replace(/%([a-z_]+)%/g, (whole, name: string) => values.get(name) ?? whole);
}

/** The platform appends the link where the shop forgot it. */
function withUrl(template: string, gap: string): string {
  return template.includes('%url%') ? template : `${template}${gap}%url%`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
