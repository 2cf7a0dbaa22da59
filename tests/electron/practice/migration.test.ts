import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { steps } from '../../../electron/practice/state/steps.ts';
import { acceptedCard, openPracticeShop, temporaryDir } from '../../support/practice-shop.ts';

const at = Date.parse('2026-03-02T10:00:00Z');
const details = JSON.stringify({
  formAction: 'PAYMENT',
  strongAuthentication: 'AUTO',
  metadata: { comptoir: '7f1c' },
  merchantComment: null,
  description: null,
  paymentReceiptEmail: null,
  customer: { email: null, reference: null },
  taxAmount: null,
  taxRate: null,
  paymentMethods: [],
  returnMode: null,
  returnUrl: null,
  cancelUrl: null,
  successUrl: null,
  refusedUrl: null,
  errorUrl: null,
  postWalletUrl: null,
  ipnTargetUrl: null,
});

/** A file as the first version left it: one order refused and then paid, one refused, one open. */
function firstVersion(dataDir: string): void {
  const database = new Database(join(dataDir, 'practice.db'));
  database.exec(String(steps[0]));
  database.pragma('user_version = 1');
  database.prepare("INSERT INTO shop VALUES (1, '12345678', 'testpassword_kept', NULL, NULL)").run();
  const order = database.prepare(
    "INSERT INTO orders VALUES (?, '12345678', ?, ?, 1250, 'EUR', 'en_GB', ?, ?, ?, ?, ?)",
  );
  const later = Date.now() + 3_600_000;
  order.run('a'.repeat(32), 'aaaaaaaa', 'A-1', 'PAID', at, at + 1000, later, details);
  order.run('b'.repeat(32), 'bbbbbbbb', 'A-2', 'REFUSED', at, at + 1000, later, details);
  order.run('c'.repeat(32), 'cccccccc', 'A-3', 'RUNNING', at, null, later, details);
  const transaction = database.prepare('INSERT INTO transactions VALUES (?, ?, ?, ?, ?, ?, ?)');
  transaction.run('1'.repeat(32), 'a'.repeat(32), 1, '497010XXXXXX0113', 'refused', null, at);
  transaction.run('2'.repeat(32), 'a'.repeat(32), 2, '497010XXXXXX0055', 'accepted', '00ff00', at + 1000);
  transaction.run('3'.repeat(32), 'b'.repeat(32), 1, '497010XXXXXX0113', 'refused', null, at);
  database.close();
}

test('a file of the first version opens with all that is in it', async () => {
  const dataDir = temporaryDir();
  firstVersion(dataDir);
  const shop = await openPracticeShop({ dataDir });
  expect(shop.keys.password).toBe('testpassword_kept');
  const get = async (letter: string) =>
    (await shop.call('Charge/PaymentOrder/Get', { paymentOrderId: letter.repeat(32) })).answer;
  expect(await get('a')).toMatchObject({
    paymentOrderStatus: 'PAID',
    amount: 1250,
    metadata: { comptoir: '7f1c' },
  });
  expect(await get('b')).toMatchObject({
    paymentOrderStatus: 'REFUSED',
    channelDetails: { channelType: 'URL' },
  });
  expect((await shop.call('Order/Get', { orderId: 'A-1' })).answer).toMatchObject({
    orderStatus: 'PAID',
    orderDetails: { orderEffectiveAmount: 1250 },
    transactions: [
      { uuid: '1'.repeat(32), status: 'UNPAID', errorCode: 'ACQ_001', detailedErrorCode: '05' },
      {
        uuid: '2'.repeat(32),
        status: 'PAID',
        amount: 1250,
        transactionDetails: {
          cardDetails: { pan: '497010XXXXXX0055', authorizationResponse: { authorizationNumber: '00ff00' } },
        },
      },
    ],
  });
  const page = await fetch(`${shop.keys.server}/t/cccccccc`, {
    method: 'POST',
    body: new URLSearchParams({ card: acceptedCard }),
  });
  expect(page.status).toBe(200);
  expect(await get('c')).toMatchObject({ paymentOrderStatus: 'PAID' });
  expect(await shop.outbox()).toEqual([]);
});

test('the table of orders is found by reference and by code without a scan', async () => {
  const shop = await openPracticeShop();
  await shop.gateway.stop();
  const database = new Database(join(shop.dataDir, 'practice.db'), { readonly: true });
  const plan = (where: string) =>
    JSON.stringify(database.prepare(`EXPLAIN QUERY PLAN SELECT * FROM orders WHERE ${where}`).all());
  expect(plan("shop_id = '1' AND order_id = 'A-1'")).toContain('orders_by_order_id');
  expect(plan("shop_id = '1' AND code = 'aaaaaaaa'")).not.toContain('SCAN');
  expect(database.pragma('foreign_key_check')).toEqual([]);
  database.close();
});
