import { Banknote, FlaskConical, GraduationCap, type LucideIcon } from 'lucide-react';
import type { Mode } from '../../shared/order.ts';

/** A shape for each mode beside its word and its colour: never colour alone. */
export const modeIcons: Record<Mode, LucideIcon> = {
  practice: GraduationCap,
  test: FlaskConical,
  production: Banknote,
};
