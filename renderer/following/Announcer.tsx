import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../shared/money.ts';
import { isSurelyPaid, type Order } from '../../shared/order.ts';
import { shortReference } from '../../shared/reference.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { statusLook } from '../ui/status-look.ts';

/** Says every change of the order on screen to ears as well; what needs a person, at once. */
export function Announcer({ order }: { order: Order | undefined }) {
  const { t } = useTranslation(['counter', 'frame']);
  const locale = useLocale();
  const words = order && {
    amount: formatMoney(order, locale),
    reference: shortReference(order.reference),
    status: isSurelyPaid(order)
      ? t('paid.title')
      : t(`frame:status.${statusLook(order).word}`, { ...order.collection }),
  };
  const text = words ? t('announce', words) : '';
  const isUrgent = order !== undefined && ['red', 'amber', 'green'].includes(statusLook(order).tone);
  return (
    <VisuallyHidden>
      <div role="status">{isUrgent ? '' : text}</div>
      <div role="alert">{isUrgent ? text : ''}</div>
    </VisuallyHidden>
  );
}
