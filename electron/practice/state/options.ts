import { type ShopOptions, shopOptionsSchema } from '../options/options.ts';
import type { PracticeDatabase } from './database.ts';

/** The shop's options, read anew for every call: they may change at any time. */
export async function readOptions(db: PracticeDatabase): Promise<ShopOptions> {
  const row = await db.selectFrom('shop').select(['options', 'sms_balance']).executeTakeFirstOrThrow();
  const kept: unknown = JSON.parse(row.options);
  return shopOptionsSchema.parse({ ...Object(kept), smsBalance: row.sms_balance });
}

export async function writeOptions(db: PracticeDatabase, options: ShopOptions): Promise<void> {
  const { smsBalance, ...kept } = options;
  await db
    .updateTable('shop')
    .set({ options: JSON.stringify(kept), sms_balance: smsBalance })
    .execute();
}
