import type { ChannelType } from '../../shared/channel.ts';
import { sumOf } from '../amount/amount-sum.ts';
import type { Draft } from '../create/draft.ts';
import type { FieldName } from '../create/fields.ts';
import type { CounterForm } from './counter-form.ts';

/** An order that something outside the counter suggests; nothing of it is taken until a person says so. */
export interface ProposedOrder {
  /** Minor units; nothing stands in its place when there is none. */
  amount: number | undefined;
  /** ISO code; one that is not the counter's cannot be taken over. */
  currency: string;
  reference: string | undefined;
  way: ChannelType | undefined;
  /** Who it is for, as it was given; read back by the form like a number typed by hand. */
  phone: string | undefined;
  email: string | undefined;
}

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

function draftOf({ way = 'link', phone, email }: ProposedOrder): Draft {
  const values: Partial<Record<FieldName, string>> = {};
  const isByPhone = way === 'sms' || way === 'whatsapp';
  if (isByPhone && phone !== undefined) values.phone = phone;
  if (way === 'email' && email !== undefined) values.emailTo = email;
  return { way, values };
}
