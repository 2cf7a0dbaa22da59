import { CircleX } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../shared/money.ts';
import { HeroAmount } from '../amount/HeroAmount.tsx';
import { QrCode } from '../code/QrCode.tsx';
import { useLocale } from '../i18n/use-locale.ts';
import { timeLeft } from '../ui/age.ts';
import type { Drawing } from './drawing.ts';
import styles from './ToPay.module.css';
import { useSquare } from './use-square.ts';

type View = Extract<Drawing, { link: string }>;

/** The code, the amount and one line of help; below, whose page it opens and how long it can be paid. */
export function ToPay({ view }: { view: View }) {
  const { t } = useTranslation('display');
  const locale = useLocale();
  const place = useRef<HTMLDivElement>(null);
  const side = useSquare(place);
  const { amount, currency, link, leftMs, type } = view;
  const left = useLeftWords(leftMs);
  return (
    <>
      <div className={styles['place']} ref={place}>
        {side > 0 && (
          <QrCode
            link={link}
            name={t('codeName', { amount: formatMoney({ amount, currency }, locale) })}
            availablePx={side}
          />
        )}
        <div className={styles['words']}>
          <HeroAmount amount={amount} currency={currency} maxPx={Math.round(side * 0.32)} />
          {type === 'refused' && (
            <p className={styles['refused']}>
              <CircleX aria-hidden size="1.3em" strokeWidth={2} />
              <span>{t('refused')}</span>
            </p>
          )}
          <p className={styles['help']}>{t('scan')}</p>
        </div>
      </div>
      <p className={styles['foot']}>{[hostOf(link), left].filter((part) => part !== '').join(' · ')}</p>
    </>
  );
}

function useLeftWords(leftMs: number | null): string {
  const { t } = useTranslation('frame');
  const left = leftMs === null ? null : timeLeft(leftMs);
  if (left === null) return '';
  if (left.kind === 'days') return t('daysLeft', { count: left.days });
  const minutes = (value: number) => t('age.min', { value: String(value).padStart(2, '0') });
  const text =
    left.kind === 'clock' ? left.text : `${t('age.h', { value: left.hours })} ${minutes(left.minutes)}`;
  return t('timeLeft', { left: text });
}

/** So that a customer can compare it with what their phone opens. */
function hostOf(link: string): string {
  return URL.parse(link)?.host ?? '';
}
