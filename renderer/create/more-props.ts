import type { OrderDefaults } from '../../shared/order-defaults.ts';
import type { Draft } from './draft.ts';
import type { FieldIssue } from './field-issue.ts';
import type { FieldName } from './fields.ts';
import type { Habits } from './read-field.ts';

/** What the panel "More" shows, and what can be done there. */
export interface MoreProps {
  draft: Draft;
  defaults: OrderDefaults;
  issues: readonly FieldIssue[];
  habits: Habits;
  onField: (name: FieldName, text: string) => void;
  /** The voice server: a way that is too rare for the row. */
  onVoiceServer: () => void;
  onIssues: (issues: readonly FieldIssue[]) => void;
  /** From now on every new order begins with these. */
  onRemember: (defaults: OrderDefaults) => void;
}
