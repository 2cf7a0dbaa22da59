import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createManualClock } from '../../support/manual-clock.ts';
import { acceptedCard, openPracticeShop, refusedCard } from '../../support/practice-shop.ts';

const spacedLikeIntl = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const page = async (response: Response) => spacedLikeIntl(await response.text());

test.each([
  [
    'fr_FR',
    'fr',
    '12,50 €',
    'ne tapez jamais une vraie carte',
    'Payer',
    'Paiement refusé',
    'Payé',
    'Déjà payé',
  ],
  ['en_GB', 'en', '€12.50', 'never type a real card', 'Pay', 'Payment refused', 'Paid', 'Already paid'],
  [
    'es_ES',
    'es',
    '12,50 €',
    'no escriba nunca una tarjeta real',
    'Pagar',
    'Pago rechazado',
    'Pagado',
    'Ya está pagado',
  ],
  [
    'de_DE',
    'de',
    '12,50 €',
    'Geben Sie nie eine echte Karte ein',
    'Zahlen',
    'Zahlung abgelehnt',
    'Bezahlt',
    'Schon bezahlt',
  ],
  [
    'it_IT',
    'it',
    '12,50 €',
    'non digiti mai una carta vera',
    'Paga',
    'Pagamento rifiutato',
    'Pagato',
    'Già pagato',
  ],
  [
    'pt_BR',
    'pt',
    '€ 12,50',
    'nunca digite um cartão de verdade',
    'Pagar',
    'Pagamento recusado',
    'Pago',
    'Já está pago',
  ],
  ['ja_JP', 'en', '€12.50', 'never type a real card', 'Pay', 'Payment refused', 'Paid', 'Already paid'],
])('in %s: look, be refused, pay, look again', async (locale, lang, amount, warning, button, ...words) => {
  const [refused, paid, alreadyPaid] = words;
  const { create, pay } = await openPracticeShop();
  const order = await create({ locale, orderId: 'A-260302-1-k3xq' });

  const first = await fetch(order.paymentURL);
  expect(first.status).toBe(200);
  const text = await page(first);
  expect(text).toContain(`<html lang="${lang}">`);
  expect(text).toContain(`<h1>${amount}</h1>`);
  expect(text).toContain(warning);
  expect(text).toContain('<strong>A-260302-1-k3xq</strong>');
  expect(text).toContain(`<button>${button}</button>`);
  expect(text).toContain('4970 1000 0000 0055');
  expect(text).toContain('4970 1000 0000 0113');

  expect(await page(await pay(order, '4970 1000 0000 0113'))).toContain(`<p>${refused}</p>`);
  expect(await page(await fetch(order.paymentURL))).toContain(`<p>${refused}</p>`);
  expect(await page(await pay(order, ' 4970 1000 0000 0055 '))).toContain(`<p>${paid}</p>`);
  const again = await page(await pay(order, acceptedCard));
  expect(again).toContain(`<p>${alreadyPaid}</p>`);
  expect(again).not.toContain('<form');
  expect(await page(await fetch(order.paymentURL))).toContain(`<p>${alreadyPaid}</p>`);
});

test.each([
  ['XPF', 1250, '1,250'],
  ['JPY', 1250, '¥1,250'],
  ['KWD', 1250, '1.250'],
  ['CNY', 1250, '125.0'],
  ['COP', 1250, '12.50'],
])('%s %d reads %s', async (currency, amount, drawn) => {
  const { create } = await openPracticeShop();
  const order = await create({ currency, amount, locale: 'en_GB' });
  expect(/<h1>(.*)<\/h1>/.exec(await page(await fetch(order.paymentURL)))?.[1]).toContain(drawn);
});

test('hostile text stays text', async () => {
  const { create } = await openPracticeShop();
  const order = await create({ orderId: `"><script>alert('1')</script>&<b>` });
  const text = await page(await fetch(order.paymentURL));
  expect(text).not.toContain('<script');
  expect(text).toContain('&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;&lt;b&gt;');
});

test('allows its own style and its own form, nothing else', async () => {
  const { create } = await openPracticeShop();
  const { headers } = await fetch((await create()).paymentURL);
  expect(headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
  );
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

const realLooking = '5500005555555559';

test.each([realLooking, '4970100000000056', '', '0055', `${acceptedCard}0`, '9'.repeat(65)])(
  'the number %j is refused and changes nothing',
  async (card) => {
    const { create, pay, get, outcome } = await openPracticeShop();
    const order = await create({ orderId: 'A-1' });
    const answer = await pay(order, card);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('not one of the test numbers');
    expect((await get(order)).paymentOrderStatus).toBe('RUNNING');
    expect(await outcome('Order/Get', { orderId: 'A-1' })).toBe('PSP_010');
  },
);

test('no card number reaches the disk, the page or what is reported', async () => {
  const said: string[] = [];
  const { create, pay, dataDir, gateway, fault } = await openPracticeShop({
    onProblem: (message) => said.push(message),
  });
  const order = await create({ ipnTargetUrl: 'http://127.0.0.1:9/' });
  await fault({ fault: 'delay', delayMs: 1, times: 1 });
  const pages = [];
  for (const card of [realLooking, refusedCard, acceptedCard])
    pages.push(await (await pay(order, card)).text());
  await gateway.stop();
  const kept = readdirSync(dataDir).map((file) => readFileSync(join(dataDir, file), 'latin1'));
  expect(kept.join()).toContain('497010XXXXXX0055');
  for (const card of [realLooking, refusedCard, acceptedCard]) expect(kept.join()).not.toContain(card);
  expect(pages.join()).not.toContain(realLooking);
  expect(said.join()).not.toMatch(/\d{16}/);
});

test.each(['zzzzzzzz', 'ZZZZZZZZ', 'short', '..%2f..%2fx'])(
  'an unknown link %s is said, with 404',
  async (code) => {
    const { keys } = await openPracticeShop();
    const headers = { 'accept-language': 'fr-CA,fr;q=0.9' };
    const looked = await fetch(`${keys.server}/t/${code}`, { headers });
    expect(looked.status).toBe(404);
    expect(await looked.text()).toContain('Lien inconnu');
    const body = new URLSearchParams({ card: acceptedCard });
    expect((await fetch(`${keys.server}/t/${code}`, { method: 'POST', body })).status).toBe(404);
  },
);

test('an expired link is said, with 410', async () => {
  const clock = createManualClock(Date.parse('2026-03-02T10:00:00Z'));
  const { create } = await openPracticeShop({ clock });
  const order = await create({ expirationDate: '2026-03-02T10:02:00Z' });
  await clock.advance(120_000);
  const answer = await fetch(order.paymentURL);
  expect(answer.status).toBe(410);
  const text = await answer.text();
  expect(text).toContain('This link has expired');
  expect(text).not.toContain('<form');
});

test('the outbox says that links send nothing', async () => {
  const { keys } = await openPracticeShop();
  const answer = await fetch(`${keys.server}/outbox`);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('sends no message');
});
