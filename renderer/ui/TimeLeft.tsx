import { useTranslation } from 'react-i18next';
import { useGatewayNow } from '../connection/use-connection.ts';
import { timeLeft } from './age.ts';

/** How long it can still be paid, by the gateway's clock: `9:42 left`, `2 h 05 min left`, `3 days left`. */
export function TimeLeft({ expiresAt }: { expiresAt: string }) {
  const { t } = useTranslation();
  const left = timeLeft(Date.parse(expiresAt) - useGatewayNow());
  if (!left) return <span>{t('timeUp')}</span>;
  if (left.kind === 'days') return <span role="timer">{t('daysLeft', { count: left.days })}</span>;
  const text =
    left.kind === 'clock'
      ? left.text
      : `${t('age.h', { value: left.hours })} ${t('age.min', { value: String(left.minutes).padStart(2, '0') })}`;
  return <span role="timer">{t('timeLeft', { left: text })}</span>;
}
