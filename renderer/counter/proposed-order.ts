import type { ProposedOrder } from '../../shared/proposal.ts';
import { type AmountSum, sumOf } from '../amount/amount-sum.ts';
import type { Draft } from '../create/draft.ts';
import type { FieldName } from '../create/fields.ts';
import type { Filling } from './filling.ts';

/**
 * The form's content as the proposal has it: amount, reference, way and the way's own recipient.
 * @param before whose keypad and decimals the amount is typed with.
 */
export function proposedFilling(before: AmountSum, proposal: ProposedOrder): Filling {
  return {
    sum: sumOf(proposal.amount ?? 0, before),
    reference: { text: proposal.reference?.trim() ?? '', isScanned: false },
    draft: draftOf(proposal),
  };
}

/** A number to write to says that it is to be written to. */
function draftOf({ channel, phone }: ProposedOrder): Draft {
  const way = channel ?? (phone === undefined ? 'link' : 'sms');
  const values: Partial<Record<FieldName, string>> = {};
  const isByPhone = way === 'sms' || way === 'whatsapp';
  if (isByPhone && phone !== undefined) values.phone = phone;
  return { way, values };
}
