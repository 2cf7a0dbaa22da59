import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { amountTyped, code, isReady, showCode, typeKeys } from './counter-steps.ts';
import { test as counterTest, expect } from './fixtures.ts';
import { type PlatformStandIn, standIn } from './platform-stand-in.ts';
import {
  banner,
  card,
  connectFromWelcome,
  modeSwitch,
  passwordField,
  sendKeys,
  submit,
  switchTo,
} from './shop-steps.ts';

const test = counterTest.extend<{ platform: PlatformStandIn }>({ platform: standIn });

test('a shop is connected in test, and one click goes to practice and back', async ({
  counter,
  platform,
}) => {
  const { page } = counter;
  await connectFromWelcome(page, platform.test);
  await expect(banner(page)).toContainText('Test: no real money moves');
  await isReady(page);
  await typeKeys(page, '12');
  await switchTo(page, 'Practice');
  await expect(amountTyped(page)).toHaveAttribute('data-amount', '12');
  await switchTo(page, 'Test');
  await typeKeys(page, '50');
  await expect(amountTyped(page)).toHaveAttribute('data-amount', '1250');
  await page.keyboard.press('Enter');
  await expect(code(page)).toBeVisible();
  await expect(page.getByRole('main').getByText('Test', { exact: true })).toBeVisible();
  const link = await page.getByRole('textbox', { name: 'Payment link' }).inputValue();
  expect(link).toContain(platform.test.server);

  await switchTo(page, 'Practice');
  await expect(page.getByText('New orders are made in another mode now: Practice.')).toBeVisible();
});

test('production is calm and says that money is real, and keeps to itself', async ({ counter, platform }) => {
  const { page } = counter;
  await connectFromWelcome(page, platform.production);
  await expect(banner(page)).toContainText('Production: real money');
  await showCode(page, '700');
  await expect(page.getByText(/Production order/)).toBeHidden();
  await switchTo(page, 'Practice');
  await expect(page.getByText('Production order: real money.')).toBeVisible();
  await expect(page.getByText('Nobody is waiting.')).toBeVisible();
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(card(page, 'Production')).toContainText('Another server');
  await expect(card(page, 'Practice')).toContainText('In use');
});

test('removing keys says how many orders go blind, and Cancel keeps them', async ({ counter, platform }) => {
  const { page } = counter;
  await connectFromWelcome(page, platform.test);
  await showCode(page, '1250');
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(card(page, 'Test')).toContainText(platform.test.shopId);
  await page.getByRole('button', { name: 'Remove the test shop' }).click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText('1 open order goes blind');
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(card(page, 'Test')).toContainText(platform.test.shopId);

  await page.getByRole('button', { name: 'Remove the test shop' }).click();
  await dialog.getByRole('button', { name: 'Remove keys' }).click();
  await expect(card(page, 'Test')).toContainText('Not connected yet');
  await expect(banner(page)).toContainText('Practice:');
  await expect(modeSwitch(page)).toBeHidden();
});

test('keys are replaced by keys of the same mode only', async ({ counter, platform }) => {
  const { page } = counter;
  await connectFromWelcome(page, platform.test);
  await page.getByRole('link', { name: 'Settings' }).click();
  await card(page, 'Test').getByRole('button', { name: 'Replace keys' }).click();
  await expect(page.getByRole('textbox', { name: 'API server' })).toHaveValue(platform.test.server);
  await expect(page.getByRole('textbox', { name: 'Shop id' })).toHaveValue(platform.test.shopId);
  await expect(passwordField(page)).toHaveValue('');
  await passwordField(page).fill(platform.production.password);
  await submit(page).click();
  await expect(page.getByText('a password of the other mode')).toBeVisible();
  await passwordField(page).fill(platform.test.password);
  await submit(page).click();
  await expect(page.getByRole('heading', { name: /is connected/ })).toBeVisible();
});

test('keys kept in memory only are asked for again after a restart', async ({ counter, platform }) => {
  await connectFromWelcome(counter.page, platform.test);
  await showCode(counter.page, '1250');
  await counter.page.getByRole('link', { name: 'Settings' }).click();
  const place = card(counter.page, 'Test');
  await expect(place).toContainText(/in memory|in the computer's keychain/);
  const isInMemory = (await place.textContent())?.includes('in memory') ?? false;
  test.skip(!isInMemory, 'this computer has a keychain: keys outlive a restart');
  await expect(counter.page.getByText('has no keychain that Comptoir can use').first()).toBeVisible();

  const page = await counter.killAndRestart();
  await page.getByText('The keys of a shop with open orders are not here.').waitFor();
  await page.getByRole('link', { name: 'Your shops' }).first().click();
  await expect(card(page, 'Test')).toContainText('not here: type them again');
  await card(page, 'Test').getByRole('button', { name: 'Type the keys' }).click();
  await passwordField(page).fill(platform.test.password);
  await submit(page).click();
  await expect(page.getByRole('heading', { name: /is connected/ })).toBeVisible();
  await expect(page.getByText('The keys of a shop with open orders are not here.')).toBeHidden();
});

async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

for (const theme of ['light', 'dark'] as const) {
  test(`connecting and all modes are accessible in the ${theme} theme`, async ({ counter, platform }) => {
    test.slow();
    const { page } = counter;
    await page.emulateMedia({ colorScheme: theme });
    await expect(page.locator(`[data-mantine-color-scheme=${theme}]`)).toBeAttached();
    await page.getByRole('link', { name: 'Connect your shop' }).click();
    await sendKeys(page, { ...platform.test, password: 'testpassword_wrong' });
    await expect(page.getByRole('alert')).toBeVisible();
    expect(await violations(page), 'welcome').toEqual([]);
    await sendKeys(page, platform.test);
    await page.getByRole('button', { name: 'Done' }).click();
    await showCode(page, '1250');
    expect(await violations(page), 'test order').toEqual([]);
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Connect production' }).click();
    await sendKeys(page, platform.production);
    await page.getByRole('button', { name: 'Done' }).click();
    await switchTo(page, 'Production');
    expect(await violations(page), 'settings').toEqual([]);
    await page.getByRole('button', { name: 'Remove the test shop' }).click();
    await expect(page.getByRole('alertdialog')).toBeVisible();
    expect(await violations(page), 'remove').toEqual([]);
  });
}
