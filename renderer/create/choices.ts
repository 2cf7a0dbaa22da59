import type { TFunction } from 'i18next';
import { formActionSchema, strongAuthenticationSchema } from '../../shared/payment-options.ts';
import type { FieldName } from './fields.ts';

interface Choice {
  value: string;
  label: string;
}

const customersLanguages = ['fr_FR', 'en_GB', 'de_DE', 'es_ES', 'it_IT', 'pt_BR', 'pt_PT', 'nl_NL', 'pl_PL'];

/** What a field lets choose, in words; the first one leaves it to the shop's settings at the platform. */
export function choicesOf(name: FieldName, t: TFunction<'create'>, locale: string): Choice[] {
  if (name === 'expiresUnit') {
    return (['minutes', 'hours', 'days'] as const).map((value) => ({ value, label: t(`unit.${value}`) }));
  }
  return [{ value: '', label: t('choice.unset') }, ...given(name, t, locale)];
}

function given(name: FieldName, t: TFunction<'create'>, locale: string): Choice[] {
  switch (name) {
    case 'formAction':
      return formActionSchema.options.map((value) => ({ value, label: t(`choice.formAction.${value}`) }));
    case 'strongAuthentication':
      return strongAuthenticationSchema.options.map((value) => ({
        value,
        label: t(`choice.strongAuthentication.${value}`),
      }));
    case 'returnMode':
      return (['NONE', 'GET', 'POST'] as const).map((value) => ({
        value,
        label: t(`choice.returnMode.${value}`),
      }));
    case 'locale':
      return languages(locale);
    default:
      return (['yes', 'no'] as const).map((value) => ({ value, label: t(`choice.${value}`) }));
  }
}

function languages(locale: string): Choice[] {
  return customersLanguages.map((value) => ({ value, label: languageName(value, locale) }));
}

/** `fr_FR` as the staff's language calls it. */
export function languageName(customerLocale: string, locale: string): string {
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return names.of(customerLocale.replace('_', '-')) ?? customerLocale;
}
