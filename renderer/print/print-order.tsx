import type { i18n } from 'i18next';
import type { Order } from '../../shared/order.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Printer } from '../host/printer.ts';
import { readLanguage } from '../i18n/i18n.ts';
import { languageOf, languages } from '../i18n/languages.ts';
import { customersLanguage, localeOf } from '../share/message-language.ts';
import { OrderSheet } from './OrderSheet.tsx';
import { confirmationFacts, type Reader, ticketFacts } from './order-facts.ts';
import { putOnPaper } from './put-on-paper.tsx';

export interface OrderPrint {
  order: Order;
  /** What the code holds; `null` prints the confirmation. */
  link: string | null;
  printer: Printer;
  texts: i18n;
  settings: Settings;
  /** As far as known, first come first: the customer's own (`fr_FR`), the shop's customers', the page's. */
  locales: readonly (string | null | undefined)[];
}

/** Puts an order's ticket or its confirmation on the shop's paper, in the customer's language. */
export async function printOrder({
  order,
  link,
  printer,
  texts,
  settings,
  locales,
}: OrderPrint): Promise<void> {
  const own = locales.find((locale) => locale !== null && locale !== undefined) ?? null;
  const language = languageOf(customersLanguage(locales, languages));
  await readLanguage(texts, language);
  const reader: Reader = {
    t: texts.getFixedT(language, 'print'),
    locale: localeOf(language, { own, country: settings.country }).replace('_', '-'),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    shop: settings,
  };
  const facts = link === null ? confirmationFacts(order, reader) : ticketFacts(order, link, reader);
  if (facts === null) return;
  await putOnPaper(printer, settings.paper, <OrderSheet facts={facts} paper={settings.paper} />);
}
