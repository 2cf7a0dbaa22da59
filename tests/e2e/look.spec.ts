import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { cards, code, paidTitle, payWith, readCode, showCode } from './counter-steps.ts';
import { expect, test } from './fixtures.ts';
import { openSettings } from './settings-steps.ts';

async function isAccessible(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

async function setTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await expect(page.locator(`[data-mantine-color-scheme=${theme}]`)).toBeAttached();
}

for (const theme of ['light', 'dark'] as const) {
  test(`every screen is accessible and the code readable in the ${theme} theme`, async ({
    counter,
    customer,
  }) => {
    // Six screens, each read whole by axe.
    test.slow();
    const { page } = counter;
    await setTheme(page, theme);
    await expect(page.getByRole('button', { name: /Show QR code/ })).toBeEnabled();
    expect(await isAccessible(page), 'counter').toEqual([]);
    const link = await showCode(page, '1250');
    expect(await readCode(page)).toBe(link);
    expect(await isAccessible(page), 'waiting').toEqual([]);
    await customer.emulateMedia({ colorScheme: theme });
    await customer.goto(link);
    expect(await isAccessible(customer), 'payment page').toEqual([]);
    await payWith(customer, link, cards.pays);
    await expect(paidTitle(page)).toBeVisible();
    expect(await isAccessible(page), 'paid').toEqual([]);
    await page.getByRole('link', { name: 'Orders' }).click();
    const order = page.getByRole('grid').getByRole('link', { name: /A-1/ }).first();
    await expect(order).toBeVisible();
    expect(await isAccessible(page), 'orders').toEqual([]);
    await order.click();
    await expect(page.getByRole('list', { name: 'What happened' })).toBeVisible();
    expect(await isAccessible(page), 'order').toEqual([]);
    await openSettings(page, 'Amounts and links');
    await expect(page.getByRole('combobox', { name: 'Currency' })).toBeVisible();
    expect(await isAccessible(page), 'settings').toEqual([]);
  });
}

for (const { width, height, codePx } of [
  { width: 1280, height: 800, codePx: 360 },
  { width: 1920, height: 1080, codePx: 400 },
  { width: 1024, height: 768, codePx: 300 },
]) {
  test(`the code is large at ${width}×${height}, and can be read`, async ({ counter }) => {
    const { page } = counter;
    await page.setViewportSize({ width, height });
    const link = await showCode(page, '1250');
    const box = await code(page).boundingBox();
    // 33 modules and 4 of quiet zone on each side for a link of practice.
    const modules = 33;
    expect(((box?.width ?? 0) * modules) / (modules + 8)).toBeGreaterThanOrEqual(codePx);
    expect(await readCode(page)).toBe(link);
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeInViewport({ ratio: 1 });
  });
}

test('in a narrow window the code takes the full width', async ({ counter }) => {
  const { page } = counter;
  await page.setViewportSize({ width: 390, height: 844 });
  const link = await showCode(page, '1250');
  const box = await code(page).boundingBox();
  expect(box?.width ?? 0).toBeGreaterThan(300);
  await code(page).scrollIntoViewIfNeeded();
  expect(await readCode(page)).toBe(link);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('the whole way in French', async ({ counter, customer }) => {
  const { page } = counter;
  await openSettings(page, 'Language and look');
  await page.getByRole('radio', { name: 'Français' }).click({ force: true });
  await page.getByRole('link', { name: 'Caisse', exact: true }).click();
  await expect(page.getByText(/Entraînement/).first()).toBeVisible();
  await page.keyboard.type('1250', { delay: 60 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible();
  await expect(page.getByText(/12,50\s€/).first()).toBeVisible();
  const link = await readCode(page);
  await payWith(customer, link ?? '', cards.pays);
  await expect(page.getByRole('heading', { name: /Payé/ })).toBeVisible();
});
