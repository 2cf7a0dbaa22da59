import { type Language, languageOf } from '../language.ts';

/** The shop's default texts in one language, their variables between `%`. */
interface MessageTexts {
  shopName: string;
  mailSubject: string;
  /** HTML. */
  mailBody: string;
  /** By SMS and WhatsApp, and what an answer carries as `message`. */
  text: string;
}

const texts: Record<Language, MessageTexts> = {
  en: {
    shopName: 'Practice shop',
    mailSubject: 'Your payment of %amount% at %shop_name%',
    mailBody:
      '<p>Hello,</p><p>%shop_name% asks you for %amount%, payable until %end_date%.</p><p>%url%</p><p>Any question? Write to %shop_contact%.</p>',
    text: '%shop_name%: please pay %amount% online before %end_date%: %url%',
  },
  fr: {
    shopName: 'Boutique d’exercice',
    mailSubject: 'Votre paiement de %amount% chez %shop_name%',
    mailBody:
      '<p>Bonjour,</p><p>%shop_name% vous demande %amount%, à régler avant le %end_date%.</p><p>%url%</p><p>Une question ? Écrivez à %shop_contact%.</p>',
    text: '%shop_name% : réglez %amount% en ligne avant le %end_date% : %url%',
  },
  de: {
    shopName: 'Übungsgeschäft',
    mailSubject: 'Ihre Zahlung von %amount% bei %shop_name%',
    mailBody:
      '<p>Guten Tag,</p><p>%shop_name% bittet Sie um %amount%, zahlbar bis %end_date%.</p><p>%url%</p><p>Haben Sie Fragen? Schreiben Sie an %shop_contact%.</p>',
    text: '%shop_name%: Bitte zahlen Sie %amount% online bis %end_date%: %url%',
  },
  es: {
    shopName: 'Tienda de prácticas',
    mailSubject: 'Su pago de %amount% en %shop_name%',
    mailBody:
      '<p>Hola:</p><p>%shop_name% le pide %amount%, a pagar antes del %end_date%.</p><p>%url%</p><p>¿Tiene preguntas? Escriba a %shop_contact%.</p>',
    text: '%shop_name%: pague %amount% en línea antes del %end_date%: %url%',
  },
  it: {
    shopName: 'Negozio di esercitazione',
    mailSubject: 'Il suo pagamento di %amount% presso %shop_name%',
    mailBody:
      '<p>Buongiorno,</p><p>%shop_name% le chiede %amount%, da pagare entro il %end_date%.</p><p>%url%</p><p>Domande? Scriva a %shop_contact%.</p>',
    text: '%shop_name%: paghi %amount% online entro il %end_date%: %url%',
  },
  pt: {
    shopName: 'Loja de treino',
    mailSubject: 'Seu pagamento de %amount% em %shop_name%',
    mailBody:
      '<p>Olá,</p><p>%shop_name% pede %amount%, a pagar até %end_date%.</p><p>%url%</p><p>Alguma dúvida? Escreva para %shop_contact%.</p>',
    text: '%shop_name%: pague %amount% online até %end_date%: %url%',
  },
};

export function messageTexts(locale: string): MessageTexts {
  return texts[languageOf(locale)];
}

export interface MailTemplate {
  subject: string;
  body: string;
}

const reminders: Partial<Record<Language, MailTemplate>> = {
  en: {
    subject: 'Reminder: %reference%',
    body: '<p>Hello,</p><p>%reference% over %amount% is still open, until %end_date%.</p><p>%url%</p>',
  },
  fr: {
    subject: 'Rappel : %reference%',
    body: '<p>Bonjour,</p><p>%reference% de %amount% reste à régler, avant le %end_date%.</p><p>%url%</p>',
  },
};

/**
 * The shop's e-mail templates, each per language: `default` in every language, `reminder` in English and
 * French alone. A name that does not exist in the language of the order is `PSP_1022`.
 */
export function mailTemplate(name: string, locale: string): MailTemplate | undefined {
  const language = languageOf(locale);
  if (name === 'reminder') return reminders[language];
  return name === 'default'
    ? { subject: texts[language].mailSubject, body: texts[language].mailBody }
    : undefined;
}
