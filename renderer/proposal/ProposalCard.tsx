import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../shared/money.ts';
import { formatPhone, readPhone } from '../../shared/phone.ts';
import type { Proposal } from '../../shared/proposal.ts';
import { useSettings } from '../connection/use-settings.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { AmountText } from '../ui/AmountText.tsx';
import { useTimes } from '../ui/use-times.ts';
import styles from './ProposalPanel.module.css';

interface ProposalCardProps {
  proposal: Proposal;
  isBusy: boolean;
  onTake: () => void;
  onPutAway: () => void;
}

/** One proposal: where it came from, what it says, what of it was not taken, and a person's two answers. */
export function ProposalCard({ proposal, isBusy, onTake, onPutAway }: ProposalCardProps) {
  const { t } = useTranslation('proposal');
  const locale = useLocale();
  const times = useTimes();
  const { settings } = useSettings();
  const { from, receivedAt, order, leftOut } = proposal;
  const { amount, currency, reference } = order;
  const money = amount !== undefined && currency !== undefined ? { amount, currency } : null;
  const isForeign = currency !== undefined && currency !== settings.currency;
  return (
    <li className={styles['card']}>
      <p className={styles['from']}>{t(`from.${from}`, { time: times.clock(receivedAt) })}</p>
      {money && <AmountText {...money} size="card" />}
      {reference !== undefined && (
        <p>
          {t('reference')} <strong>{reference}</strong>
        </p>
      )}
      <Way order={order} country={settings.country} />
      {leftOut.length > 0 && (
        <p className={styles['note']}>
          {t('leftOut', {
            names: new Intl.ListFormat(locale).format(leftOut.map((name) => t(`parameter.${name}`))),
          })}
        </p>
      )}
      {isForeign && <p className={styles['note']}>{t('foreign', { currency, own: settings.currency })}</p>}
      <div className={styles['actions']}>
        {!isForeign && (
          <Button disabled={isBusy} onClick={onTake}>
            {money ? t('takeAmount', { amount: formatMoney(money, locale) }) : t('take')}
          </Button>
        )}
        <Button variant="subtle" onClick={onPutAway}>
          {t('putAway')}
        </Button>
      </div>
    </li>
  );
}

/** The phone as the shop's country writes it, to be read back; as it came when no number can be read from it. */
function Way({ order: { channel, phone }, country }: { order: Proposal['order']; country: string }) {
  const { t } = useTranslation(['proposal', 'frame']);
  if (channel === undefined && phone === undefined) return null;
  const read = phone === undefined ? null : readPhone(phone, country);
  return (
    <p>
      {channel !== undefined && t(`frame:channel.${channel}`)}{' '}
      {phone !== undefined && (
        <>
          <strong className={styles['phone']}>{read?.ok ? formatPhone(read.value, country) : phone}</strong>{' '}
          <span className={styles['note']}>{t(read?.ok ? 'readBack' : 'notANumber')}</span>
        </>
      )}
    </p>
  );
}
