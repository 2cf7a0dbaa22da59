import { Button } from '@mantine/core';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../shared/money.ts';
import type { Order } from '../../shared/order.ts';
import { shortReference } from '../../shared/reference.ts';
import { OrderModeMark } from '../frame/OrderModeMark.tsx';
import { useLocale } from '../i18n/use-locale.ts';
import { AmountText } from '../ui/AmountText.tsx';
import { Key } from '../ui/Key.tsx';
import { StatusPill } from '../ui/StatusPill.tsx';
import styles from './LargeCode.module.css';
import { QrCode } from './QrCode.tsx';

export interface LargeCodeProps {
  order: Order;
  link: string;
  /** After it was closed, by Escape or by the button. */
  onClose: () => void;
}

/** The code over the whole window, for a customer at arm's length; with what it is for, and how it stands. */
export function LargeCode({ order, link, onClose }: LargeCodeProps) {
  const { t } = useTranslation('counter');
  const locale = useLocale();
  const dialog = useRef<HTMLDialogElement>(null);
  const room = useRef<HTMLDivElement>(null);
  const [availablePx, setAvailablePx] = useState(0);
  useLayoutEffect(() => {
    const { current } = dialog;
    if (current?.open === false) current.showModal();
    const place = room.current;
    if (place === null) return;
    const measure = () => setAvailablePx(Math.min(place.clientWidth, place.clientHeight) - cardPx);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(place);
    return () => {
      observer.disconnect();
      current?.close();
    };
  }, []);
  const words = { amount: formatMoney(order, locale), reference: shortReference(order.reference) };
  const name = t('code.name', words);
  return (
    <dialog
      ref={dialog}
      className={styles['large']}
      tabIndex={-1}
      aria-label={t('large.label')}
      onClose={() => {
        if (dialog.current?.open === false) onClose();
      }}
    >
      <div className={styles['head']}>
        <OrderModeMark order={order} />
        <AmountText amount={order.amount} currency={order.currency} size="hero" />
        <span className={styles['reference']}>{words.reference}</span>
        <StatusPill order={order} size="l" />
        <Button rightSection={<Key>{t('key.escape')}</Key>} onClick={() => dialog.current?.close()}>
          {t('large.close')}
        </Button>
      </div>
      <div className={styles['code']} ref={room}>
        {availablePx > 0 && <QrCode key={link} link={link} name={name} availablePx={availablePx} isFree />}
      </div>
    </dialog>
  );
}

/** The border and padding of the code's card. */
const cardPx = 10;
