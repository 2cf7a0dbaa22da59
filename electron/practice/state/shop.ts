import { hex, type PracticeRandom, token } from '../chance.ts';
import { type NewOrder, orderDetailsSchema } from '../orders/order.ts';
import type { PracticeDatabase } from './database.ts';
import { insertOrder } from './orders.ts';

/** The one shop that lives at the practice gateway. */
export interface PracticeShop {
  shopId: string;
  /** Known to whoever starts the gateway; never logged. */
  password: string;
  /** Where it listened last; `null` before the first start. */
  port: number | null;
  phonePort: number | null;
}

const practiceShopId = '12345678';
const passwordLength = 32;
const firstSmsBalance = 1_000_000;

/** An order of another shop lives in every state, so that PSP_1010 can be met over HTTP. */
export const neighbour = { shopId: '87654321', paymentOrderId: '87654321'.repeat(4) } as const;

/** An order of the shop's own that lives in production mode, so that PSP_1011 can be met. */
export const otherModesOrderId = '12345678'.repeat(4);

/** Reads the shop, or founds it with a new password. */
export async function openShop(
  db: PracticeDatabase,
  random: PracticeRandom,
  now: number,
): Promise<PracticeShop> {
  const row = await db.selectFrom('shop').selectAll().executeTakeFirst();
  if (row) {
    return { shopId: row.shop_id, password: row.password, port: row.port, phonePort: row.phone_port };
  }
  const password = `testpassword_${token(random, passwordLength)}`;
  const shop = { one: 1, shop_id: practiceShopId, password, port: null, phone_port: null } as const;
  await db.transaction().execute(async (transaction) => {
    await insertOrder(transaction, neighboursOrder(random, now));
    await transaction
      .insertInto('shop')
      .values({ ...shop, options: '{}', sms_balance: firstSmsBalance })
      .execute();
  });
  return { shopId: practiceShopId, password, port: null, phonePort: null };
}

/** Remembers the ports, so that links live through restarts. */
export async function keepPorts(
  db: PracticeDatabase,
  ports: { port?: number; phonePort?: number },
): Promise<void> {
  await db
    .updateTable('shop')
    .set({
      ...(ports.port === undefined ? {} : { port: ports.port }),
      ...(ports.phonePort === undefined ? {} : { phone_port: ports.phonePort }),
    })
    .execute();
}

function neighboursOrder(random: PracticeRandom, now: number): NewOrder {
  return {
    id: neighbour.paymentOrderId,
    shopId: neighbour.shopId,
    code: token(random, 8),
    orderId: hex(random, 8),
    amount: 100,
    currency: 'EUR',
    locale: 'en_GB',
    createdAt: now,
    expiresAt: now,
    details: orderDetailsSchema.parse({
      formAction: 'PAYMENT',
      strongAuthentication: 'AUTO',
      metadata: {},
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
    }),
  };
}
