import { Button } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../shared/order.ts';
import { Age } from '../ui/Age.tsx';
import { askedEvery } from '../ui/age.ts';
import { DeliberateButton } from '../ui/DeliberateButton.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { isLinkOnly } from '../ui/has-link.ts';
import { useNow } from '../ui/use-now.ts';
import { useTimes } from '../ui/use-times.ts';
import styles from './Doubt.module.css';
import type { DoubtDialog } from './doubt-dialog.ts';
import { askedUntil, doubtWords } from './doubt-words.ts';
import { useResolve } from './use-resolve.ts';

/** What may have happened, what Comptoir does to find out, and what staff can say. */
export function DoubtPanel({ order, onOpen }: { order: Order; onOpen: (dialog: DoubtDialog) => void }) {
  const { t } = useTranslation('doubt');
  const id = useId();
  const { resolve, isBusy, error } = useResolve(order.id);
  const { title, text } = doubtWords(order, t);
  return (
    <section className={styles['panel']} aria-labelledby={id}>
      <h2 id={id} className={styles['title']}>
        {title}
      </h2>
      <p>{text}</p>
      <Asking order={order} />
      {order.resolution === 'left' && <p>{t('left')}</p>}
      <p className={styles['ask']}>{t('ask')}</p>
      <div className={styles['choices']}>
        <Button aria-haspopup="dialog" onClick={() => onOpen('not-created')}>
          {t('choice.notCreated')}
        </Button>
        <Button aria-haspopup="dialog" onClick={() => onOpen('created')}>
          {t('choice.created')}
        </Button>
        <Button aria-haspopup="dialog" onClick={() => onOpen('link')}>
          {t(isLinkOnly(order) ? 'choice.otherLink' : 'choice.link')}
        </Button>
        {order.resolution === undefined && (
          <DeliberateButton isBusy={isBusy} onPress={() => resolve({ outcome: 'left' })}>
            {t('choice.leave')}
          </DeliberateButton>
        )}
      </div>
      <ErrorNote error={error} />
    </section>
  );
}

function Asking({ order }: { order: Order }) {
  const { t } = useTranslation('doubt');
  const { t: frame } = useTranslation();
  const times = useTimes();
  const now = useNow();
  const { unit, value } = askedEvery(order.createdAt, now);
  const until = new Date(askedUntil(order)).toISOString();
  return (
    <>
      <p>
        {t('doing', {
          reference: order.reference,
          pace: frame(`age.${unit}`, { value }),
          until: times.full(until),
        })}
      </p>
      <p className={styles['age']}>
        {t('lastAnswer')} <Age order={order} isOnScreen />
      </p>
    </>
  );
}
