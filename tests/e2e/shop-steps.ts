import { expect, type Locator, type Page } from '@playwright/test';
import type { Keys } from './platform-stand-in.ts';

/** What staff do to connect a shop, in their words. */

export function passwordField(page: Page): Locator {
  return page.getByLabel('REST password', { exact: true });
}

/** Fills the form that is on screen for a server of one's own, and sends it. */
export async function sendKeys(page: Page, { server, shopId, password }: Keys): Promise<void> {
  await page.getByRole('combobox', { name: 'Platform' }).click();
  await page.getByRole('option', { name: 'Another server' }).click();
  await page.getByRole('textbox', { name: 'API server' }).fill(server);
  await page.getByRole('textbox', { name: 'Shop id' }).fill(shopId);
  await passwordField(page).fill(password);
  await submit(page).click();
}

export function submit(page: Page): Locator {
  return page.locator('form').getByRole('button', { name: /^(Connect|Replace keys)$/ });
}

/** From the practice banner to the connected shop. */
export async function connectFromWelcome(page: Page, keys: Keys): Promise<void> {
  await page.getByRole('link', { name: 'Connect your shop' }).click();
  await sendKeys(page, keys);
  await expect(page.getByRole('heading', { name: `Shop ${keys.shopId} is connected` })).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();
}

export function banner(page: Page): Locator {
  return page.getByRole('banner');
}

export async function switchTo(page: Page, mode: 'Practice' | 'Test' | 'Production'): Promise<void> {
  await modeSwitch(page).getByRole('button', { name: mode }).click();
  await expect(banner(page)).toContainText(`${mode}:`);
}

export function modeSwitch(page: Page): Locator {
  return page.getByRole('group', { name: 'Mode of new orders' });
}

/** The card of a mode in Settings. */
export function card(page: Page, mode: 'Practice' | 'Test' | 'Production'): Locator {
  const heading = page.getByRole('heading', { name: mode, exact: true });
  return page
    .getByRole('list', { name: 'Practice, test and production' })
    .getByRole('listitem')
    .filter({ has: heading });
}
