import type { MessageTemplate, MessageTemplates } from './message-templates.ts';

export type WholeTemplate = { [Part in keyof MessageTemplate]-?: string };

/** Comptoir's own words for what a shop sends itself, by the customer's language. */
const defaults: Record<string, WholeTemplate> = {
  en: {
    short: '%shop_name%: please pay %amount% (%reference%) by %end_date%: %url%',
    emailSubject: '%shop_name%: your payment of %amount%',
    emailBody:
      'Hello,\n\nhere is the link to pay %amount% for order %reference%:\n%url%\n\nIt is good until %end_date%.\n\n%shop_name%\n%shop_contact%\n%shop_url%',
  },
  fr: {
    short: '%shop_name% : merci de régler %amount% (%reference%) avant le %end_date% : %url%',
    emailSubject: '%shop_name% : votre paiement de %amount%',
    emailBody:
      'Bonjour,\n\nvoici le lien pour régler %amount%, commande %reference% :\n%url%\n\nIl est valable jusqu’au %end_date%.\n\n%shop_name%\n%shop_contact%\n%shop_url%',
  },
  de: {
    short: '%shop_name%: Bitte zahlen Sie %amount% (%reference%) bis %end_date%: %url%',
    emailSubject: '%shop_name%: Ihre Zahlung über %amount%',
    emailBody:
      'Guten Tag,\n\nhier ist der Link zur Zahlung von %amount% für %reference%:\n%url%\n\nEr gilt bis %end_date%.\n\n%shop_name%\n%shop_contact%\n%shop_url%',
  },
  es: {
    short: '%shop_name%: puede pagar %amount% (%reference%) hasta el %end_date%: %url%',
    emailSubject: '%shop_name%: su pago de %amount%',
    emailBody:
      'Buenos días:\n\neste es el enlace para pagar %amount%, pedido %reference%:\n%url%\n\nEs válido hasta el %end_date%.\n\n%shop_name%\n%shop_contact%\n%shop_url%',
  },
  it: {
    short: '%shop_name%: può pagare %amount% (%reference%) entro il %end_date%: %url%',
    emailSubject: '%shop_name%: il suo pagamento di %amount%',
    emailBody:
      'Buongiorno,\n\necco il link per pagare %amount%, ordine %reference%:\n%url%\n\nÈ valido fino al %end_date%.\n\n%shop_name%\n%shop_contact%\n%shop_url%',
  },
  pt: {
    short: '%shop_name%: pague %amount% (%reference%) até %end_date%: %url%',
    emailSubject: '%shop_name%: seu pagamento de %amount%',
    emailBody:
      'Olá,\n\neste é o link para pagar %amount%, pedido %reference%:\n%url%\n\nVale até %end_date%.\n\n%shop_name%\n%shop_contact%\n%shop_url%',
  },
};

/** Languages that have words without the shop writing any. */
export const messageLanguages: readonly string[] = Object.keys(defaults);

/** `fr_CA` or `fr-CA` → `fr`. */
export function messageLanguage(locale: string): string {
  return locale.slice(0, 2).toLowerCase();
}

/** The shop's words for a language, Comptoir's own for what it left empty; English for a language without. */
export function templateFor(locale: string, own: MessageTemplates): WholeTemplate {
  const language = messageLanguage(locale);
  const base = defaults[language] ??
    defaults['en'] ?? { short: '%url%', emailSubject: '%url%', emailBody: '%url%' };
  const shop = own[language];
  return {
    short: shop?.short || base.short,
    emailSubject: shop?.emailSubject || base.emailSubject,
    emailBody: shop?.emailBody || base.emailBody,
  };
}
