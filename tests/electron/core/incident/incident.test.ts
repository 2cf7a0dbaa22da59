import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { incidentText } from '../../../../electron/core/incident/incident-text.ts';
import type { OrderEvent } from '../../../../shared/order-event.ts';
import type { CreateOrder } from '../../../../shared/order-wish.ts';
import { withoutPersons } from '../../../../shared/without-persons.ts';
import { rounds } from '../../../support/long-runs.ts';
import { madeAt, orderRow } from '../../../support/order-row.ts';
import { acceptedCard } from '../../../support/practice-shop.ts';
import { openTestCore } from '../../../support/test-core.ts';

const system = { version: '1.2.3', node: '24.0.0', os: 'Linux 6 x64', host: 'browser' };

function textOf(events: OrderEvent[], more: Partial<Parameters<typeof incidentText>[0]> = {}): string {
  const now = madeAt + 60_000;
  return incidentText({
    order: orderRow(),
    events,
    now,
    timeZone: 'Europe/Paris',
    system,
    clockWrongByMs: null,
    ...more,
  });
}

const event = (number: number, facts: Partial<OrderEvent>): OrderEvent => ({
  number,
  orderId: orderRow().id,
  type: 'opened',
  at: new Date(madeAt + number * 1_000).toISOString(),
  who: 'gateway',
  status: 'open',
  evidence: {},
  ...facts,
});

describe('the text of an incident', () => {
  test('names the order, its gateway and its amounts, but no link that could be paid', () => {
    const text = textOf([], { order: orderRow({ paymentUrl: 'https://pay.example.com/t/abcd1234' }) });
    for (const fact of [
      '00000000-0000-4000-8000-00000000abcd',
      'A-251122-1-k3xq',
      'd63e7f507a6f4dfa86cb40a833ecfd85',
    ]) {
      expect(text).toContain(fact);
    }
    expect(text).toMatch(/shop +12345678/);
    expect(text).toMatch(/server +127\.0\.0\.1:1$/m);
    expect(text).toMatch(/amount +12\.50 EUR \(1250 minor units\)/);
    expect(text).toMatch(/created +2025-11-22T14:00:00\.000Z \(22\/11\/2025, 15:00:00 GMT\+1\)/);
    expect(text).toContain('https://pay.example.com/…');
    expect(text).not.toContain('abcd1234');
  });

  test('tells every event with what the gateway said, and each status once', () => {
    const text = textOf([
      event(1, { type: 'requested', who: 'staff', status: 'requesting' }),
      event(2, { type: 'asked', who: 'comptoir', status: 'requesting', evidence: { attempt: 1 } }),
      event(3, {
        type: 'rejected',
        status: 'rejected',
        evidence: {
          ...{
            webService: 'Charge/CreatePaymentOrder',
            ticket: 'abc123',
            httpStatus: 200,
            errorCode: 'INT_009',
          },
          ...{ errorMessage: 'invalid amount', reason: 'not-json' },
        },
      }),
    ]);
    expect(text).toMatch(/#3 .*rejected by gateway, rejected/);
    for (const fact of [
      ...['webService=Charge/CreatePaymentOrder', 'ticket=abc123', 'httpStatus=200', 'errorCode=INT_009'],
      ...['errorMessage=invalid amount', 'reason=not-json'],
    ]) {
      expect(text).toContain(fact);
    }
    expect(text.match(/^ {2}2025\S+ \(.*\) {2}(requesting|rejected)$/gm)).toHaveLength(2);
  });

  test('says how the machine is, and that its clock is wrong only when it is', () => {
    expect(textOf([])).toMatch(/comptoir +1\.2\.3\n.*node +24\.0\.0\n.*os +Linux 6 x64\n.*host +browser/);
    expect(textOf([])).not.toContain('clock');
    expect(textOf([], { clockWrongByMs: 900_000 })).toMatch(/clock +900 s behind/);
  });

  test('leaves out persons, also when the gateway repeats them', () => {
    const evidence = {
      ...{ to: '+33…22', staff: 'staff A', by: 'sms' as const },
      errorMessage:
        'no route to +33 6 11 22 33 44 or guest@example.com at https://pay.example.com/t/abcd1234',
    };
    const handled = { attention: 'LATE_MONEY', how: 'kept', by: 'staff B', at: madeAt, money: 1 } as const;
    const text = textOf([event(1, { type: 'shared', who: 'staff', evidence })], {
      order: orderRow({ handled }),
    });
    for (const person of ['…22', 'staff A', 'staff B', '11 22', 'guest', 'abcd1234'])
      expect(text).not.toContain(person);
    expect(text).toContain('LATE_MONEY: kept');
    const other = '00000000-0000-4000-8000-000000000001';
    expect(textOf([event(1, { type: 'duplicated', evidence: { other } })])).toContain(other);
  });
});

test('no phone number or address passes as the gateway’s own words', () => {
  const address = fc.emailAddress();
  const phone = fc.stringMatching(/^\+[1-9][0-9]{8,13}$/);
  fc.assert(
    fc.property(fc.oneof(address, phone), fc.constantFrom(' ', '', ': ', '"'), (person, before) => {
      expect(withoutPersons(`refused${before}${person} twice`)).not.toContain(person);
    }),
    { numRuns: rounds({ usual: 300, long: 20_000 }) },
  );
});

test('what was typed for a customer is never in an incident', async () => {
  const core = await openTestCore();
  const words = fc.stringMatching(/^[a-z]{4}[A-Za-z' .]{8,14}[a-z]{4}$/);
  const typed = fc.record({
    first: words,
    last: words,
    note: words,
    local: fc.stringMatching(/^[a-z]{10,16}$/),
    digits: fc.stringMatching(/^[0-9]{4}$/),
  });
  await fc.assert(
    fc.asyncProperty(typed, async ({ first, last, note, local, digits }) => {
      const phone = `+33639${digits}98`;
      const email = `${local}@example.com`;
      const channel: CreateOrder['channel'] = { type: 'sms', phone, message: `${note} %url%` };
      const customer = { firstName: first, lastName: last, email, phone, city: `city ${last}` };
      const order = await core.create({ channel, customer, note, description: note, receiptEmail: email });
      await core.client.orders.share({ id: order.id, by: 'email', to: email });
      const { text } = await core.client.orders.incident({ id: order.id });
      const secrets = [
        core.shop.keys.password,
        order.paymentUrl ?? '',
        (order.paymentUrl ?? '').split('/').at(-1) ?? '',
      ];
      const typedValues = [first, last, note, email, local, phone, phone.slice(1), `0${phone.slice(3)}`];
      for (const value of [...typedValues, ...secrets]) expect(text).not.toContain(value);
    }),
    { numRuns: rounds({ usual: 5, long: 200 }) },
  );
});

test('an order’s whole story is copied from its id', async () => {
  const { client, create, pay } = await openTestCore();
  const order = await create();
  await pay(order, acceptedCard);
  await client.orders.check({ id: order.id });
  const { text } = await client.orders.incident({ id: order.id });
  const { items } = await client.orders.events({ id: order.id });
  for (const { number, type } of items) expect(text).toMatch(new RegExp(`#${number} .*${type} by`));
  expect(text).toContain(order.paymentOrderId ?? 'no id');
  expect(text).toMatch(/^ {2}\S+ DEBIT PAID/m);
  await expect(client.orders.incident({ id: '00000000-0000-4000-8000-000000000001' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});
