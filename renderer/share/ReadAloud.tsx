import { Volume2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../shared/order.ts';
import { linkDomain } from './link-domain.ts';
import styles from './ReadAloud.module.css';

/** What to tell a customer on the phone: what comes, from which address, and that nobody asks for a card number. */
export function ReadAloud({ order: { channel, paymentUrl } }: { order: Order }) {
  const { t } = useTranslation('share');
  const { type } = channel;
  if (type !== 'sms' && type !== 'whatsapp' && type !== 'email') return null;
  const domain = paymentUrl === null ? null : linkDomain(paymentUrl);
  return (
    <figure className={styles['aloud']}>
      <figcaption>
        <Volume2 aria-hidden size={18} strokeWidth={1.75} />
        {t('readAloud.title')}
      </figcaption>
      <blockquote>
        {t(`readAloud.${type}`)} {domain !== null && t('readAloud.domain', { domain })} {t('readAloud.card')}
      </blockquote>
    </figure>
  );
}
