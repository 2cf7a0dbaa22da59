import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { cards, payWith, showCode } from './counter-steps.ts';
import { expect, test } from './fixtures.ts';

const openDay = (page: Page) => page.getByRole('link', { name: 'Day', exact: true }).click();
const confirmed = (page: Page) => page.getByRole('region', { name: 'Confirmed payments', exact: true });
const statuses = (page: Page) =>
  page.getByRole('table', { name: 'Orders made in this period, as they stand now' });
const option = (page: Page, name: string) => page.getByRole('radio', { name }).click({ force: true });

async function isAccessible(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

test('a day that was empty adds up a payment while it is watched, in its own mode alone', async ({
  counter,
  customer,
}) => {
  const { page } = counter;
  await openDay(page);
  await expect(page.getByText('No order yet in these days. Mode: Practice')).toBeVisible();
  await page.getByRole('link', { name: 'Take a payment' }).click();
  const link = await showCode(page, '1250');
  await openDay(page);
  await expect(confirmed(page)).toContainText('No payment was confirmed.');
  await expect(page.getByRole('region', { name: 'Not paid: waiting, refused or expired' })).toContainText(
    'A-1',
  );
  await payWith(customer, link, cards.pays);
  await expect(confirmed(page)).toContainText('€12.50');
  await expect(confirmed(page)).toContainText('1 payment');
  await expect(statuses(page).getByRole('row', { name: /Paid 1 €12\.50/ })).toBeVisible();
  await expect(page.getByText('Nothing is left unpaid.')).toBeVisible();
  await expect(page.getByText(/Refunds made in the Back Office afterwards are not followed/)).toBeVisible();
  await option(page, 'Test');
  await expect(page.getByText('No order yet in these days. Mode: Test')).toBeVisible();
  await expect(page.getByRole('main').getByText('€12.50')).toHaveCount(0);
  await option(page, 'Practice');
  await option(page, 'Yesterday');
  await expect(page.getByText('No order yet in these days. Mode: Practice')).toBeVisible();
  // The choice lives in the address.
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Yesterday' })).toBeChecked();
});

test('its figures are read without seeing the bars, and by keyboard alone', async ({ counter, customer }) => {
  const { page } = counter;
  const link = await showCode(page, '1250');
  await payWith(customer, link, cards.pays);
  await openDay(page);
  await expect(confirmed(page)).toContainText('€12.50');
  await page.getByRole('radio', { name: 'Today' }).focus();
  for (let presses = 0; presses < 10; presses++) {
    if (await page.evaluate(() => document.activeElement?.tagName === 'SUMMARY')) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  const hours = page.getByRole('region', { name: 'Confirmed payments by hour, EUR' });
  await expect(hours.getByRole('row', { name: /^\d\d:00–\d\d:00 1 €12\.50$/ })).toBeVisible();
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await expect(page.locator(`[data-mantine-color-scheme=${theme}]`)).toBeAttached();
    expect(await isAccessible(page), theme).toEqual([]);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('days of one’s own are taken by date, and what is wrong with them is said', async ({ counter }) => {
  const { page } = counter;
  await showCode(page, '800');
  await openDay(page);
  await option(page, 'From … to');
  await expect(statuses(page)).toContainText('€8.00');
  const to = page.getByLabel('To, included');
  const today = await to.inputValue();
  await to.fill('2020-01-01');
  await expect(page.getByText('The last day is before the first.')).toBeVisible();
  await expect(statuses(page)).toHaveCount(0);
  await to.fill(today);
  await expect(statuses(page)).toContainText('€8.00');
});

test('its figures go into a file and onto paper', async ({ counter, customer }) => {
  const { page } = counter;
  const link = await showCode(page, '1250');
  await payWith(customer, link, cards.pays);
  await openDay(page);
  await expect(confirmed(page)).toContainText('€12.50');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV file' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^comptoir-practice-\d{4}-\d\d-\d\d\.csv$/);
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toMatch(/^\uFEFFmode,from,to,figure,of,currency,count,amount\r\n/);
  expect(text).toMatch(/^practice,\S+,confirmed,all,EUR,1,12\.50\r$/m);
  await page.evaluate(() => {
    window.print = () => document.documentElement.toggleAttribute('data-dialog', true);
  });
  await page.getByRole('button', { name: 'Print' }).click();
  await expect(page.locator('html[data-dialog]')).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  const paper = await page.locator('body').innerText();
  for (const words of ['PRACTICE – no real money', '€12.50', 'Confirmed payments by hour', 'not followed'])
    expect(paper).toContain(words);
  expect(paper).not.toContain('CSV file');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(
    [...pdf.matchAll(/MediaBox\s*\[\s*0 0 ([\d.]+)/g)].map(([, across]) => Math.round(Number(across))),
  ).toEqual([595]);
});
