import { describe, expect, test } from 'vitest';
import type { SigningKeys } from '../../../../electron/core/gateway/ipn-signature.ts';
import { createCallerDesk } from '../../../../electron/core/integrations/caller-desk.ts';
import { createNotifications } from '../../../../electron/core/notifications/notifications.ts';
import { createChanges } from '../../../../electron/core/orders/changes.ts';
import { createGatewayClock } from '../../../../electron/core/orders/gateway-clock.ts';
import { createOrderBook } from '../../../../electron/core/orders/order-book.ts';
import type { OrderRow } from '../../../../electron/core/register/register.ts';
import { ipnBody } from '../../../support/ipn-body.ts';
import { createManualClock } from '../../../support/manual-clock.ts';
import { createMemoryLogger } from '../../../support/memory-logger.ts';
import { madeAt, requestingRow } from '../../../support/order-row.ts';
import { emptyShop, opened } from '../register/shop-register.ts';

const server = 'http://127.0.0.1:1';
const test1: SigningKeys = {
  ...{ mode: 'test', server, shopId: '11111111' },
  ...{ password: 'testpassword_a', hmacKey: 'h' },
};
const production: SigningKeys = {
  ...{ mode: 'production', server, shopId: '11111111' },
  password: 'prodpassword_b',
};
const id = '00000000-0000-4000-8000-00000000abcd';
const paymentOrderId = 'd63e7f507a6f4dfa86cb40a833ecfd85';

/** Notifications over a real register that holds one order of the test shop; its gateway is not to be asked. */
async function openNotifications(facts: Partial<OrderRow> = {}) {
  const register = await opened(emptyShop());
  const clock = createManualClock(madeAt);
  const logger = createMemoryLogger();
  const gatewayClock = createGatewayClock(clock);
  const book = createOrderBook({
    register,
    changes: createChanges(),
    gatewayClock,
    staff: { current: () => null },
    callers: createCallerDesk(),
    logger,
  });
  const asked: string[] = [];
  await book.insert(requestingRow({ id, mode: 'test', shopId: '11111111', reference: 'A-1', ...facts }), [
    { type: 'requested', who: 'staff' },
  ]);
  await book.write(id, () => ({ patch: { status: 'open', paymentOrderId }, events: [] }));
  const notifications = createNotifications({
    register,
    book,
    // What the question itself does is proven behind the real server (tests/electron/loopback/ipn.test.ts).
    checker: {
      check: (orderId) => {
        asked.push(orderId);
        return Promise.resolve(undefined);
      },
    },
    shops: { signingKeys: () => [production, test1] },
    clock,
    logger,
    retiring: AbortSignal.any([]),
  });
  const notified = async () => (await register.eventsOf(id)).filter(({ type }) => type === 'notified');
  return { receive: notifications.receive, register, notified, asked, clock, logger };
}

const byId = { transactions: [{ uuid: 'u1', detailedStatus: 'AUTHORISED', metadata: { comptoir: id } }] };
const signed = (answer: object, key = test1.password) => ipnBody({ answer: JSON.stringify(answer), key });

describe('a genuine notification', () => {
  test.each([
    ['our own id in a transaction', byId],
    ['our own id beside them', { metadata: { comptoir: id } }],
    ['the reference', { shopId: '11111111', orderDetails: { orderId: 'A-1', mode: 'TEST' } }],
    ['Lyra’s id, wherever it is', { transactions: [{ transactionDetails: { paymentOrderId } }] }],
  ])('finds its order by %s', async (_, answer) => {
    const { receive, notified } = await openNotifications();
    expect(await receive(signed({ orderStatus: 'PAID', ...answer }))).toEqual({
      verdict: 'genuine',
      mode: 'test',
      orderStatus: 'PAID',
      orderId: id,
      reference: 'A-1',
    });
    expect(await notified()).toMatchObject([
      { who: 'gateway', status: 'open', evidence: { gatewayStatus: 'PAID' } },
    ]);
  });

  test('never makes an order paid, and leaves nothing of the customer', async () => {
    const { receive, register, logger } = await openNotifications();
    const customer = { email: 'someone@example.com' };
    await receive(signed({ ...byId, orderStatus: 'PAID', paymentOrderStatus: 'PAID', customer }));
    expect(await register.get(id)).toMatchObject({ status: 'open', paidAt: null });
    expect(JSON.stringify(await register.eventsOf(id)) + logger.text()).not.toContain('someone@');
  });

  test('counts once and is asked about once, however often it is sent, also signed anew', async () => {
    const { receive, notified, asked } = await openNotifications();
    const again = { ...byId, serverDate: '2025-11-22T14:15:00+00:00' };
    const verdicts = await Promise.all([byId, byId, again].map((answer) => receive(signed(answer))));
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['genuine', 'genuine', 'genuine']);
    expect(await notified()).toHaveLength(1);
    expect(asked).toEqual([id]);
    const captured = [{ ...byId.transactions[0], detailedStatus: 'CAPTURED' }];
    await receive(signed({ transactions: captured }));
    expect(await notified()).toHaveLength(2);
  });

  test('may be a browser return, signed with the HMAC key', async () => {
    const { receive } = await openNotifications();
    const body = ipnBody({ answer: JSON.stringify(byId), key: 'h', hashKey: 'sha256_hmac' });
    expect(await receive(body)).toMatchObject({ verdict: 'genuine' });
  });

  test('may come late, when the order has long ended', async () => {
    const { receive, register } = await openNotifications({ reference: 'late' });
    await register.record(id, { status: 'expired', closedAt: madeAt }, []);
    expect(await receive(signed(byId))).toMatchObject({ verdict: 'genuine', reference: 'late' });
    expect(await register.get(id)).toMatchObject({ status: 'expired' });
  });
});

describe('any other', () => {
  test.each([
    ['about no order of ours', { orderDetails: { orderId: 'B-9' } }, test1.password, 'test'],
    ['signed by the other mode’s key', byId, production.password, 'production'],
    ['of another shop', { ...byId, shopId: '99999999' }, test1.password, 'test'],
    ['of the other mode', { ...byId, orderDetails: { mode: 'PRODUCTION' } }, test1.password, 'test'],
    ['with part of our reference', { orderDetails: { orderId: 'A-' } }, test1.password, 'test'],
  ])('is foreign: %s', async (_, answer, key, mode) => {
    const { receive, notified, asked } = await openNotifications();
    const verdict = await receive(signed(answer, key));
    expect(verdict).toMatchObject({ verdict: 'foreign', mode });
    expect(verdict).not.toHaveProperty('orderId');
    expect(await notified()).toEqual([]);
    expect(asked).toEqual([]);
  });

  test('is foreign: of the same shop on another server, whose keys do not speak for this one', async () => {
    const { receive, notified, asked } = await openNotifications({ server: 'https://api.example.com' });
    expect(await receive(signed(byId))).toMatchObject({ verdict: 'foreign', mode: 'test' });
    expect(await notified()).toEqual([]);
    expect(asked).toEqual([]);
  });

  test('is forged, or unreadable, and tells nothing of what it says', async () => {
    const { receive, notified } = await openNotifications();
    expect(await receive(signed(byId, 'testpassword_x'))).toEqual({ verdict: 'forged' });
    expect(await receive('kr-answer=PAID')).toEqual({ verdict: 'unreadable' });
    const noJson = ipnBody({ answer: 'PAID', key: test1.password });
    expect(await receive(noJson)).toEqual({ verdict: 'unreadable', mode: 'test' });
    expect(await notified()).toEqual([]);
  });

  test('is written down at most once a minute for each kind, with how many there were', async () => {
    const { receive, clock, logger } = await openNotifications();
    const forged = signed({ ...byId, secret: 'someone@example.com' }, 'testpassword_x');
    for (let each = 0; each < 50; each += 1) await receive(forged);
    await receive('x');
    await clock.advance(60_000);
    await receive(forged);
    const refused = logger.lines.filter(({ message }) => message === 'a notification was refused');
    expect(refused.map(({ fields }) => fields)).toEqual([
      { verdict: 'forged', count: 1 },
      { verdict: 'unreadable', count: 1 },
      { verdict: 'forged', count: 50 },
    ]);
    expect(logger.text()).not.toContain('someone@');
  });
});
