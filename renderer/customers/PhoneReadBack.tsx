import { useTranslation } from 'react-i18next';
import { readBack } from '../../shared/phone.ts';
import { useLocale } from '../i18n/use-locale.ts';
import styles from './PhoneReadBack.module.css';

/** A number in pairs, large enough to be read to the customer; its country where it is not the shop's. */
export function PhoneReadBack({ phone, country }: { phone: string; country: string }) {
  const { t } = useTranslation('customers');
  const locale = useLocale();
  const { groups, foreignCountry } = readBack(phone, country);
  const name =
    foreignCountry &&
    (new Intl.DisplayNames(locale, { type: 'region' }).of(foreignCountry) ?? foreignCountry);
  return (
    <span className={styles['back']}>
      <span className={styles['label']}>{t('readBack')}</span> <strong>{groups.join(' ')}</strong>
      {name !== null && <span> {t('from', { country: name })}</span>}
    </span>
  );
}
