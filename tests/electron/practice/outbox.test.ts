import { expect, test } from 'vitest';
import { createManualClock } from '../../support/manual-clock.ts';
import { openPracticeShop } from '../../support/practice-shop.ts';

const start = Date.parse('2026-03-02T10:00:00Z');
const plainSpaces = (text: string | undefined) => text?.replace(/[\u00a0\u202f]/g, ' ');
const sms = (phoneNumber: string, message?: string) => ({
  channelOptions: { channelType: 'SMS', smsOptions: { phoneNumber, message } },
});
const mail = (options: Record<string, unknown> = {}) => ({
  channelOptions: { channelType: 'MAIL', mailOptions: { recipient: 'sample@example.com', ...options } },
});

test('every variable is filled in, and the link is there even when it was forgotten', async () => {
  const { create, outbox } = await openPracticeShop({ clock: createManualClock(start) });
  const message =
    '%reference%|%amount%|%shop_name%|%shop_contact%|%shop_url%|%constructor% %unknown%|%start_date%|%end_date%';
  const order = await create({
    ...sms('+33611111111', message),
    orderId: 'A-1',
    expirationDate: '2026-03-09T10:00:00Z',
  });
  const [sent] = await outbox();
  const [reference, amount, shop, contact, address, unknown, from, until] = (sent?.text ?? '').split('|');
  expect([reference, plainSpaces(amount), shop]).toEqual(['A-1', '12,50 €', 'Boutique d’exercice']);
  expect([contact, address, unknown]).toEqual([
    'contact@shop.example',
    'https://shop.example/',
    '%constructor% %unknown%',
  ]);
  expect(from).toMatch(/^02\/03\/2026/);
  expect(until).toMatch(/^09\/03\/2026.* http:\/\/127\.0\.0\.1:\d+\/t\/[0-9a-z]{8}$/);
  expect(until?.endsWith(order.paymentURL)).toBe(true);
});

test.each([
  ['en_GB', 'Your payment of €12.50 at Practice shop', 'Hello,'],
  ['fr_FR', 'Votre paiement de 12,50 € chez Boutique d’exercice', 'Bonjour,'],
  ['de_DE', 'Ihre Zahlung von 12,50 € bei Übungsgeschäft', 'Guten Tag,'],
  ['es_ES', 'Su pago de 12,50 € en Tienda de prácticas', 'Hola:'],
  ['it_IT', 'Il suo pagamento di 12,50 € presso Negozio di esercitazione', 'Buongiorno,'],
  ['pt_BR', 'Seu pagamento de € 12,50 em Loja de treino', 'Olá,'],
  ['ja_JP', 'Your payment of €12.50 at Practice shop', 'Hello,'],
])('the default e-mail in %s', async (locale, subject, greeting) => {
  const { create, outbox } = await openPracticeShop();
  const order = await create({ ...mail(), locale });
  const [sent] = await outbox();
  expect(sent?.locale).toBe(locale);
  expect(plainSpaces(sent?.subject ?? '')).toBe(subject);
  expect(sent?.text.startsWith(`${greeting}\n`)).toBe(true);
  expect(sent?.text).toContain(`\n${order.paymentURL}\n`);
  expect(sent?.body).toContain(`<a href="${order.paymentURL}">`);
});

test('subject, body and template: the own text first, the template for the rest', async () => {
  const { create, outbox } = await openPracticeShop();
  const own = { subject: 'Table %reference%', body: '<h1>Thanks &amp; bye</h1><p>%amount%</p>' };
  await create({ ...mail({ ...own, template: 'reminder' }), orderId: '4' });
  await create({ ...mail({ template: 'reminder' }), orderId: '<5>' });
  await create({ ...mail({ subject: 'Soon', template: 'reminder' }), orderId: '6' });
  const [third, second, first] = await outbox();
  expect(first).toMatchObject({
    subject: 'Table 4',
    text: expect.stringMatching(/^Thanks & bye\n€12\.50\s+http/),
  });
  expect(second).toMatchObject({
    subject: 'Reminder: <5>',
    text: expect.stringContaining('<5> over €12.50'),
  });
  expect(second?.body).not.toContain('<5>');
  expect(third).toMatchObject({ subject: 'Soon', text: expect.stringContaining('6 over €12.50') });
});

test('the page shows each message as its customer would read it, newest first', async () => {
  const clock = createManualClock(start);
  const { create, keys } = await openPracticeShop({ clock });
  await create({ ...sms('+33611111111', 'First: %url%'), orderId: 'A-1' });
  await clock.advance(60_000);
  const second = await create(mail({ subject: 'Second', bcc: 'copy@example.com' }));
  const answer = await fetch(`${keys.server}/outbox`, { headers: { 'accept-language': 'de' } });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  const page = await answer.text();
  expect(page).toContain('<html lang="de">');
  expect(page.indexOf('Second')).toBeLessThan(page.indexOf('First: http'));
  for (const part of ['+33611111111', 'sample@example.com', 'copy@example.com', 'fr_FR', 'en_GB', 'A-1']) {
    expect(page).toContain(part);
  }
  expect(page).toContain(`href="${second.paymentURL}"`);
  expect(page).toContain('Link öffnen');
});

test('what a message brings along stays text on the page', async () => {
  const { create, keys } = await openPracticeShop();
  const hostile = '<script>alert(1)</script><img src=x onerror=alert(2)><form action="/x">';
  await create({ ...mail({ subject: hostile, body: `${hostile}&lt;b&gt;&constructor;` }), orderId: '"><u>' });
  await create(sms('+33611111111', hostile));
  const page = await (await fetch(`${keys.server}/outbox`)).text();
  expect(page).not.toMatch(/<script|<img|<form|<u>|<b>/);
  expect(page).toContain('&lt;b&gt;&amp;constructor;');
});

test('outbox.json is for whoever knows the password', async () => {
  const { keys, authorization } = await openPracticeShop();
  expect((await fetch(`${keys.server}/outbox.json`)).status).toBe(401);
  const answer = await fetch(`${keys.server}/outbox.json`, { headers: { authorization } });
  expect(await answer.json()).toEqual({ messages: [] });
});

test('a refused call sends nothing, and the outbox lives through a restart', async () => {
  const first = await openPracticeShop();
  await first.outcome('Charge/CreatePaymentOrder', { amount: 0, currency: 'EUR', ...mail() });
  expect(await first.outbox()).toEqual([]);
  await first.create(mail());
  const before = await first.outbox();
  expect(before).toHaveLength(1);
  await first.gateway.stop();
  expect(await (await openPracticeShop({ dataDir: first.dataDir })).outbox()).toEqual(before);
});

test('a message is kept for 30 days', async () => {
  const clock = createManualClock(start);
  const { create, outbox } = await openPracticeShop({ clock });
  await create(sms('+33611111111', 'old'));
  await clock.advance(29 * 24 * 3_600_000);
  await create(sms('+33611111111', 'young'));
  expect(await outbox()).toHaveLength(2);
  await clock.advance(2 * 24 * 3_600_000);
  await create(sms('+33611111111', 'new'));
  expect((await outbox()).map(({ text }) => text.split(' ')[0])).toEqual(['new', 'young']);
});
