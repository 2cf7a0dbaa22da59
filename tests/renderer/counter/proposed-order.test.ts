import { describe, expect, it } from 'vitest';
import { totalOf } from '../../../renderer/amount/amount-sum.ts';
import {
  type CounterForm,
  emptyForm,
  type FormAction,
  reduceForm,
} from '../../../renderer/counter/counter-form.ts';
import type { ProposedOrder } from '../../../shared/proposal.ts';

const proposal: ProposedOrder = {
  amount: 1250,
  currency: 'EUR',
  reference: 'A113',
  channel: 'sms',
  phone: '+33612345678',
};
const propose = (change: ProposedOrder = {}): FormAction => ({
  type: 'propose',
  proposal: { ...proposal, ...change },
});
const typing: FormAction[] = [
  { type: 'key', key: '9' },
  { type: 'key', key: 'plus' },
  { type: 'reference', text: 'MINE' },
  { type: 'field', name: 'note', text: 'call back' },
];

function formAfter(...actions: FormAction[]): CounterForm {
  return actions.reduce(reduceForm, emptyForm('EUR'));
}

describe('a proposal taken over', () => {
  it('takes the place of everything that stood there', () => {
    const form = formAfter(...typing, propose());
    expect(totalOf(form.sum)).toBe(1250);
    expect(form.sum.parts).toEqual([]);
    expect(form.reference).toEqual({ text: 'A113', isScanned: false });
    expect(form.draft).toEqual({ way: 'sms', values: { phone: '+33612345678' } });
  });

  it('without a part of it leaves that part empty, not as it was', () => {
    const form = formAfter(...typing, { type: 'propose', proposal: { currency: 'EUR' } });
    expect([totalOf(form.sum), form.reference.text, form.draft]).toEqual([
      0,
      '',
      { way: 'link', values: {} },
    ]);
  });

  it.each([
    ['email', {}],
    ['whatsapp', { phone: '+33612345678' }],
    ['link', {}],
  ] as const)('by %s fills what that way needs', (way, values) => {
    expect(formAfter(propose({ channel: way })).draft).toEqual({ way, values });
  });

  it('with a number and no way is to be sent to that number', () => {
    const action: FormAction = { type: 'propose', proposal: { phone: '0612345678' } };
    expect(formAfter(action).draft).toEqual({ way: 'sms', values: { phone: '0612345678' } });
  });

  it('is never sent under the key of what stood there', () => {
    const sent: FormAction = { type: 'sent', idempotencyKey: 'key-1' };
    expect(formAfter({ type: 'key', key: '9' }, sent, propose()).idempotencyKey).toBeNull();
  });

  it('is undone once, whatever was typed since', () => {
    const before = formAfter(...typing);
    const taken = [propose(), { type: 'key', key: '5' } as const].reduce(reduceForm, before);
    const undone = reduceForm(taken, { type: 'undo-propose' });
    expect(undone).toEqual({ ...before, beforeBurst: undone.beforeBurst });
    expect(reduceForm(undone, { type: 'undo-propose' })).toBe(undone);
  });

  it('can be replaced by another and undone to what staff had typed', () => {
    const before = formAfter(...typing);
    const undone = [propose(), propose({ amount: 5 }), { type: 'undo-propose' } as const].reduce(
      reduceForm,
      before,
    );
    expect(undone.sum).toEqual(before.sum);
  });

  it('in another currency changes nothing and is told', () => {
    const before = formAfter(...typing);
    const after = reduceForm(before, propose({ currency: 'USD' }));
    expect(after).toEqual({
      ...before,
      notice: { about: 'proposal', why: 'other-currency' },
      refusals: before.refusals + 1,
    });
  });
});
