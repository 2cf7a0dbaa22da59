import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import enChange from './en/change.json';
import enCodes from './en/codes.json';
import enCounter from './en/counter.json';
import enCreate from './en/create.json';
import enData from './en/data.json';
import enDoubt from './en/doubt.json';
import enErrors from './en/errors.json';
import enFrame from './en/frame.json';
import enOrders from './en/orders.json';
import enSettings from './en/settings.json';
import enShare from './en/share.json';
import enShops from './en/shops.json';
import frChange from './fr/change.json';
import frCodes from './fr/codes.json';
import frCounter from './fr/counter.json';
import frCreate from './fr/create.json';
import frData from './fr/data.json';
import frDoubt from './fr/doubt.json';
import frErrors from './fr/errors.json';
import frFrame from './fr/frame.json';
import frOrders from './fr/orders.json';
import frSettings from './fr/settings.json';
import frShare from './fr/share.json';
import frShops from './fr/shops.json';

const en = {
  change: enChange,
  codes: enCodes,
  counter: enCounter,
  create: enCreate,
  data: enData,
  doubt: enDoubt,
  errors: enErrors,
  frame: enFrame,
  orders: enOrders,
  settings: enSettings,
  share: enShare,
  shops: enShops,
};
const fr = {
  change: frChange,
  codes: frCodes,
  counter: frCounter,
  create: frCreate,
  data: frData,
  doubt: frDoubt,
  errors: frErrors,
  frame: frFrame,
  orders: frOrders,
  settings: frSettings,
  share: frShare,
  shops: frShops,
};

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
