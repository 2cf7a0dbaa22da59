import type { Locator, Page } from '@playwright/test';
import { cards, code, payWith, readCode, typeKeys } from './counter-steps.ts';
import { expect, test } from './fixtures.ts';

/**
 * The main screens as people see them, held against pictures kept in `looks/`. Pictures are made anew with
 * `npx playwright test looks --project=browser --update-snapshots`, looked at, and committed with the change.
 */

test.skip(
  process.platform !== 'linux',
  'the pictures are made on Linux: other systems draw letters differently',
);

const sizes = [
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];

/** What is never twice the same: the code, its link, and every text that tells a time. */
function changing(page: Page): Locator[] {
  return [
    page.getByRole('timer'),
    page.locator('time'),
    page.locator('[role=img]'),
    page.locator('input[readonly]'),
    // Its bars stand at the hour of the test.
    page.getByRole('region').filter({ has: page.locator('details') }),
  ];
}

async function looksAsKept(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator(`[data-mantine-color-scheme=${colorScheme}]`)).toBeAttached();
    for (const size of sizes) {
      await page.setViewportSize(size);
      await expect.soft(page).toHaveScreenshot(['looks', `${name}-${size.width}-${colorScheme}.png`], {
        mask: changing(page),
        maskColor: '#808080',
        // Times and the code aside, letters may be drawn a shade differently by another build of the browser.
        maxDiffPixelRatio: 0.01,
      });
    }
  }
  await page.setViewportSize({ width: 1280, height: 800 });
}

const spoken = [
  { language: 'en', name: 'English', places: ['Counter', 'Orders', 'Day', 'Settings'] },
  { language: 'fr', name: 'Français', places: ['Caisse', 'Ordres', 'Journée', 'Réglages'] },
] as const;

for (const { language, name, places } of spoken) {
  test(`the main screens look as kept in ${name}`, async ({ counter, customer }) => {
    // Six screens, each in two themes and three windows.
    test.setTimeout(300_000);
    const { page } = counter;
    const [counterPlace, ordersPlace, dayPlace, settingsPlace] = places;
    const go = (place: string) => page.getByRole('link', { name: place, exact: true }).click();
    await page.goto(`${new URL(page.url()).origin}/#/settings/look`);
    await page.getByRole('radio', { name }).click({ force: true });
    await go(counterPlace);
    await typeKeys(page, '1250');
    await looksAsKept(page, `counter-${language}`);
    await page.keyboard.press('Enter');
    await expect(code(page)).toBeVisible();
    const link = await readCode(page);
    await looksAsKept(page, `waiting-${language}`);
    await payWith(customer, link ?? '', cards.pays);
    await expect(page.locator('[data-paid]')).toBeVisible();
    await looksAsKept(page, `paid-${language}`);
    await go(ordersPlace);
    await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible();
    await looksAsKept(page, `orders-${language}`);
    await go(dayPlace);
    await expect(page.getByText(/12[.,]50/).first()).toBeVisible();
    await looksAsKept(page, `day-${language}`);
    await go(settingsPlace);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await looksAsKept(page, `settings-${language}`);
  });
}
