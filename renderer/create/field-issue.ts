import type { z } from 'zod';
import { looksLikeCard } from '../../shared/card-number.ts';
import type { ChannelType } from '../../shared/channel.ts';
import type { PhoneProblem } from '../../shared/phone.ts';
import { definitionOf, type FieldName, fieldAt, isField, type PlaceName } from './fields.ts';

/** Why a field was not taken: a key under `why.` in the texts. */
export type Why =
  | 'needed'
  | 'needed-to-register'
  | 'number'
  | 'money'
  | 'too-long'
  | 'at-least'
  | 'at-most'
  | 'card'
  | `phone-${PhoneProblem}`
  | 'email'
  | 'url'
  | 'country'
  | 'codes'
  | 'pairs'
  | 'schedule'
  | 'instalments'
  | 'adds-up'
  | 'moment'
  | 'expiry'
  | 'both'
  | 'over-the-amount'
  | 'register-zero'
  | 'not-taken'
  /** The gateway's own refusal; its text is in `said`. */
  | 'gateway';

export interface FieldIssue {
  /** `null` for what no field shows. */
  readonly field: PlaceName | null;
  readonly why: Why;
  /** The number that a length or an amount may not pass. */
  readonly limit?: number;
  /** What the gateway itself said, with its code. */
  readonly said?: string;
}

/** An issue of the order's own rules, on the field where it can be corrected. */
export function issueOf(issue: z.core.$ZodIssue, draft: { way: ChannelType; text: TextOf }): FieldIssue {
  const place = fieldAt(issue.path.join('.'), draft.way);
  // Both ways of paying in parts have one place in the order.
  const field = place === 'instalmentCount' && draft.text(place) === '' ? 'instalmentSchedule' : place;
  const ruled = ruleOf(issue);
  if (ruled !== null) return { field, why: ruled };
  if (field === null || !isField(field)) return { field, why: 'not-taken' };
  if (field === 'expiresIn' || field === 'expiresAt') return { field, why: 'expiry' };
  if (looksLikeCard(draft.text(field))) return { field, why: 'card' };
  return { field, ...limitOf(issue, field) };
}

type TextOf = (field: FieldName) => string;

/** Words for the rules over more than one field (`brokenOrderRules`), told by where they are reported. */
function ruleOf({ code, path }: z.core.$ZodIssue): Why | null {
  if (code !== 'custom' || path.length !== 1) return null;
  switch (path[0]) {
    case 'amount':
      return 'register-zero';
    case 'customer.email':
      return 'needed-to-register';
    case 'taxAmount':
      return 'over-the-amount';
    case 'reference':
      return 'needed';
    case 'instalments':
      return 'adds-up';
    case 'expiresIn':
      return 'both';
    default:
      return null;
  }
}

function limitOf(issue: z.core.$ZodIssue, field: FieldName): Pick<FieldIssue, 'why' | 'limit'> {
  if (issue.code === 'too_big') {
    return { why: issue.origin === 'string' ? 'too-long' : 'at-most', limit: Number(issue.maximum) };
  }
  if (issue.code === 'too_small' && issue.origin !== 'string') {
    return { why: 'at-least', limit: Number(issue.minimum) };
  }
  return { why: formatOf(field) };
}

function formatOf(field: FieldName): Why {
  const { kind, inputMode, path } = definitionOf(field);
  if (field === 'country') return 'country';
  if (kind === 'phone') return 'phone-not-a-number';
  if (kind === 'codes' || kind === 'pairs' || kind === 'schedule') return kind;
  if (path.startsWith('instalments.')) return 'instalments';
  return inputMode === 'email' || inputMode === 'url' ? inputMode : 'not-taken';
}
