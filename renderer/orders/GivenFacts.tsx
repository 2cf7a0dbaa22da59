import { useTranslation } from 'react-i18next';
import type { Order } from '../../shared/order.ts';
import type { OrderDetails } from '../../shared/order-wish.ts';
import { useSettings } from '../connection/use-settings.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { givenFacts } from './given-facts.ts';
import styles from './OrderFacts.module.css';

/** What the order was given; says so when it was erased. */
export function GivenFacts({ order, details }: { order: Order; details: OrderDetails }) {
  const { t } = useTranslation('orders');
  const locale = useLocale();
  const { settings } = useSettings();
  const { wish } = details;
  if (!wish) return <p>{t('given.erased')}</p>;
  const facts = givenFacts(wish, { order, t, locale, country: settings.country });
  if (facts.length === 0) return null;
  return (
    <>
      <h2>{t('given.title')}</h2>
      <dl className={styles['facts']}>
        {facts.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
