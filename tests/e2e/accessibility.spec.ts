import type { Page } from '@playwright/test';
import { cards, code, isReady, paidTitle, payWith, showCode, typeKeys } from './counter-steps.ts';
import { expect, test } from './fixtures.ts';

/** What the focus is on can be seen: it has a ring, and nothing lies over its middle. */
async function focusIsSeen(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const element = document.activeElement;
    // Past the last one, before the first.
    if (element === null || element === document.body) return '';
    const { left, top, width, height } = element.getBoundingClientRect();
    const above = document.elementFromPoint(left + width / 2, top + height / 2);
    if (above === null || !(element.contains(above) || above.contains(element)))
      return 'something lies over it';
    const { outlineStyle, outlineWidth, boxShadow, borderColor } = getComputedStyle(element);
    const hasRing = outlineStyle !== 'none' && outlineWidth !== '0px';
    return hasRing || boxShadow !== 'none' || element.matches('input, [tabindex="-1"]')
      ? ''
      : `no ring: ${borderColor}`;
  });
  expect(seen).toBe('');
}

test('from an amount to the settings by keys alone, the focus in sight', async ({ counter, customer }) => {
  const { page } = counter;
  await isReady(page);
  await typeKeys(page, '700');
  await page.keyboard.press('Enter');
  await expect(code(page)).toBeVisible();
  const link = await page.getByRole('textbox', { name: 'Payment link' }).inputValue();
  for (let press = 0; press < 12; press++) {
    await page.keyboard.press('Tab');
    await focusIsSeen(page);
  }
  await payWith(customer, link, cards.pays);
  await expect(paidTitle(page)).toBeVisible();
  await page.keyboard.press('F4');
  await expect(page.getByRole('grid')).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.press('ArrowDown');
  await focusIsSeen(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'What happened' })).toBeVisible();
  await page.keyboard.press('F8');
  await expect(page.getByRole('main').getByText('€7.00').first()).toBeVisible();
  await page.keyboard.press('F9');
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await focusIsSeen(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('F2');
  await isReady(page);
});

for (const { zoom, width, height } of [
  { zoom: '200 %', width: 640, height: 400 },
  { zoom: '400 %', width: 320, height: 256 },
]) {
  test(`at ${zoom} nothing has to be pushed sideways, and an order can be made`, async ({ counter }) => {
    const { page } = counter;
    await isReady(page);
    await page.setViewportSize({ width, height });
    const pageWidth = () => page.evaluate(() => document.documentElement.scrollWidth);
    for (const address of ['/orders', '/day', '/settings', '/settings/counter', '/status', '/']) {
      await page.evaluate((to) => {
        location.hash = to;
      }, address);
      await expect(page.getByRole('main')).toBeVisible();
      expect(await pageWidth(), address).toBeLessThanOrEqual(width);
    }
    await typeKeys(page, '700');
    await page.getByRole('button', { name: /Show QR code/ }).click();
    await expect(code(page)).toBeVisible();
    expect(await pageWidth(), 'waiting').toBeLessThanOrEqual(width);
    await page.getByRole('button', { name: /Next customer/ }).click();
    await isReady(page);
  });
}

test('in forced colours the chosen way, the place and a status are still told apart', async ({ counter }) => {
  const { page } = counter;
  await page.emulateMedia({ forcedColors: 'active' });
  await showCode(page, '700');
  const pill = page.locator('[data-status=open]').first();
  await expect(pill).toHaveText('Waiting');
  await expect(pill.locator('svg')).toBeVisible();
  await page.getByRole('button', { name: /Next customer/ }).click();
  await isReady(page);
  const look = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { borderColor, borderWidth, backgroundColor, outlineStyle, fontWeight } =
          getComputedStyle(element);
        return [borderColor, borderWidth, backgroundColor, outlineStyle, fontWeight].join();
      });
  expect(await look('nav a[aria-current=page]')).not.toBe(await look('nav a:not([aria-current])'));
});
