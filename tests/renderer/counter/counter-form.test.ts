import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { totalOf } from '../../../renderer/amount/amount-sum.ts';
import {
  type CounterForm,
  emptyForm,
  type FormAction,
  reduceForm,
  refusalBeforeSending,
} from '../../../renderer/counter/counter-form.ts';

function formAfter(...actions: FormAction[]): CounterForm {
  return actions.reduce(reduceForm, emptyForm('EUR'));
}

const digit = (key: '1' | '2' | '5' | '9', isFirst = true): FormAction => ({
  type: 'character',
  key,
  isFirst,
});
const pasted = (text: string): FormAction => ({ type: 'pasted', text, locale: 'fr-FR' });
const sent: FormAction = { type: 'sent', idempotencyKey: 'key-1' };

describe('a scan into the form', () => {
  const scanned: FormAction = { type: 'scanned', text: '3017620422003' };

  it('is the reference, and what its first characters did to the amount is taken back', () => {
    const form = formAfter(digit('1'), digit('2'), digit('9'), digit('5', false), digit('5', false), scanned);
    expect(totalOf(form.sum)).toBe(12);
    expect(form.reference).toEqual({ text: '3017620422003', isScanned: true });
    expect(form.notice).toBeNull();
  });

  it('takes back what was refused on the way as well', () => {
    const digits = Array.from({ length: 14 }, (_, place) => digit('9', place === 0));
    const form = formAfter(digit('1'), ...digits, scanned);
    expect(totalOf(form.sum)).toBe(1);
    expect(form.notice).toBeNull();
  });

  it('that begins with C or + takes nothing away', () => {
    const plus: FormAction = { type: 'character', key: 'plus', isFirst: true };
    const letter: FormAction = { type: 'character', key: 'clear', isFirst: false };
    const way: FormAction = { type: 'way', way: 'sms' };
    const form = formAfter(
      digit('1'),
      way,
      { type: 'reference', text: 'INV-1' },
      plus,
      letter,
      letter,
      scanned,
    );
    expect(totalOf(form.sum)).toBe(1);
    expect(form.sum.parts).toEqual([]);
    expect(form.draft.way).toBe('sms');
  });

  it('that is no reference changes nothing and is told', () => {
    const card: FormAction = { type: 'scanned', text: '4970100000000055' };
    const form = formAfter(digit('1'), { type: 'reference', text: 'INV-1' }, digit('5'), card);
    expect(form.reference.text).toBe('INV-1');
    expect(form.notice).toEqual({ about: 'reference', why: 'card' });
    const link: FormAction = { type: 'scanned', text: 'https://example.org/x' };
    expect(formAfter(link).notice).toEqual({ about: 'reference', why: 'characters' });
  });
});

describe('a paste', () => {
  it('that reads one way is the amount', () => {
    expect(totalOf(formAfter(digit('9'), pasted('1 234,50')).sum)).toBe(123450);
  });

  it('that reads in several ways is asked about and taken only when answered', () => {
    const asked = formAfter(digit('9'), pasted('1,234'));
    expect(asked.question).toEqual({ text: '1,234', readings: [123400] });
    expect(totalOf(asked.sum)).toBe(9);
    const answered = reduceForm(asked, { type: 'answered', amount: 123400 });
    expect(totalOf(answered.sum)).toBe(123400);
    expect(answered.question).toBeNull();
  });

  it('that is no amount is refused in words', () => {
    const form = formAfter(digit('9'), pasted('-12,50'));
    expect(form.notice).toEqual({ about: 'paste', why: 'negative' });
    expect(totalOf(form.sum)).toBe(9);
  });
});

describe('the idempotency key', () => {
  const keyed = formAfter(digit('1'), sent);

  it('stays with the form it was sent with', () => {
    expect(keyed.idempotencyKey).toBe('key-1');
    const refusedKey: FormAction = { type: 'key', key: 'separator' };
    const untouched = [refusedKey, refusedKey].reduce(
      reduceForm,
      formAfter({ type: 'key', key: 'separator' }, sent),
    );
    expect(untouched.idempotencyKey).toBe('key-1');
  });

  it.each<FormAction>([
    digit('2'),
    { type: 'backspace' },
    { type: 'clear' },
    { type: 'reference', text: 'INV-2' },
    { type: 'scanned', text: '3017620422003' },
    pasted('12,50'),
    { type: 'rejected' },
    { type: 'reset', currency: 'EUR' },
  ])('is not used again after %j', (action) => {
    expect(reduceForm(keyed, action).idempotencyKey).toBeNull();
  });

  it('is not used again when an edit is taken back by hand', () => {
    const edited = [digit('2'), { type: 'backspace' } as const].reduce<CounterForm>(reduceForm, keyed);
    expect(totalOf(edited.sum)).toBe(1);
    expect(edited.idempotencyKey).toBeNull();
  });

  it('never outlives a change of what would be sent', () => {
    const actions: fc.Arbitrary<FormAction> = fc.oneof(
      fc.constantFrom('1', '0', '00', 'separator').map((key) => ({ type: 'key', key }) as FormAction),
      fc.constantFrom('', 'A1', 'caf\u00e9').map((text) => ({ type: 'reference', text }) as FormAction),
      fc.constantFrom('12,50', '1,234', 'x').map(pasted),
      fc.constantFrom<FormAction>({ type: 'backspace' }, { type: 'clear' }, { type: 'question-dismissed' }),
    );
    fc.assert(
      fc.property(fc.array(actions), fc.array(actions), (before, edits) => {
        const first = reduceForm(formAfter(...before), sent);
        const last = edits.reduce(reduceForm, first);
        const body = (form: CounterForm) => `${totalOf(form.sum)} ${form.reference.text}`;
        if (body(first) !== body(last)) expect(last.idempotencyKey).toBeNull();
      }),
    );
  });
});

describe('before any call', () => {
  it('an amount of 0 and a reference that cannot be are refused', () => {
    expect(refusalBeforeSending(formAfter())).toEqual({ about: 'amount', why: 'zero' });
    const bad = formAfter(digit('1'), { type: 'reference', text: 'two words' });
    expect(refusalBeforeSending(bad)).toEqual({ about: 'reference', why: 'characters' });
    expect(refusalBeforeSending(formAfter(digit('1'), { type: 'reference', text: 'INV-1' }))).toBeNull();
  });

  it('a refusal leaves the amount, and the next key takes its words away', () => {
    const refused = formAfter({ type: 'refused', notice: { about: 'amount', why: 'zero' } });
    expect(refused.refusals).toBe(1);
    expect(reduceForm(refused, digit('1')).notice).toBeNull();
  });
});

it('C clears the amount first, and the reference with the second press', () => {
  const form = formAfter(digit('1'), { type: 'reference', text: 'INV-1' }, { type: 'clear' });
  expect([totalOf(form.sum), form.reference.text]).toEqual([0, 'INV-1']);
  expect(reduceForm(form, { type: 'clear' }).reference.text).toBe('');
});

describe('the way and the other fields', () => {
  const way: FormAction = { type: 'way', way: 'sms' };
  const phone: FormAction = { type: 'field', name: 'phone', text: '06' };

  it('belong to the filled form: any edit needs another key, the same text does not', () => {
    for (const edit of [way, phone, { type: 'field', name: 'note', text: 'x' } as const]) {
      expect(formAfter(digit('5'), sent, edit).idempotencyKey).toBeNull();
    }
    expect(formAfter(digit('5'), way, phone, sent, phone, way).idempotencyKey).toBe('key-1');
    expect(formAfter(digit('5'), sent, { type: 'defaults-changed' }).idempotencyKey).toBeNull();
  });

  it('go with the form when it became an order, and with the second C', () => {
    const filled = formAfter(digit('5'), way, phone);
    expect(reduceForm(filled, { type: 'reset', currency: 'EUR' }).draft).toEqual(emptyForm('EUR').draft);
    const once = reduceForm(filled, { type: 'clear' });
    expect(once.draft).toEqual(filled.draft);
    expect(reduceForm(once, { type: 'clear' }).draft).toEqual(emptyForm('EUR').draft);
  });

  it('are led to once for every try, and a corrected field is wrong no more', () => {
    const issues = [
      { field: 'phone', why: 'needed' },
      { field: 'note', why: 'card' },
    ] as const;
    const tried = formAfter(digit('5'), way, { type: 'issues', issues });
    expect(tried.tries).toBe(1);
    const corrected = reduceForm(tried, phone);
    expect(corrected.issues).toEqual([issues[1]]);
    expect(corrected.tries).toBe(1);
    expect(reduceForm(corrected, sent).issues).toEqual([]);
  });

  it('an invoice is not sent without its reference', () => {
    const form = formAfter(digit('5'), { type: 'way', way: 'invoice' });
    expect(refusalBeforeSending(form)).toEqual({ about: 'reference', why: 'needed' });
    expect(refusalBeforeSending(reduceForm(form, { type: 'reference', text: 'F-1' }))).toBeNull();
  });

  it('only keeping a card alone has no amount', () => {
    expect(refusalBeforeSending(formAfter(), 'REGISTER')).toBeNull();
    expect(refusalBeforeSending(formAfter(digit('5')), 'REGISTER')).toEqual({
      about: 'register',
      why: 'not-zero',
    });
    expect(refusalBeforeSending(formAfter(), 'REGISTER_PAY')).toEqual({ about: 'amount', why: 'zero' });
  });
});

describe('what was said of an amount', () => {
  const doubt = { about: 'limit', from: 1, askedAtMs: 5 } as const;
  const asked = formAfter(digit('5'), { type: 'doubted', doubt });
  const accepted = reduceForm(asked, { type: 'accepted' });

  it('stays while the amount does, also through a refusal by the gateway', () => {
    expect(asked.doubt).toEqual(doubt);
    expect(accepted).toMatchObject({ doubt: null, accepted: 5 });
    const sentAndRefused = [sent, { type: 'rejected' } as const].reduce(reduceForm, accepted);
    expect(reduceForm(sentAndRefused, { type: 'reference', text: 'A1' }).accepted).toBe(5);
  });

  it.each<FormAction>([
    digit('2'),
    { type: 'backspace' },
    { type: 'clear' },
    { type: 'quick', amount: 250 },
    pasted('12,50'),
    { type: 'answered', amount: 7 },
    { type: 'doubt-dropped' },
    { type: 'reset', currency: 'EUR' },
  ])('is taken back by %j', (action) => {
    expect(reduceForm(asked, action).doubt).toBeNull();
    expect(reduceForm(accepted, action).accepted).toBeNull();
  });
});

it('another kind of keypad keeps what is typed', () => {
  const form = formAfter(digit('1'), digit('2'), digit('5'), { type: 'keypad', keypad: 'decimal' });
  expect(totalOf(form.sum)).toBe(125);
  expect(totalOf(reduceForm(form, { type: 'clear-all' }).sum)).toBe(0);
  const typed = reduceForm(reduceForm(form, { type: 'clear-all' }), digit('5'));
  expect(totalOf(typed.sum)).toBe(500);
});
