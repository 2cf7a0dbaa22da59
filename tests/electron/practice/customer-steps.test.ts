import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createManualClock } from '../../support/manual-clock.ts';
import { acceptedCard, openPracticeShop, refusedCard } from '../../support/practice-shop.ts';

const invoice = { channelOptions: { channelType: 'INVOICE' } };
const post = (url: string, form: Record<string, string>) =>
  fetch(url, { method: 'POST', body: new URLSearchParams(form) });

test('an invoice: type the reference, see the amount, pay', async () => {
  const shop = await openPracticeShop();
  const order = await shop.create({ ...invoice, orderId: 'F-1', description: 'Two nights' });
  const form = await (await fetch(`${shop.keys.server}/invoice`)).text();
  expect(form).toContain('<label for="reference">Reference of the invoice</label>');
  const found = await post(`${shop.keys.server}/invoice`, { reference: ' F-1 ' });
  expect(found.url).toBe(order.paymentURL);
  const page = await found.text();
  expect(page).toContain('<h1>€12.50</h1>');
  expect(page).toContain('Two nights');
  await post(found.url, { card: acceptedCard });
  expect((await shop.get(order)).paymentOrderStatus).toBe('PAID');
});

test('every invoice that cannot be paid is as unknown as one that never was', async () => {
  const clock = createManualClock(Date.parse('2026-03-02T10:00:00Z'));
  const shop = await openPracticeShop({ clock });
  const cancelled = await shop.create({ ...invoice, orderId: 'F-1' });
  await shop.create({ ...invoice, orderId: 'F-2', expirationDate: '2026-03-02T10:02:00Z' });
  await shop.pay(await shop.create({ ...invoice, orderId: 'F-3' }), acceptedCard);
  await shop.pay(await shop.create({ ...invoice, orderId: 'F-4' }), refusedCard);
  await shop.create({ orderId: 'A-1' });
  await shop.call('Charge/PaymentOrder/Cancel', { paymentOrderId: cancelled.paymentOrderId });
  await clock.advance(120_000);
  const ask = async (reference: string) => {
    const answer = await post(`${shop.keys.server}/invoice`, { reference });
    return { status: answer.status, text: await answer.text() };
  };
  const never = await ask('F-9');
  expect(never.status).toBe(404);
  expect(never.text).toContain('No invoice to pay');
  for (const reference of ['F-1', 'F-2', 'F-3', 'A-1', '', '<b>'])
    expect(await ask(reference)).toEqual(never);
  expect((await ask('F-4')).status).toBe(200);
});

test('the invoice form speaks the language of the browser', async () => {
  const { keys } = await openPracticeShop();
  const headers = { 'accept-language': 'it-IT,it;q=0.9' };
  expect(await (await fetch(`${keys.server}/invoice`, { headers })).text()).toContain('Paga una fattura');
});

test('phones reach the invoice form and the steps of a payment', async () => {
  const shop = await openPracticeShop({ phones: true, lanAddress: () => '127.0.0.1' });
  const { origin } = shop.gateway.status().phones;
  const order = await shop.create({ ...invoice, orderId: 'F-1' });
  expect((await fetch(`${origin}/invoice`)).status).toBe(200);
  expect((await post(`${origin}/invoice`, { reference: 'F-1' })).url).toBe(order.paymentURL);
  await shop.payWithStep(order, '4970110000001003', 'confirm');
  expect((await shop.get(order)).paymentOrderStatus).toBe('PAID');
  for (const path of ['/outbox', '/outbox.json', '/practice/options']) {
    const headers = { authorization: shop.authorization };
    expect((await fetch(`${origin}${path}`, { headers })).status).toBe(404);
  }
});

test('the data-collection form comes first and keeps nothing', async () => {
  const shop = await openPracticeShop();
  const order = await shop.create({ dataCollectionForm: 'true' });
  const form = await (await fetch(order.paymentURL)).text();
  expect(form).toContain('<label for="email">E-mail</label>');
  expect(form).not.toContain('name="card"');
  const details = `${order.paymentURL}/details`;
  expect((await post(details, { name: 'Sample', email: 'nobody' })).status).toBe(422);
  const typed = { name: 'Sample of a name', email: 'typed@example.com' };
  const page = await (await post(details, typed)).text();
  expect(page).toContain('name="card"');
  expect(page).not.toContain(typed.name);
  await shop.pay(order, acceptedCard);
  expect((await shop.get(order)).paymentOrderStatus).toBe('PAID');
  expect(await (await fetch(order.paymentURL)).text()).toContain('Already paid');
  await shop.gateway.stop();
  const kept = readdirSync(shop.dataDir).map((file) => readFileSync(join(shop.dataDir, file), 'latin1'));
  for (const text of Object.values(typed)) expect(kept.join()).not.toContain(text);
});

test('afterwards a link leads back to the shop, where the order says so', async () => {
  const shop = await openPracticeShop();
  const order = await shop.create({
    returnUrl: 'https://shop.example/back',
    successUrl: 'https://shop.example/thanks?a=1&b=2',
  });
  expect(await (await fetch(order.paymentURL)).text()).not.toContain('shop.example');
  expect(await (await shop.pay(order, refusedCard)).text()).toContain('href="https://shop.example/back"');
  expect(await (await shop.pay(order, acceptedCard)).text()).toContain(
    'href="https://shop.example/thanks?a=1&amp;b=2"',
  );
});

test('a form too large is not read', async () => {
  const shop = await openPracticeShop();
  const order = await shop.create();
  expect((await post(order.paymentURL, { card: '4'.repeat(5000) })).status).toBe(413);
});
