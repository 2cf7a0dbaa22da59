import { Check, CircleSlash, Hourglass, type LucideIcon, Unplug } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { HeroAmount } from '../amount/HeroAmount.tsx';
import type { Drawing } from './drawing.ts';
import styles from './Result.module.css';

type WithoutCode = Exclude<Drawing, { link: string }>;

/** How it ended, or that there is nothing to be paid. Green is paid alone. */
export function Result({ drawing }: { drawing: WithoutCode }) {
  const { t } = useTranslation('display');
  switch (drawing.type) {
    case 'starting':
      return null;
    case 'idle':
      return <p className={styles['idle']}>{drawing.shopName === '' ? t('welcome') : drawing.shopName}</p>;
    case 'paid':
      return <Paid view={drawing} />;
    case 'hold':
      return <Words icon={Hourglass} title={t('hold.title')} text={t('hold.text')} />;
    case 'over':
      return (
        <Words
          icon={drawing.how === 'registered' ? Check : CircleSlash}
          title={t(`over.${drawing.how}.title`)}
          text={t(`over.${drawing.how}.text`)}
        />
      );
    case 'cut-off':
      return <Words icon={Unplug} title={t('cutOff.title')} text={t('cutOff.text')} />;
  }
}

function Paid({ view }: { view: Extract<WithoutCode, { type: 'paid' }> }) {
  const { t } = useTranslation('display');
  const { amount, currency, part } = view;
  return (
    <div className={styles['paid']}>
      <span className={styles['tick']}>
        <Check aria-hidden size="62%" strokeWidth={3} />
      </span>
      <h2 className={styles['title']}>{t('paid.title')}</h2>
      {part && <p className={styles['part']}>{t('paid.part', part)}</p>}
      <div className={styles['amount']}>
        <HeroAmount amount={amount} currency={currency} maxPx={150} />
      </div>
      <p className={styles['text']}>{t('paid.thanks')}</p>
    </div>
  );
}

function Words({ icon: Icon, title, text }: { icon: LucideIcon; title: string; text: string }) {
  return (
    <div className={styles['words']}>
      <Icon aria-hidden size="1em" strokeWidth={1.5} className={styles['icon']} />
      <h2 className={styles['title']}>{title}</h2>
      <p className={styles['text']}>{text}</p>
    </div>
  );
}
