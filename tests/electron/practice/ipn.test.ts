import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { acceptedCard, openPracticeShop, refusedCard } from '../../support/practice-shop.ts';

/** A shop's address for notifications; hands over the forms in the order they come. */
async function listener(status = 200) {
  const waiting: ((form: URLSearchParams) => void)[] = [];
  const server = createServer(async (request, response) => {
    const form = new URLSearchParams(await text(request));
    response.writeHead(status).end();
    waiting.shift()?.(form);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    url: `http://127.0.0.1:${port}/ipn`,
    next: () => new Promise<URLSearchParams>((resolve) => waiting.push(resolve)),
  };
}

test.each([
  ['PAID', acceptedCard],
  ['REFUSED', refusedCard],
])('tells the shop of %s, signed with its password', async (status, card) => {
  const { create, pay, keys } = await openPracticeShop();
  const { url, next } = await listener();
  const order = await create({ ipnTargetUrl: url, orderId: 'A-1', metadata: { comptoir: '7f1c' } });
  const notified = next();
  await pay(order, card);
  const form = await notified;
  const answer = form.get('kr-answer') ?? '';
  expect(form.get('kr-hash')).toBe(createHmac('sha256', keys.password).update(answer).digest('hex'));
  expect(form.get('kr-hash-key')).toBe('password');
  expect(form.get('kr-hash-algorithm')).toBe('sha256_hmac');
  expect(form.get('kr-answer-type')).toBe('V4/Payment');
  expect(JSON.parse(answer)).toMatchObject({
    shopId: keys.shopId,
    orderStatus: status === 'PAID' ? 'PAID' : 'UNPAID',
    paymentOrderId: order.paymentOrderId,
    orderDetails: { orderId: 'A-1' },
    transactions: [{ metadata: { comptoir: '7f1c' }, status: status === 'PAID' ? 'PAID' : 'UNPAID' }],
    _type: 'V4/Payment',
  });
});

test("the shop's own address serves orders that name none", async () => {
  const shop = await openPracticeShop();
  const [shops, own] = [await listener(), await listener()];
  await shop.setOptions({ ipnUrl: shops.url });
  const atShops = shops.next();
  const order = await shop.create({ orderId: 'A-1' });
  await shop.pay(order, acceptedCard);
  expect(JSON.parse((await atShops).get('kr-answer') ?? '')).toMatchObject({
    paymentOrderId: order.paymentOrderId,
  });
  const atOwn = own.next();
  await shop.pay(await shop.create({ ipnTargetUrl: own.url }), acceptedCard);
  expect((await atOwn).get('kr-answer-type')).toBe('V4/Payment');
});

test('a plan is told as a whole, a refused step with its reason', async () => {
  const shop = await openPracticeShop();
  const { url, next } = await listener();
  await shop.setOptions({ ipnUrl: url });
  const transactionOptions = { installmentOptions: { count: 2, period: 7 } };
  const order = await shop.create({ orderId: 'A-1', transactionOptions });
  const answers = [];
  for (const answer of ['decline', 'confirm'] as const) {
    const notified = next();
    await shop.payWithStep(order, '4970110000001003', answer);
    answers.push(JSON.parse((await notified).get('kr-answer') ?? ''));
  }
  expect(answers).toMatchObject([
    { orderStatus: 'UNPAID', orderCycle: 'OPEN', transactions: [{ errorCode: 'AUTH_999' }] },
    {
      orderStatus: 'RUNNING',
      orderCycle: 'CLOSED',
      paymentOrderStatus: 'PAID',
      transactions: [
        { status: 'PAID', amount: 625 },
        { status: 'RUNNING', amount: 625 },
      ],
    },
  ]);
});

test('is form-urlencoded, signed over the exact text that is sent', async () => {
  const sent: RequestInit[] = [];
  const shop = await openPracticeShop({
    fetch: (_, init) => {
      sent.push(init ?? {});
      return Promise.resolve(new Response());
    },
  });
  const order = await shop.create({ ipnTargetUrl: 'http://127.0.0.1:9/', orderId: 'a/b "c" + d' });
  await shop.pay(order, acceptedCard);
  await expect.poll(() => sent.length).toBe(1);
  const request = new Request('http://127.0.0.1/', sent[0]);
  expect(request.headers.get('content-type')).toMatch(/^application\/x-www-form-urlencoded/);
  const form = new URLSearchParams(await request.text());
  expect([...form.keys()]).toEqual([
    'kr-hash',
    'kr-hash-algorithm',
    'kr-hash-key',
    'kr-answer-type',
    'kr-answer',
  ]);
  const hash = createHmac('sha256', shop.keys.password)
    .update(String(form.get('kr-answer')))
    .digest('hex');
  expect(form.get('kr-hash')).toBe(hash);
});

test('never calls another computer, and says so', async () => {
  const said: string[] = [];
  const called: string[] = [];
  const { create, pay, get } = await openPracticeShop({
    onProblem: (message) => said.push(message),
    fetch: (input) => {
      called.push(String(input));
      return Promise.reject(new Error('no network in this test'));
    },
  });
  for (const ipnTargetUrl of [
    'https://shop.example/ipn',
    'http://127.0.0.1.shop.example/',
    'http://10.0.0.1/',
  ]) {
    const order = await create({ ipnTargetUrl });
    await pay(order, acceptedCard);
    expect((await get(order)).paymentOrderStatus).toBe('PAID');
  }
  expect(called).toEqual([]);
  expect(said).toHaveLength(3);
});

test.each([
  ['answers 500', 500, /answered 500/],
  ['is not there', undefined, /could not be delivered/],
])('a listener that %s is said, and the payment stands', async (_, status, words) => {
  const { promise: said, resolve: onProblem } = Promise.withResolvers<string>();
  const { create, pay, get } = await openPracticeShop({ onProblem });
  const url = status === undefined ? 'http://127.0.0.1:1/' : (await listener(status)).url;
  const order = await create({ ipnTargetUrl: url });
  await pay(order, acceptedCard);
  expect(await said).toMatch(words);
  expect((await get(order)).paymentOrderStatus).toBe('PAID');
});
