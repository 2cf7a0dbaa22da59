import type { Page } from '@playwright/test';

/** A group of the settings, by its name, from any screen of an English page. */
export async function openSettings(page: Page, group: string): Promise<void> {
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await page
    .getByRole('navigation', { name: 'Groups of settings' })
    .getByRole('link', { name: group, exact: true })
    .click();
}
