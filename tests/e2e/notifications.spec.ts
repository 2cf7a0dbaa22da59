import { join } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { ipnBody } from '../support/ipn-body.ts';
import { showCode } from './counter-steps.ts';
import { expect, test } from './fixtures.ts';

const stateSchema = z.object({ shop_id: z.string(), password: z.string(), order_id: z.string() });

/** What the practice gateway knows of its one order, and the key it signs with. */
function practiceState(dataDir: string): z.infer<typeof stateSchema> {
  const database = new Database(join(dataDir, 'practice.db'), { readonly: true });
  const row: unknown = database
    .prepare('SELECT shop.shop_id, password, order_id FROM shop JOIN orders ON orders.shop_id = shop.shop_id')
    .get();
  database.close();
  return stateSchema.parse(row);
}

test('a pasted notification is judged in words, and never pays an order', async ({ counter }) => {
  const { page, dataDir } = counter;
  await showCode(page, '1250');
  const { shop_id: shopId, password, order_id: orderId } = practiceState(dataDir);
  const answer = JSON.stringify({ shopId, orderStatus: 'PAID', orderDetails: { orderId, mode: 'TEST' } });

  await page.getByRole('link', { name: 'Settings' }).click();
  const box = page.getByRole('textbox', { name: 'Check a notification' });
  const check = page.getByRole('button', { name: 'Check', exact: true });
  await expect(check).toBeDisabled();
  for (const [body, verdict] of [
    ['hello', 'This is not a notification.'],
    [ipnBody({ answer, key: 'guessed' }), 'It is not signed with a key of your shops.'],
    [ipnBody({ answer: '{"orderStatus":"PAID"}', key: password }), 'not about an order of this Comptoir'],
  ] as const) {
    await box.fill(body);
    await check.click();
    await expect(page.getByText(verdict)).toBeVisible();
  }

  await box.fill(ipnBody({ answer, key: password }));
  await check.click();
  await expect(page.getByText('It is genuine.')).toBeVisible();
  await expect(page.getByText('That is not proof of a payment.')).toBeVisible();
  await page.getByRole('link', { name: `Open the order ${orderId}` }).click();
  await expect(
    page.getByRole('heading', { name: '€12.50' }).or(page.getByText('€12.50')).first(),
  ).toBeVisible();
  await expect(page.getByText('Waiting').first()).toBeVisible();
});
