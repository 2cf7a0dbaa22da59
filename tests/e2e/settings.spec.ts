import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { settingList } from '../../renderer/settings/setting-list.ts';
import { isReady } from './counter-steps.ts';
import { expect, test } from './fixtures.ts';
import { openSettings } from './settings-steps.ts';

/** The settings in their groups: found, saved at once, undone, and in every window. */

const groups = [
  'Shop and keys',
  'Amounts and links',
  'Customers and messages',
  'Display and printing',
  'Sound and notices',
  'Staff',
  'Till software',
  'Data and backups',
  'Language and look',
  'Practice',
  'About',
];

async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
}

test('a change is saved at once, told quietly, undone, and there after a restart', async ({ counter }) => {
  test.slow();
  const { page } = counter;
  await isReady(page);
  await openSettings(page, 'Amounts and links');
  const prefix = page.getByRole('textbox', { name: 'Reference prefix' });
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await prefix.fill('Z');
  await prefix.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Undone' })).toBeVisible();
  await expect(prefix).toHaveValue('A');
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);

  await prefix.fill('12');
  await expect(page.getByText('1 to 4 letters.')).toBeVisible();
  await prefix.fill('K');
  await prefix.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  const again = await counter.killAndRestart();
  await openSettings(again, 'Amounts and links');
  await expect(again.getByRole('textbox', { name: 'Reference prefix' })).toHaveValue('K');
});

test('a setting is found by its name or another word, by keyboard alone', async ({ counter }) => {
  const { page } = counter;
  await isReady(page);
  await page.keyboard.press('F9');
  const find = page.getByRole('textbox', { name: 'Find a setting' });
  await find.focus();
  await page.keyboard.type('purple');
  await expect(page.getByText('No setting is called that.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('navigation', { name: 'Groups of settings' })).toBeVisible();
  await page.keyboard.type('dark');
  await expect(page.getByRole('list', { name: 'Settings found' })).toContainText('Theme');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/settings\/look\?at=theme$/);
  await expect(page.getByRole('group', { name: 'Theme' }).getByRole('radio').first()).toBeFocused();
});

test('every setting that can be found is where its address leads', async ({ counter, hostKind }) => {
  test.slow();
  const { page } = counter;
  await isReady(page);
  const there = settingList.filter((setting) => hostKind !== 'browser' || !('isDesktop' in setting));
  for (const { id, group } of there) {
    await goTo(page, `/settings/${group}?at=${id}`);
    await expect(page.locator(`[data-setting="${id}"]`), id).toBeInViewport();
  }
});

test('in a narrow window the groups come first, then one of them', async ({ counter }) => {
  const { page } = counter;
  await isReady(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await expect(page.getByRole('combobox', { name: 'Platform' })).toBeHidden();
  await page.getByRole('link', { name: 'Language and look', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Language and look' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Groups of settings' })).toBeHidden();
  const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(isTooWide).toBe(false);
  await page.getByRole('link', { name: 'All groups' }).click();
  await expect(page.getByRole('link', { name: 'Practice', exact: true })).toBeVisible();
});

test('About names the version and every licence, of the page and of the program', async ({ counter }) => {
  const { page } = counter;
  await isReady(page);
  await openSettings(page, 'About');
  await expect(page.getByText(/^Comptoir \d+\.\d+\.\d+$/)).toBeVisible();
  await page.getByRole('button', { name: 'Licences of its parts' }).press('Enter');
  const licences = page.getByRole('dialog', { name: 'Licences' });
  const packages = licences.getByRole('listitem');
  // One of the page, one of its styles, one of the program, two that lie beside it.
  for (const name of ['react-dom', '@fontsource-variable/inter', 'pino', 'better-sqlite3', 'electron'])
    await expect(packages.filter({ hasText: new RegExp(`^${name} \\d`) }), name).toHaveCount(1);
  await licences.getByRole('textbox', { name: 'Find a package or a licence' }).fill('better');
  await expect(licences.getByRole('status')).toHaveText('1 package');
  await licences.getByText(/^better-sqlite3/).click();
  await expect(licences).toContainText('Permission is hereby granted');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Licences of its parts' })).toBeFocused();
});

for (const theme of ['light', 'dark'] as const) {
  test(`every group is accessible in the ${theme} theme`, async ({ counter }) => {
    test.slow();
    test.setTimeout(240_000);
    const { page } = counter;
    await page.emulateMedia({ colorScheme: theme });
    await isReady(page);
    for (const group of groups) {
      await openSettings(page, group);
      await expect(page.getByRole('heading', { name: group, level: 2 })).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).include('main').analyze();
      expect(
        violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`),
        group,
      ).toEqual([]);
    }
  });
}
