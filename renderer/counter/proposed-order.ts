import type { ProposedOrder } from '../../shared/proposal.ts';
import { sumOf } from '../amount/amount-sum.ts';
import type { Draft } from '../create/draft.ts';
import type { FieldName } from '../create/fields.ts';
import type { CounterForm } from './counter-form.ts';

/** What a proposal fills: it replaces all of it. */
export type Filling = Pick<CounterForm, 'sum' | 'reference' | 'draft'>;

export function fillingOf({ sum, reference, draft }: CounterForm): Filling {
  return { sum, reference, draft };
}

/** The form's content as the proposal has it: amount, reference, way and the way's own recipient. */
export function proposedFilling(form: CounterForm, proposal: ProposedOrder): Filling {
  return {
    sum: sumOf(proposal.amount ?? 0, form.sum),
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
