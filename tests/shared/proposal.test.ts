import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proposedOrderSchema, readProposal } from '../../shared/proposal.ts';

const read = (text: string) => readProposal([...new URLSearchParams(text)]);

test.each([
  ['amount=1250&currency=EUR', { amount: 1250, currency: 'EUR' }],
  ['amount=0042&currency=eur', { amount: 42, currency: 'EUR' }],
  [
    'amount=1250&currency=EUR&reference=A113&channel=sms&phone=06%2011%2011%2011%2011',
    { amount: 1250, currency: 'EUR', reference: 'A113', channel: 'sms', phone: '06 11 11 11 11' },
  ],
  ['phone=%2B33611111111', { phone: '+33611111111' }],
  ['reference=4006381333931', { reference: '4006381333931' }],
])('%s is read', (text, order) => {
  expect(read(text)).toEqual({ ok: true, value: { order, leftOut: [] } });
});

test.each([
  ['', { why: 'empty' }],
  ['hello=1', { why: 'empty' }],
  ['amount=1250', { why: 'no-currency' }],
  ['amount=12.50&currency=EUR', { why: 'not-read', parameter: 'amount' }],
  ['amount=12,50&currency=EUR', { why: 'not-read', parameter: 'amount' }],
  ['amount=-1&currency=EUR', { why: 'not-read', parameter: 'amount' }],
  ['amount=0&currency=EUR', { why: 'not-read', parameter: 'amount' }],
  ['amount=1e3&currency=EUR', { why: 'not-read', parameter: 'amount' }],
  ['amount=9999999999999&currency=EUR', { why: 'not-read', parameter: 'amount' }],
  ['amount=1&amount=1000&currency=EUR', { why: 'twice', parameter: 'amount' }],
  ['currency=XXX', { why: 'not-read', parameter: 'currency' }],
  ['reference=a%20b', { why: 'not-read', parameter: 'reference' }],
  ['reference=4970100000000055', { why: 'not-read', parameter: 'reference' }],
  ['channel=ivr', { why: 'not-read', parameter: 'channel' }],
  ['phone=call%20me', { why: 'not-read', parameter: 'phone' }],
  [`reference=A&x=${'y'.repeat(1_000)}`, { why: 'too-long' }],
])('%s is refused', (text, error) => {
  expect(read(text)).toEqual({ ok: false, error });
});

test('what is never taken from outside is left out and named, an unknown name only as other', () => {
  const text =
    'reference=A1&mode=production&MESSAGE=hi&subject=a&body=b&template=c&url=http://x&secret=1&color=2';
  expect(read(text)).toEqual({
    ok: true,
    value: {
      order: { reference: 'A1' },
      leftOut: ['body', 'message', 'mode', 'other', 'subject', 'template', 'url'],
    },
  });
});

test('whatever is given, what is read holds to the schema and knows nothing else', () => {
  const names = fc.constantFrom('amount', 'currency', 'reference', 'channel', 'phone', 'mode', '__proto__');
  const parameters = fc.array(fc.tuple(names, fc.string()), { maxLength: 8 });
  fc.assert(
    fc.property(parameters, (given) => {
      const result = readProposal(given);
      if (result.ok) expect(proposedOrderSchema.parse(result.value.order)).toEqual(result.value.order);
    }),
  );
});
