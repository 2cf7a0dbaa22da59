import type { RecentCustomer } from '../../shared/contract/customers.ts';
import type { OrderDefaults } from '../../shared/order-defaults.ts';
import { type FormAction, formActionSchema } from '../../shared/payment-options.ts';
import { definitionOf, type FieldName, fieldNames, groupOf, isFor } from './fields.ts';
import type { ChosenWay } from './ways.ts';

/**
 * What was typed beside amount and reference, as texts. A field that is missing here has what the shop
 * remembered for every order; one that is empty has nothing, also where something is remembered.
 */
export interface Draft extends ChosenWay {
  /** The customer whose facts stand in the fields. */
  readonly chosen?: RecentCustomer;
  readonly values: Readonly<Partial<Record<FieldName, string>>>;
}

export const emptyDraft: Draft = { way: 'link', values: {} };

export function withField(draft: Draft, name: FieldName, text: string): Draft {
  return { ...draft, values: { ...draft.values, [name]: text } };
}

/** What the field says now: what was typed, else what is remembered, else ''. */
export function textIn(draft: Draft, name: FieldName, defaults: OrderDefaults): string {
  return draft.values[name] ?? rememberedText(name, defaults);
}

/** Whether the field shows what the shop remembered and nobody changed. */
export function isRemembered(draft: Draft, name: FieldName, defaults: OrderDefaults): boolean {
  const remembered = rememberedText(name, defaults);
  return remembered !== '' && textIn(draft, name, defaults) === remembered;
}

/** The fields under "More" that say something for an order sent this way. */
export function filledMore(draft: Draft, defaults: OrderDefaults): FieldName[] {
  return fieldNames.filter(
    (name) =>
      groupOf(name, draft.way) !== 'front' &&
      name !== 'expiresUnit' &&
      isFor(name, draft.way) &&
      textIn(draft, name, defaults).trim() !== '',
  );
}

export function isSameDraft(one: Draft, other: Draft): boolean {
  const isSame = (name: FieldName) => one.values[name] === other.values[name];
  return one === other || (one.way === other.way && fieldNames.every(isSame));
}

function rememberedText(name: FieldName, defaults: OrderDefaults): string {
  const { remembered, kind } = definitionOf(name);
  const value = remembered === undefined ? undefined : defaults[remembered];
  if (value === undefined) return '';
  if (kind === 'yes-no') return value === true ? 'yes' : 'no';
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** What the payment page is asked to do, if that can be read. */
export function formActionIn(draft: Draft, defaults: OrderDefaults): FormAction | undefined {
  return formActionSchema.safeParse(textIn(draft, 'formAction', defaults)).data;
}
