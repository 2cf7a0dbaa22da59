import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { cards, code, isReady, payWith, showCode } from './counter-steps.ts';
import { expect, test } from './fixtures.ts';
import { practiceFaults } from './practice-faults.ts';
import { openSettings } from './settings-steps.ts';

/** What the shop keeps: backups, exports, names, and what is told of the time it was closed. */

/** The file that a press on "Export" hands over. */
async function exported(page: Page): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export' }).click(),
  ]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

test('everything goes into a file, as CSV and as JSON', async ({ counter }) => {
  const { page } = counter;
  await showCode(page, '1250');
  await openSettings(page, 'Data and backups');
  const csv = await exported(page);
  expect(csv.name).toMatch(/^comptoir-.*\.csv$/);
  expect(csv.text.trim().split('\r\n')).toHaveLength(2);
  await expect(page.getByText('1 order is in the file.')).toBeVisible();
  await page.getByRole('radio', { name: 'JSON, complete' }).check();
  const json = await exported(page);
  expect(json.name).toMatch(/\.json$/);
  expect(JSON.parse(json.text)).toMatchObject({ orders: [{ amount: 1250, currency: 'EUR' }] });
});

test('a backup is made, and takes the register’s place at the next start', async ({ counter }) => {
  test.slow();
  const { page } = counter;
  await showCode(page, '1250');
  await openSettings(page, 'Data and backups');
  const backups = page.getByRole('list', { name: 'Backups' });
  await page.getByRole('button', { name: 'Make a backup now' }).click();
  await expect(backups.getByText('Asked for').first()).toBeVisible();
  await page.getByRole('link', { name: 'Counter' }).click();
  await page.keyboard.press('Escape');
  await showCode(page, '990');

  await openSettings(page, 'Data and backups');
  await backups
    .getByRole('listitem')
    .filter({ hasText: 'Asked for' })
    .first()
    .getByRole('button', { name: /Restore the backup of/ })
    .click();
  await expect(page.getByRole('dialog')).toContainText(
    'Orders made after it will not be in Comptoir any more',
  );
  await page.getByRole('button', { name: 'Restore at the next start' }).click();
  await expect(page.getByText(/At the next start .* takes the register's place/)).toBeVisible();

  const again = await counter.killAndRestart();
  await openSettings(again, 'Data and backups');
  await expect(again.getByText(/took the register's place at this start/)).toBeVisible();
  await again.getByRole('link', { name: 'Orders' }).click();
  await expect(again.getByText('€12.50').first()).toBeVisible();
  await expect(again.getByText('€9.90')).toHaveCount(0);
});

test('names of staff and the time to keep customers’ data are saved at once', async ({ counter }) => {
  test.slow();
  const { page } = counter;
  await isReady(page);
  await openSettings(page, 'Staff');
  await page.getByRole('textbox', { name: 'New name' }).fill('Till 1');
  await page.getByRole('button', { name: 'Add' }).click();
  await expect(page.getByRole('list', { name: 'Names at the counter' })).toContainText('Till 1');
  await page.getByRole('textbox', { name: 'New name' }).fill('Till 1');
  await expect(page.getByText('This name is there already.')).toBeVisible();
  await openSettings(page, 'Data and backups');
  const days = page.getByRole('textbox', { name: /Erase customers' data after/ });
  await days.fill('90');
  await days.press('Enter');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const again = await counter.killAndRestart();
  await openSettings(again, 'Staff');
  await expect(again.getByRole('list', { name: 'Names at the counter' })).toContainText('Till 1');
  await again.getByRole('button', { name: 'Remove Till 1' }).click();
  await expect(again.getByRole('list', { name: 'Names at the counter' })).toHaveCount(0);
  await openSettings(again, 'Data and backups');
  await expect(again.getByRole('textbox', { name: /Erase customers' data after/ })).toHaveValue('90');
});

test('the status says that all is well, or what is wrong since when', async ({ counter }) => {
  test.slow();
  const { page } = counter;
  await isReady(page);
  await openSettings(page, 'About');
  await page.getByRole('link', { name: 'Status' }).click();
  await expect(page.getByText('All is well.')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  await page.getByRole('link', { name: 'Counter' }).click();
  await showCode(page, '1250');
  await practiceFaults(counter.dataDir).add({
    fault: 'html',
    webService: 'Charge/PaymentOrder/Get',
    times: 500,
  });
  await openSettings(page, 'About');
  await page.getByRole('main').getByRole('link', { name: 'Status' }).click();
  const problems = page.getByRole('list', { name: 'What is wrong' });
  await expect(problems).toContainText('The payment gateway does not answer.');
  await expect(problems).toContainText(/Since \d/);
});

test('what was paid while Comptoir was closed is told at the counter until it was seen', async ({
  counter,
  customer,
}) => {
  // Two starts.
  test.slow();
  const { page } = counter;
  const link = await showCode(page, '2450');
  await practiceFaults(counter.dataDir).add({
    fault: 'html',
    webService: 'Charge/PaymentOrder/Get',
    times: 500,
  });
  await payWith(customer, link, cards.pays);
  const again = await counter.killAndRestart();
  const told = again.getByRole('region', { name: 'Paid while Comptoir was closed' });
  await expect(told).toContainText('1 payment arrived while Comptoir was closed: €24.50');
  await told.getByRole('button', { name: 'Seen' }).click();
  await expect(told).toHaveCount(0);
  await expect(code(again)).toHaveCount(0);
});
