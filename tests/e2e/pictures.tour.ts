import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { cards, code, payWith, showCode, typeKeys } from './counter-steps.ts';
import { expect, test } from './fixtures.ts';

/**
 * Takes the pictures of docs/tour.md and of the README from the running program, in practice mode:
 * `npx playwright test --project=tour`, after a build.
 */

const folder = join(import.meta.dirname, '../../docs/images');

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
}

async function go(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, address);
}

async function nextCustomer(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Next customer/ }).click();
  await expect(code(page)).toBeHidden();
}

test('the pictures of the tour', async ({ counter, customer }) => {
  test.setTimeout(180_000);
  const { page } = counter;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await go(page, '/settings/customers');
  await page.getByRole('textbox', { name: 'Name of the shop' }).fill('Corner Shop');
  await page.getByRole('textbox', { name: 'Name of the shop' }).blur();
  await go(page, '/');
  await payWith(customer, await showCode(page, '4690'), cards.pays);
  await page.getByRole('button', { name: /New order/ }).click();
  await payWith(customer, await showCode(page, '31000'), cards.refused);
  await expect(page.locator('[data-status=refused]').first()).toBeVisible();
  await picture(page, 'refused');
  await nextCustomer(page);
  await showCode(page, '800');
  await nextCustomer(page);

  await typeKeys(page, '1890+650+1200');
  await picture(page, 'counter');
  await page.keyboard.press('Enter');
  await expect(code(page)).toBeVisible();
  await picture(page, 'waiting');
  const [display] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('button', { name: 'Open customer display' }).click(),
  ]);
  await display.setViewportSize({ width: 1280, height: 800 });
  await expect(display.getByText('37.40').first()).toBeVisible();
  await picture(display, 'display');
  await display.close();
  await payWith(customer, await page.getByRole('textbox', { name: 'Payment link' }).inputValue(), cards.pays);
  await expect(page.locator('[data-paid]')).toBeVisible();
  await picture(page, 'paid');
  await go(page, '/orders');
  await expect(page.getByRole('grid').getByText('A-4')).toBeVisible();
  await picture(page, 'orders');
  await go(page, '/day');
  await expect(page.getByRole('main').getByText('€84.30').first()).toBeVisible();
  await picture(page, 'day');
  await go(page, '/settings/sound');
  await expect(page.getByRole('heading', { name: 'Sound', exact: true })).toBeVisible();
  await picture(page, 'settings');
  await go(page, '/');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await picture(page, 'palette');
});
