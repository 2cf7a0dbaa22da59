import type { TFunction } from 'i18next';
import type { FieldIssue } from './field-issue.ts';

/** Why a field was not taken and what it wants; of the gateway's refusals, its own text. */
export function issueWords({ why, limit, said }: FieldIssue, t: TFunction<'create'>): string {
  if (why === 'gateway') return t('why.gateway', { text: said ?? '' });
  return t(`why.${why}`, { limit: limit ?? 0 });
}
