import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { isReady } from '../counter-steps.ts';
import { expect, test } from './desktop.ts';

const second = { id: 2, label: 'Customer', bounds: { x: 1920, y: 0, width: 1024, height: 600 } };
const printer = { name: 'EPSON_TM', displayName: 'Till printer', description: '', options: {} };

/** What the desktop app adds to a screen is there, and whatever axe finds wrong with the whole of it. */
async function looked(page: Page, hash: string, added: string): Promise<unknown> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await expect(page.getByText(added, { exact: true }).first()).toBeVisible();
  return (await new AxeBuilder({ page }).analyze()).violations;
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`what the desktop app adds to the screens is accessible in the ${colorScheme} theme`, async ({
    desktop,
  }) => {
    const app = await desktop.start({ answers: { printers: [printer] } });
    const page = await app.page();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await isReady(page);
    await app.happen('plug', second);
    await expect(page.getByRole('button', { name: 'Show it there' })).toBeVisible();
    expect(await looked(page, '/settings/look', 'Size of everything')).toEqual([]);
    expect(await looked(page, '/settings/display', 'Printer')).toEqual([]);
    expect(await looked(page, '/settings/about', 'New versions')).toEqual([]);
    expect(await looked(page, '/settings/integrations', 'Server for till software')).toEqual([]);
  });
}
