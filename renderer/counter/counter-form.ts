import type { ChannelType } from '../../shared/channel.ts';
import type { RecentCustomer } from '../../shared/contract/customers.ts';
import { decimalsOf } from '../../shared/currencies.ts';
import type { FormAction as LyraFormAction } from '../../shared/payment-options.ts';
import type { ProposedOrder } from '../../shared/proposal.ts';
import type { AmountRefusal, KeypadKind } from '../amount/amount-entry.ts';
import {
  type AmountSum,
  addQuick,
  backspaceSum,
  clearSum,
  emptySum,
  isEmpty,
  isSameSum,
  plus,
  pressInSum,
  sumOf,
  totalOf,
  withKeypad,
} from '../amount/amount-sum.ts';
import type { KeypadKey } from '../amount/keypad-key.ts';
import { type PasteRefusal, readPastedAmount } from '../amount/pasted-amount.ts';
import { isReceiver, withCustomer, withoutCustomer } from '../create/customer-fill.ts';
import { type Draft, emptyDraft, isSameDraft, withField } from '../create/draft.ts';
import type { FieldIssue } from '../create/field-issue.ts';
import { type FieldName, isField } from '../create/fields.ts';
import { type ReferenceRefusal, referenceRefusal } from '../reference/reference-entry.ts';
import type { StandingDoubt } from './amount-doubt.ts';
import { type Filling, fillingOf, type Reference } from './filling.ts';
import { proposedFilling } from './proposed-order.ts';

/** What was refused, told next to the amount or the reference. */
export type Notice =
  | { about: 'amount'; why: AmountRefusal | 'zero' }
  | { about: 'paste'; why: PasteRefusal }
  | { about: 'reference'; why: ReferenceRefusal | 'needed' }
  /** A card is kept without a payment: there is no amount to it. */
  | { about: 'register'; why: 'not-zero' }
  /** A proposal in a currency that the counter does not take. */
  | { about: 'proposal'; why: 'other-currency' }
  /** A question about the amount stands there; the press that wanted to send does not answer it. */
  | { about: 'doubt'; why: 'answer-first' }
  /** The page does not know yet which mode it is in, so that nothing may be sent. */
  | { about: 'page'; why: 'connecting' };

/** The order being filled in. */
export interface CounterForm extends Filling {
  readonly currency: string;
  /** What is wrong with the draft, told on its fields; a new list for every try. */
  readonly issues: readonly FieldIssue[];
  /** Grows with every try that a field was in the way of, so that each leads there. */
  readonly tries: number;
  /** A pasted text that can be read in more than one way, and the amounts it may mean. */
  readonly question: { text: string; readings: readonly number[] } | null;
  readonly notice: Notice | null;
  /** Grows with every refusal, so that the same one twice is told twice. */
  readonly refusals: number;
  /** What stood here before the burst of characters that may turn out to be a scan. */
  readonly beforeBurst: Filling;
  /** What stood here before a proposal was taken over, until the form is sent or emptied. */
  readonly beforeProposal: Filling | null;
  /** What is asked about the amount before it is sent. */
  readonly doubt: StandingDoubt | null;
  /** The total (minor units) that staff said is right, as long as it stays. */
  readonly accepted: number | null;
  /** Sent with this form before and still good for it: the same key never makes a second order. */
  readonly idempotencyKey: string | null;
}

export type FormAction =
  | { type: 'key'; key: KeypadKey }
  /** A character from a keyboard; `key` is `null` when it means nothing to the amount. */
  | { type: 'character'; key: KeypadKey | null; isFirst: boolean }
  /** A key that stands for an amount (minor units). */
  | { type: 'quick'; amount: number }
  | { type: 'scanned'; text: string }
  | { type: 'backspace' }
  | { type: 'clear' }
  /** At once what `clear` does step by step. */
  | { type: 'clear-all' }
  /** The shop types the other way now. */
  | { type: 'keypad'; keypad: KeypadKind }
  /** Takes a proposal over, in the place of what stands there. */
  | { type: 'propose'; proposal: ProposedOrder }
  /** Brings back, once, what a proposal replaced. */
  | { type: 'undo-propose' }
  | { type: 'pasted'; text: string; locale: string }
  | { type: 'answered'; amount: number }
  | { type: 'question-dismissed' }
  | { type: 'reference'; text: string }
  | { type: 'way'; way: ChannelType; asLink?: boolean }
  | { type: 'field'; name: FieldName; text: string }
  /** Chosen among the last ones, or nobody any more. `country`: the shop's. */
  | { type: 'customer'; customer: RecentCustomer | null; country: string }
  /** What the shop remembers for every order is another thing now. */
  | { type: 'defaults-changed' }
  | { type: 'issues'; issues: readonly FieldIssue[] }
  | { type: 'refused'; notice: Notice }
  | { type: 'doubted'; doubt: StandingDoubt }
  | { type: 'doubt-dropped' }
  /** Staff said that the amount is right. */
  | { type: 'accepted' }
  | { type: 'sent'; idempotencyKey: string }
  /** The gateway or Comptoir said no for certain: the next press is another request. */
  | { type: 'rejected' }
  | { type: 'reset'; currency: string; keypad?: KeypadKind };

const automatic: Reference = { text: '', isScanned: false };

export function emptyForm(currency: string, keypad?: KeypadKind): CounterForm {
  const sum = emptySum(decimalsOf(currency) ?? 0, keypad);
  return {
    currency,
    sum,
    reference: automatic,
    draft: emptyDraft,
    issues: [],
    tries: 0,
    question: null,
    notice: null,
    refusals: 0,
    beforeBurst: { sum, reference: automatic, draft: emptyDraft },
    beforeProposal: null,
    doubt: null,
    accepted: null,
    idempotencyKey: null,
  };
}

/**
 * Why this form cannot be sent, before any call; `null` when it can. Only to keep a card without a payment
 * there is no amount.
 */
export function refusalBeforeSending(form: CounterForm, action: LyraFormAction = 'PAYMENT'): Notice | null {
  const amount = totalOf(form.sum);
  if (action === 'REGISTER' && amount !== 0) return { about: 'register', why: 'not-zero' };
  if (action !== 'REGISTER' && amount === 0) return { about: 'amount', why: 'zero' };
  if (form.draft.way === 'invoice' && form.reference.text === '')
    return { about: 'reference', why: 'needed' };
  const why = referenceRefusal(form.reference.text, form.reference.isScanned);
  return why === null ? null : { about: 'reference', why };
}

/** The form after an action. Any edit needs a new idempotency key; a refused key is no edit. */
export function reduceForm(form: CounterForm, action: FormAction): CounterForm {
  const next = apply(form, action);
  if (!isEdited(form, next)) return next;
  // What was said of another amount is not said of this one.
  const isOther = totalOf(form.sum) !== totalOf(next.sum) || form.currency !== next.currency;
  return { ...next, ...(isOther ? { doubt: null, accepted: null } : {}), idempotencyKey: null };
}

function isEdited(form: CounterForm, next: CounterForm): boolean {
  return (
    !isSameSum(form.sum, next.sum) ||
    form.reference.text !== next.reference.text ||
    form.currency !== next.currency ||
    !isSameDraft(form.draft, next.draft)
  );
}

function apply(form: CounterForm, action: FormAction): CounterForm {
  switch (action.type) {
    case 'key':
      return pressed(form, action.key);
    case 'character':
      return typed(action.isFirst ? remembered(form) : form, action.key);
    case 'quick':
      return summed(form, addQuick(form.sum, action.amount));
    case 'scanned':
      return scanned(form, action.text);
    case 'backspace':
      return { ...quiet(form), sum: backspaceSum(form.sum) };
    case 'clear':
      return cleared(form);
    case 'clear-all':
    case 'reset':
      return emptyForm(
        action.type === 'reset' ? action.currency : form.currency,
        action.type === 'reset' && action.keypad ? action.keypad : form.sum.entry.keypad,
      );
    case 'keypad':
      return { ...form, sum: withKeypad(form.sum, action.keypad) };
    case 'propose':
      return proposed(form, action.proposal);
    case 'undo-propose':
      return form.beforeProposal === null
        ? form
        : { ...quiet(form), ...form.beforeProposal, issues: [], beforeProposal: null };
    case 'pasted':
      return pasted(form, action);
    case 'answered':
      return { ...quiet(form), sum: sumOf(action.amount, form.sum) };
    case 'question-dismissed':
      return quiet(form);
    case 'reference':
      return referred(form, { text: action.text.trim(), isScanned: false });
    case 'way':
      return { ...quiet(form), draft: wayed(form.draft, action), issues: [] };
    case 'field':
      return written(form, action);
    case 'customer':
      return accompanied(form, action);
    case 'issues':
      return { ...form, issues: action.issues, tries: form.tries + (action.issues.length > 0 ? 1 : 0) };
    case 'refused':
      return refusing(form, action.notice);
    case 'doubted':
      return { ...quiet(form), doubt: action.doubt, accepted: null };
    case 'doubt-dropped':
      return { ...quiet(form), doubt: null, accepted: null };
    case 'accepted':
      return { ...quiet(form), doubt: null, accepted: totalOf(form.sum) };
    case 'sent':
      return { ...quiet(form), issues: [], idempotencyKey: action.idempotencyKey };
    case 'defaults-changed':
    case 'rejected':
      return { ...form, idempotencyKey: null };
  }
}

function wayed(draft: Draft, { way, asLink = false }: Pick<Draft, 'way' | 'asLink'>): Draft {
  return { ...draft, way, asLink };
}

function accompanied(
  form: CounterForm,
  { customer, country }: { customer: RecentCustomer | null; country: string },
) {
  const { draft } = form;
  const issues = form.issues.filter(({ field }) => field === null || !isField(field) || !isReceiver(field));
  return {
    ...form,
    issues,
    draft: customer ? withCustomer(draft, customer, country) : withoutCustomer(draft),
  };
}

function written(form: CounterForm, { name, text }: { name: FieldName; text: string }): CounterForm {
  const issues = form.issues.filter(({ field }) => field !== name);
  const isOther = form.draft.chosen !== undefined && isReceiver(name);
  const draft = isOther ? withoutCustomer(form.draft) : form.draft;
  return { ...form, draft: withField(draft, name, text), issues };
}

/** Without a question and without a notice: staff went on. */
function quiet(form: CounterForm): CounterForm {
  return { ...form, question: null, notice: null };
}

function refusing(form: CounterForm, notice: Notice): CounterForm {
  const refusals = form.refusals + 1;
  const isFieldMissing = notice.about === 'reference' && notice.why === 'needed';
  return { ...form, question: null, notice, refusals, tries: form.tries + (isFieldMissing ? 1 : 0) };
}

function remembered(form: CounterForm): CounterForm {
  return { ...form, beforeBurst: fillingOf(form) };
}

function typed(form: CounterForm, key: KeypadKey | null): CounterForm {
  return key === null ? form : pressed(form, key);
}

function pressed(form: CounterForm, key: KeypadKey): CounterForm {
  if (key === 'clear') return cleared(form);
  return summed(form, key === 'plus' ? plus(form.sum) : pressInSum(form.sum, key));
}

function summed(form: CounterForm, sum: AmountSum): CounterForm {
  const { refused } = sum.entry;
  return refused === null ? { ...quiet(form), sum } : refusing(form, { about: 'amount', why: refused });
}

/** Whatever was wrong there before is gone with it; what is wrong with the proposal is told on sending. */
function proposed(form: CounterForm, proposal: ProposedOrder): CounterForm {
  if (proposal.currency !== undefined && proposal.currency !== form.currency)
    return refusing(form, { about: 'proposal', why: 'other-currency' });
  const beforeProposal = form.beforeProposal ?? fillingOf(form);
  return { ...quiet(form), ...proposedFilling(form.sum, proposal), issues: [], beforeProposal };
}

/** A scan is the reference; what its first characters did to the amount is taken back. */
function scanned(form: CounterForm, text: string): CounterForm {
  const before = { ...quiet(form), ...form.beforeBurst };
  const reference = { text: text.trim(), isScanned: true };
  const why = referenceRefusal(reference.text, true);
  return why === null ? { ...before, reference } : refusing(before, { about: 'reference', why });
}

function cleared(form: CounterForm): CounterForm {
  const rest = isEmpty(form.sum)
    ? { reference: automatic, draft: emptyDraft, issues: [], beforeProposal: null }
    : {};
  return { ...quiet(form), sum: clearSum(form.sum), ...rest };
}

function pasted(form: CounterForm, { text, locale }: { text: string; locale: string }): CounterForm {
  const reading = readPastedAmount(text, form.currency, locale);
  switch (reading.kind) {
    case 'one':
      return { ...quiet(form), sum: sumOf(reading.amount, form.sum) };
    case 'ask':
      return { ...quiet(form), question: { text: text.trim(), readings: reading.readings } };
    case 'none':
      return refusing(form, { about: 'paste', why: reading.why });
  }
}

/** Told while it is typed, so that nobody meets it only at the end. */
function referred(form: CounterForm, reference: Reference): CounterForm {
  const why = referenceRefusal(reference.text, reference.isScanned);
  const next = { ...quiet(form), reference };
  return why === null ? next : { ...next, notice: { about: 'reference', why } };
}
