import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { isReady, showCode, typeKeys } from './counter-steps.ts';
import { expect, test } from './fixtures.ts';
import { chooseMore } from './order-steps.ts';

/** The board by its keys alone, and what it keeps while an order is looked at. */

async function isAccessible(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const row = (page: Page, amount: string): Locator => page.getByRole('row', { name: amount });

const board = (page: Page): Locator => page.getByRole('grid', { name: 'Orders' });

/** An order shown as a code, and the counter ready for the next. */
async function make(page: Page, keys: string): Promise<void> {
  await showCode(page, keys);
  await page.keyboard.press('Escape');
  await isReady(page);
}

/** By link, by link and by SMS; then the board. */
async function threeOrders(page: Page): Promise<void> {
  await make(page, '1250');
  await make(page, '800');
  await page.getByRole('radio', { name: 'SMS', exact: true }).check();
  await typeKeys(page, '3100');
  const number = page.getByRole('combobox', { name: 'Mobile number' });
  await number.fill('06 39 98 00 01');
  await number.press('Enter');
  await expect(page.getByRole('heading', { name: /sent/i })).toBeVisible();
  await page.getByRole('link', { name: 'Orders', exact: true }).click();
  await expect(board(page)).toHaveAttribute('aria-rowcount', '4');
}

test('orders are found, picked and opened by keys, and all is as it was when one comes back', async ({
  counter,
}) => {
  const { page } = counter;
  await threeOrders(page);
  expect(await isAccessible(page)).toEqual([]);

  await page.keyboard.press('/');
  await typeKeys(page, '12.50');
  await expect(board(page)).toHaveAttribute('aria-rowcount', '2');
  await expect(row(page, '€12.50')).toBeVisible();
  expect(page.url()).not.toContain('12.50');
  await page.keyboard.press('Escape');
  await expect(board(page)).toHaveAttribute('aria-rowcount', '4');

  await page.keyboard.press('ArrowDown');
  await expect(row(page, '€31.00')).toBeFocused();
  await page.keyboard.press('End');
  await expect(row(page, '€12.50')).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowUp');
  await expect(row(page, '€8.00')).toBeFocused();
  await expect(page.getByText('2 orders picked')).toBeVisible();
  await expect(row(page, '€8.00')).toHaveAttribute('aria-selected', 'true');
  await expect(row(page, '€31.00')).toHaveAttribute('aria-selected', 'false');
  expect(await isAccessible(page)).toEqual([]);

  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'What happened' })).toBeVisible();
  await page.goBack();
  await expect(row(page, '€8.00')).toBeFocused();
  await expect(page.getByText('2 orders picked')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('2 orders picked')).toBeHidden();
});

test('filters stand in the address, outlive an order looked at, and go one by one', async ({ counter }) => {
  const { page } = counter;
  await threeOrders(page);
  await page.getByRole('button', { name: 'Filters', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Way' }).selectOption('sms');
  await expect(board(page)).toHaveAttribute('aria-rowcount', '2');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Filters', exact: true })).toBeFocused();
  expect(page.url()).toContain('way=sms');
  await row(page, '€31.00').getByRole('link').click();
  await page.getByRole('main').getByRole('link', { name: 'Orders', exact: true }).click();
  await expect(board(page)).toHaveAttribute('aria-rowcount', '2');
  await page.reload();
  await expect(board(page)).toHaveAttribute('aria-rowcount', '2');
  await page.getByRole('button', { name: 'Take the filter off: SMS' }).click();
  await expect(board(page)).toHaveAttribute('aria-rowcount', '4');

  await page.goto(`${page.url().split('?')[0]}?way=pigeon&day=soon&range=all`);
  await expect(board(page)).toHaveAttribute('aria-rowcount', '4');
  await page.getByRole('radio', { name: 'Paid', exact: true }).check({ force: true });
  await expect(page.getByText('No order matches.')).toBeVisible();
  expect(await isAccessible(page)).toEqual([]);
  await page.getByRole('link', { name: 'Show all' }).click();
  await expect(board(page)).toHaveAttribute('aria-rowcount', '4');
});

test('a file holds exactly what was picked, or all that is listed', async ({ counter }) => {
  const { page } = counter;
  await threeOrders(page);
  await row(page, '€8.00').getByRole('checkbox').check();
  const picked = await exported(page, /order picked, CSV/);
  expect(picked).toContain(',8.00,EUR,');
  expect(picked.trim().split('\r\n')).toHaveLength(2);
  await page.getByRole('button', { name: 'OK' }).click();
  const listed = await exported(page, 'All 3 listed, JSON');
  expect(JSON.parse(listed)).toMatchObject({
    orders: [{ amount: 1250, mode: 'practice' }, { amount: 800 }, { amount: 3100 }],
  });
});

async function exported(page: Page, item: string | RegExp): Promise<string> {
  await page.getByRole('button', { name: 'Export' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: item }).click(),
  ]);
  return readFile(await download.path(), 'utf8');
}

test('columns are chosen, and stay chosen', async ({ counter }) => {
  const { page } = counter;
  await threeOrders(page);
  await expect(page.getByRole('columnheader', { name: 'Can be paid' })).toBeHidden();
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'Can be paid' }).click();
  await expect(page.getByRole('columnheader', { name: 'Can be paid' })).toBeVisible();
  await expect(row(page, '€12.50').getByText(/\d+:\d\d left/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('columnheader', { name: 'Can be paid' })).toBeVisible();
});

test('an order that comes while one points at the board moves no row, and is shown when asked for', async ({
  counter,
}) => {
  const { page } = counter;
  await threeOrders(page);
  const pointed = row(page, '€31.00');
  await pointed.hover();
  const before = await pointed.boundingBox();
  const other = await counter.openWindow();
  await make(other, '450');
  await other.close();
  const chip = page.getByRole('button', { name: '1 new order' });
  await expect(chip).toBeVisible();
  expect((await pointed.boundingBox())?.y).toBe(before?.y);
  await chip.click();
  await expect(row(page, '€4.50')).toBeInViewport();
  await expect(chip).toBeHidden();
});

test('the rarer actions of an order are one key further, and its dialogs give the focus back', async ({
  counter,
}) => {
  const { page } = counter;
  await threeOrders(page);
  await row(page, '€12.50').getByRole('link').click();
  await chooseMore(page, 'Duplicate');
  await expect(page.getByRole('dialog', { name: 'Make the same order again?' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await isAccessible(page)).toEqual([]);
});
