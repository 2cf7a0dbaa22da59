import type { OrderKind } from '../../shared/contract/day.ts';
import { type StatusLook, statusLook } from '../ui/status-look.ts';

/** The shape and the colour of all orders that count alike: those of any one of them. */
export function kindLook(kind: OrderKind): Pick<StatusLook, 'tone' | 'shape'> {
  if (kind === 'check' || kind === 'validate') return { tone: 'amber', shape: 'warning' };
  if (kind === 'handled') return { tone: 'grey', shape: 'person' };
  const { tone, shape } = statusLook({ status: kind });
  return { tone, shape };
}
