import type { Page } from '@playwright/test';
import { code, isReady, pressAtOnce, typeKeys } from './counter-steps.ts';
import { doubt, lostSms, story, violations } from './doubt-steps.ts';
import { expect, test } from './fixtures.ts';
import { practiceFaults } from './practice-faults.ts';
import { practiceOrders } from './practice-orders.ts';

const create = 'Charge/CreatePaymentOrder';

async function typeSms(page: Page, keys: string): Promise<void> {
  await isReady(page);
  await typeKeys(page, keys);
  await page.getByRole('radio', { name: 'SMS', exact: true }).click();
  await typeKeys(page, '0611111122');
}

function sent(page: Page) {
  return page.getByRole('heading', { name: /Sent by SMS/ });
}

async function expectOneOrder(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Orders', exact: true }).click();
  await expect(page.getByText('1 order', { exact: true })).toBeVisible();
}

test('Enter held down, the same key twice at once, and a double click make one order each', async ({
  counter,
}) => {
  test.slow();
  const { page, dataDir } = counter;
  await isReady(page);
  await typeKeys(page, '800');
  for (let times = 0; times < 8; times++) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(code(page)).toBeVisible();
  expect(practiceOrders(dataDir)).toHaveLength(1);

  await page.keyboard.press('Escape');
  await typeKeys(page, '900');
  await pressAtOnce(page, [
    { key: 'Enter', code: 'Enter' },
    { key: 'Enter', code: 'Enter' },
  ]);
  await expect(code(page)).toBeVisible();
  expect(practiceOrders(dataDir)).toHaveLength(2);

  await page.keyboard.press('Escape');
  await typeKeys(page, '1000');
  await page.getByRole('button', { name: /Show QR code/ }).dblclick();
  await expect(code(page)).toBeVisible();
  expect(practiceOrders(dataDir)).toHaveLength(3);
});

test('a second window that asks for the same is shown the first order, and asks twice on purpose only', async ({
  counter,
}) => {
  test.slow();
  const { page, dataDir } = counter;
  const second = await counter.openWindow();
  await typeSms(page, '1250');
  await page.keyboard.press('Enter');
  await expect(sent(page)).toBeVisible();

  await typeSms(second, '1250');
  for (let times = 0; times < 8; times++) await second.keyboard.down('Enter');
  const again = second.getByRole('button', { name: 'Ask a second time' });
  await expect(again).toBeVisible();
  for (let times = 0; times < 8; times++) await second.keyboard.down('Enter');
  await second.keyboard.up('Enter');
  const asked = second.getByRole('region', { name: /You asked for the same \d+ (s|min) ago/ });
  await expect(asked.getByText('A-1', { exact: true })).toBeVisible();
  await expect(asked.locator('[data-status=open]')).toBeVisible();
  await expect(asked.getByText(/checked \d+ s ago/)).toBeVisible();
  expect(await violations(second)).toEqual([]);
  expect(practiceOrders(dataDir)).toHaveLength(1);

  await second.getByRole('button', { name: 'Show it' }).click();
  await expect(sent(second)).toBeVisible();
  expect(practiceOrders(dataDir)).toHaveLength(1);

  await second.keyboard.press('Escape');
  await typeSms(second, '1250');
  await second.keyboard.press('Enter');
  await again.dblclick();
  await expect(sent(second)).toBeVisible();
  expect(practiceOrders(dataDir)).toHaveLength(2);
  await second.getByRole('link', { name: 'See the order' }).click();
  await expect(story(second).getByText('although the same had just been asked for')).toBeVisible();
  await expect(story(second).getByRole('link', { name: 'A-1' })).toBeVisible();
});

test('asked again after the program fell silent, it is the same order', async ({ counter }) => {
  test.skip(process.platform === 'win32', 'Windows cannot stop a program in mid-air');
  test.slow();
  const { page, dataDir } = counter;
  await isReady(page);
  await practiceFaults(dataDir).add({ fault: 'delay', delayMs: 3_000, webService: create });
  await typeKeys(page, '1100');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Creating the payment link…')).toBeVisible();
  counter.freeze();
  await expect(page.getByText('Trying again is safe')).toBeVisible({ timeout: 30_000 });
  counter.thaw();
  await expect(page.getByText('The page lost contact with Comptoir.')).toBeHidden({ timeout: 30_000 });
  await page.keyboard.press('Enter');
  await expect(code(page)).toBeVisible({ timeout: 20_000 });
  await expectOneOrder(page);
  expect(practiceOrders(dataDir)).toHaveLength(1);
});

test('a lost reply of a link is asked for again under the same reference: one order, one code', async ({
  counter,
}) => {
  const { page, dataDir } = counter;
  await isReady(page);
  await practiceFaults(dataDir).add({ fault: 'lost-reply', webService: create, times: 1 });
  await typeKeys(page, '1200');
  await page.keyboard.press('Enter');
  await expect(code(page)).toBeVisible({ timeout: 20_000 });
  const made = practiceOrders(dataDir);
  expect(new Set(made.map(({ reference }) => reference)).size).toBe(1);
  const shown = await page.getByRole('textbox', { name: 'Payment link' }).inputValue();
  expect(made.at(-1)?.link).toBe(shown);
  await expectOneOrder(page);
});

test('a lost reply of an SMS is not asked for again by itself, however often the screen is opened', async ({
  counter,
}) => {
  const { page, dataDir } = counter;
  await lostSms(page, dataDir, '1300');
  await page.reload();
  await expect(doubt(page)).toBeVisible();
  await expectOneOrder(page);
  expect(practiceOrders(dataDir)).toHaveLength(1);
});

test('a page reloaded while its order is under way finds it, once', async ({ counter }) => {
  const { page, dataDir } = counter;
  await isReady(page);
  await practiceFaults(dataDir).add({ fault: 'delay', delayMs: 2_000, webService: create, times: 1 });
  await typeKeys(page, '1400');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Creating the payment link…')).toBeVisible();
  await page.reload();
  const dock = page.getByRole('complementary', { name: 'Orders of the moment' });
  await expect(dock.getByText('€14.00')).toBeVisible();
  await expect(dock.locator('[data-status=open]')).toBeVisible({ timeout: 20_000 });
  await expectOneOrder(page);
  expect(practiceOrders(dataDir)).toHaveLength(1);
});
