import type { Page } from '@playwright/test';
import { runProgram } from '../support/run-program.ts';
import { amountTyped, isReady, typeKeys } from './counter-steps.ts';
import { expect, test } from './fixtures.ts';

/** Another program on this computer starts Comptoir a second time with an order. */
async function propose(dataDir: string, order: string): Promise<void> {
  const { code, stderr } = await runProgram(process.execPath, [
    ...['out/main/browser.js', '--no-open', '--practice-port', '0', '--data-dir', dataDir],
    ...['--order', order],
  ]);
  expect([code, stderr]).toEqual([0, expect.stringContaining('look at its counter')]);
}

const panel = (page: Page) => page.getByRole('region', { name: /proposed order/ });

test('a proposal stands beside what is typed, and only its own button takes it over', async ({ counter }) => {
  const { page, dataDir } = counter;
  await isReady(page);
  await typeKeys(page, '99');
  const focused = () => page.evaluate(() => document.activeElement?.outerHTML);
  const before = await focused();
  await propose(
    dataDir,
    'amount=1250&currency=EUR&reference=A113&channel=sms&phone=0611111111&mode=production&message=pay',
  );
  await expect(panel(page)).toBeVisible();
  await expect(panel(page)).toContainText('From a program on this computer');
  await expect(panel(page)).toContainText('06 11 11 11 11');
  await expect(panel(page)).toContainText('Not taken from it: message and mode');
  await expect(amountTyped(page)).toHaveText(/0\.99/);
  expect(await focused()).toBe(before);
  await panel(page)
    .getByRole('button', { name: /Use it: .*12\.50/ })
    .click();
  await expect(panel(page)).toBeHidden();
  await expect(amountTyped(page)).toHaveText(/12\.50/);
  await expect(page.getByRole('radio', { name: 'SMS' })).toBeChecked();
  await page.getByRole('button', { name: 'Back to what I had typed' }).click();
  await expect(amountTyped(page)).toHaveText(/0\.99/);
});

test('Enter makes the order that was typed, never the proposed one', async ({ counter }) => {
  const { page, dataDir } = counter;
  await isReady(page);
  await typeKeys(page, '99');
  await propose(dataDir, 'amount=500000&currency=EUR');
  await expect(panel(page)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('img', { name: /QR code.*0\.99/ })).toBeVisible();
  await expect(panel(page)).toBeVisible();
});

test('one in another currency can be read and put away, not taken over', async ({ counter }) => {
  const { page, dataDir } = counter;
  await isReady(page);
  await page.getByRole('link', { name: 'Orders' }).click();
  await propose(dataDir, 'amount=1250&currency=USD');
  await page.getByRole('link', { name: /Counter.*proposes an order/ }).click();
  await expect(panel(page)).toContainText('It is in USD');
  await expect(panel(page).getByRole('button', { name: /Use it/ })).toHaveCount(0);
  await panel(page).getByRole('button', { name: 'Put away' }).click();
  await expect(panel(page)).toBeHidden();
});
