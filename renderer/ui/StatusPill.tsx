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
import type { Order, OrderStatus } from '../../shared/order.ts';
import styles from './StatusPill.module.css';
import { type Shape, type StatusLook, statusLook } from './status-look.ts';

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
  const look = statusLook(order);
  const title = order.attention && t(`attention.${order.attention.code}`);
  const text = t(`status.${look.word}`, { ...order.collection });
  return <LookPill {...look} text={text} size={size} title={title} status={order.status} />;
}

export interface LookPillProps extends Pick<StatusLook, 'tone' | 'shape'> {
  text: string;
  size?: 'm' | 'l';
  title?: string | undefined;
  status?: OrderStatus;
}

/** The same of more than one order. */
export function LookPill({ tone, shape, text, size = 'm', title, status }: LookPillProps) {
  const Icon = shapes[shape];
  return (
    <span className={styles['pill']} data-tone={tone} data-size={size} data-status={status} title={title}>
      <Icon aria-hidden size={size === 'l' ? 18 : 14} strokeWidth={2.25} />
      {text}
    </span>
  );
}
