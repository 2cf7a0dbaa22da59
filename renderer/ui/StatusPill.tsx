import {
  Ban,
  Check,
  CircleQuestionMark,
  Clock,
  Ellipsis,
  IdCard,
  type LucideIcon,
  TriangleAlert,
  UserCheck,
  X,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../shared/order.ts';
import styles from './StatusPill.module.css';
import { type Shape, statusLook } from './status-look.ts';

const shapes: Record<Shape, LucideIcon> = {
  clock: Clock,
  check: Check,
  cross: X,
  warning: TriangleAlert,
  question: CircleQuestionMark,
  ban: Ban,
  dots: Ellipsis,
  card: IdCard,
  person: UserCheck,
};

/** An order's status as a word with a shape and a colour. Amber says why in its title. */
export function StatusPill({ order, size = 'm' }: { order: Order; size?: 'm' | 'l' }) {
  const { t } = useTranslation();
  const { word, tone, shape } = statusLook(order);
  const Icon = shapes[shape];
  return (
    <span
      className={styles['pill']}
      data-tone={tone}
      data-size={size}
      data-status={order.status}
      title={order.attention && t(`attention.${order.attention.code}`)}
    >
      <Icon aria-hidden size={size === 'l' ? 18 : 14} strokeWidth={2.25} />
      {t(`status.${word}`, { ...order.collection })}
    </span>
  );
}
