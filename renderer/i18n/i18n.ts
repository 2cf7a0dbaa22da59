import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import enCounter from './en/counter.json';
import enErrors from './en/errors.json';
import enFrame from './en/frame.json';
import enOrders from './en/orders.json';
import enSettings from './en/settings.json';
import frCounter from './fr/counter.json';
import frErrors from './fr/errors.json';
import frFrame from './fr/frame.json';
import frOrders from './fr/orders.json';
import frSettings from './fr/settings.json';

const en = { frame: enFrame, counter: enCounter, orders: enOrders, settings: enSettings, errors: enErrors };
const fr = { frame: frFrame, counter: frCounter, orders: frOrders, settings: frSettings, errors: frErrors };

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'frame';
    resources: typeof en;
  }
}

/** All texts of the page, ready at once. Words come from here alone, in every language we speak. */
export function openTexts(language: string): i18n {
  const texts = createInstance();
  texts.use(initReactI18next);
  void texts.init({
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'frame',
    resources: { en, fr },
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return texts;
}
