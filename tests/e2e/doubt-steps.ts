import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { isReady, typeKeys } from './counter-steps.ts';
import { expect } from './fixtures.ts';
import { practiceFaults } from './practice-faults.ts';
import { openSettings } from './settings-steps.ts';

/** What goes wrong at the counter, and where staff set it right. */

const create = 'Charge/CreatePaymentOrder';

export async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** An SMS whose create is done at the gateway and whose answer is lost on the way: nobody asks again by itself. */
export async function lostSms(page: Page, dataDir: string, keys: string): Promise<void> {
  await isReady(page);
  await practiceFaults(dataDir).add({ fault: 'lost-reply', webService: create, times: 1 });
  await typeKeys(page, keys);
  await page.getByRole('radio', { name: 'SMS', exact: true }).click();
  await typeKeys(page, '0611111122');
  await page.keyboard.press('Enter');
  await expect(doubt(page)).toBeVisible();
}

/** The same of a link, as often as Comptoir asks. */
export async function lostLink(page: Page, dataDir: string, keys: string): Promise<void> {
  await isReady(page);
  const faults = practiceFaults(dataDir);
  await faults.add({ fault: 'lost-reply', webService: create });
  await typeKeys(page, keys);
  await page.keyboard.press('Enter');
  await expect(doubt(page)).toBeVisible({ timeout: 40_000 });
  await faults.clear();
}

export function doubt(page: Page): Locator {
  return page.getByRole('region', { name: 'We do not know whether this order exists' });
}

export function alarms(page: Page): Locator {
  return page.getByRole('region', { name: 'Money that needs a person' });
}

export function alarmPanel(page: Page): Locator {
  return page.getByRole('region', { name: 'Its money needs a person' });
}

export function story(page: Page): Locator {
  return page.getByRole('list', { name: 'What happened' });
}

export async function seeOrder(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'See the order' }).click();
  await expect(story(page)).toBeVisible();
}

export async function openFirstOrder(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Orders', exact: true }).click();
  await page.getByRole('row', { name: /A-1/ }).getByRole('link').first().click();
  await expect(story(page)).toBeVisible();
}

/** Names to pick from, typed into Settings; the counter is on screen again after it. */
export async function nameStaff(page: Page, names: readonly string[]): Promise<void> {
  await openSettings(page, 'Staff');
  for (const name of names) {
    await page.getByRole('textbox', { name: 'New name' }).fill(name);
    await page.getByRole('textbox', { name: 'New name' }).press('Enter');
    await expect(
      page.getByRole('list', { name: 'Names at the counter' }).getByText(name, { exact: true }),
    ).toBeVisible();
  }
  await page.getByRole('link', { name: 'Counter', exact: true }).click();
}

export function picker(page: Page): Locator {
  return page.getByRole('button', { name: /At the counter/ });
}

export async function pickStaff(page: Page, name: string): Promise<void> {
  await picker(page).click();
  const dialog = page.getByRole('dialog', { name: 'Who is at the counter' });
  await dialog.getByRole('button', { name, exact: true }).click();
  await expect(dialog).toBeHidden();
}
