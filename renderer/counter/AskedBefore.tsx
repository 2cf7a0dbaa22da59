import { Button } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../shared/order.ts';
import { shortReference } from '../../shared/reference.ts';
import { useOrder } from '../connection/use-order.ts';
import { Age } from '../ui/Age.tsx';
import { AmountText } from '../ui/AmountText.tsx';
import { DeliberateButton } from '../ui/DeliberateButton.tsx';
import { Key } from '../ui/Key.tsx';
import { StatusPill } from '../ui/StatusPill.tsx';
import { useAgeWords } from '../ui/use-age-words.ts';
import { useNow } from '../ui/use-now.ts';
import styles from './AskedBefore.module.css';

export interface AskedBeforeProps {
  /** The one that asked for the same, as it was when the program told of it. */
  order: Order;
  onShow: () => void;
  onAgain: () => void;
}

/** The same amount went to the same customer a moment ago: that order first, a second one only on purpose. */
export function AskedBefore({ order, onShow, onAgain }: AskedBeforeProps) {
  const { t } = useTranslation('counter');
  const words = useAgeWords();
  const now = useNow();
  const title = useId();
  const { data: live = order } = useOrder(order.id);
  return (
    <section className={styles['note']} aria-labelledby={title}>
      <TriangleAlert aria-hidden size={20} />
      <div>
        <p id={title} className={styles['title']}>
          {t('askedBefore.title', { age: words(now - Date.parse(order.createdAt)) })}
        </p>
        <p className={styles['order']}>
          <strong>{shortReference(live.reference)}</strong>
          <AmountText amount={live.amount} currency={live.currency} />
          <StatusPill order={live} />
          <Age order={live} />
        </p>
        {/* Not the age: it would be said again every second. */}
        <p role="alert">{t('askedBefore.hint')}</p>
        <div className={styles['actions']}>
          <Button variant="filled" rightSection={<Key>{t('key.enter')}</Key>} onClick={onShow}>
            {t('askedBefore.show')}
          </Button>
          <DeliberateButton onPress={onAgain}>{t('askedBefore.again')}</DeliberateButton>
        </div>
      </div>
    </section>
  );
}
