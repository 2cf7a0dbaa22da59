import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import {
  amountTyped,
  cards,
  code,
  paidTitle,
  payWith,
  readCode,
  showCode,
  typeKeys,
} from './counter-steps.ts';
import { expect, test } from './fixtures.ts';

async function isAccessible(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const news = (page: Page) => page.getByRole('region', { name: 'News of orders' });

test('a code that cannot be read back is never shown: the link is, large', async ({ counter }) => {
  const { page } = counter;
  // A screen that draws wrong: every picture read back from it is grey.
  await page.evaluate(() => {
    CanvasRenderingContext2D.prototype.getImageData = (_x, _y, width, height) =>
      new ImageData(new Uint8ClampedArray(width * height * 4).fill(128), width, height);
  });
  await typeKeys(page, '1250');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/could not be read back/)).toBeVisible();
  await expect(code(page)).toHaveCount(0);
  expect(await readCode(page)).toBeUndefined();
  const link = await page.getByRole('textbox', { name: 'Payment link' }).inputValue();
  await expect(page.getByText(link, { exact: true })).toBeVisible();
});

test('the code is shown over the whole window by a key, and Escape brings the counter back', async ({
  counter,
}) => {
  const { page } = counter;
  const link = await showCode(page, '1250');
  const before = (await code(page).boundingBox())?.width ?? 0;
  const large = page.getByRole('dialog', { name: 'The QR code, large' });
  await expect(async () => {
    await page.keyboard.press('f');
    await expect(large).toBeVisible({ timeout: 300 });
  }).toPass();
  await expect(large.getByText('€12.50')).toBeVisible();
  await expect.poll(() => readCode(page)).toBe(link);
  expect((await code(page).last().boundingBox())?.width ?? 0).toBeGreaterThan(before);
  expect(await isAccessible(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(large).toBeHidden();
  await expect(code(page)).toBeVisible();
});

test('after a refusal staff read what to say, and no button moves', async ({ counter, customer }) => {
  const { page } = counter;
  const link = await showCode(page, '2400');
  const next = page.getByRole('button', { name: 'Next customer' });
  const trouble = page.getByRole('button', { name: 'Camera does not work?' });
  await expect(page.getByRole('button', { name: 'Undo order' })).toBeVisible();
  const places = async () => [
    await next.boundingBox(),
    await trouble.boundingBox(),
    await code(page).boundingBox(),
  ];
  const before = await places();
  await payWith(customer, link, cards.refused);
  const coach = page.getByRole('region', { name: 'After this refusal' });
  await expect(coach.getByText('Code ACQ_001 · 05')).toBeVisible();
  await expect(coach.getByText(/^Say: “Your bank did not accept this payment/)).toBeVisible();
  await expect(page.getByText('Not paid yet')).toBeVisible();
  expect(await places()).toEqual(before);
  expect(await isAccessible(page)).toEqual([]);
});

test('an order is given more time with one press, and taken back with one', async ({ counter }) => {
  const { page } = counter;
  await showCode(page, '1250');
  await page.getByRole('button', { name: '+15 min' }).click();
  await expect(page.getByText(/(29|30):\d\d left/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Undo order' }).click();
  await expect(page.getByRole('heading', { name: 'Cancelled' })).toBeVisible();
  await expect(code(page)).toBeHidden();
  await page.getByRole('button', { name: 'New order for €12.50' }).click();
  await expect(amountTyped(page)).toHaveAttribute('data-amount', '1250');
});

test('paid behind the cashier’s back: a banner until it is dismissed, and the amount untouched', async ({
  counter,
  customer,
}) => {
  const { page } = counter;
  const link = await showCode(page, '700');
  await page.keyboard.press('Escape');
  await typeKeys(page, '42');
  await payWith(customer, link, cards.pays);
  await expect(news(page).getByText('Paid')).toBeVisible();
  await expect(news(page).getByText('€7.00')).toBeVisible();
  await expect(paidTitle(page)).toBeHidden();
  await expect(amountTyped(page)).toHaveAttribute('data-amount', '42');
  expect(await isAccessible(page)).toEqual([]);
  // It follows to other screens, and comes back with nothing after it was dismissed.
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(news(page).getByText('Paid')).toBeVisible();
  await page.getByRole('link', { name: 'Counter' }).click();
  await news(page)
    .getByRole('button', { name: /^Dismiss/ })
    .click();
  await expect(news(page)).toBeHidden();
  await page.reload();
  await expect(amountTyped(page)).toBeVisible();
  await expect(news(page)).toBeHidden();
});

test('no banner for the order on screen', async ({ counter, customer }) => {
  const { page } = counter;
  const link = await showCode(page, '700');
  await payWith(customer, link, cards.pays);
  await expect(paidTitle(page)).toBeVisible();
  await expect(news(page)).toHaveCount(0);
  // It was seen: it is no news on the next screen either.
  await page.getByRole('link', { name: 'Orders' }).click();
  await expect(page.getByRole('grid').getByText('Paid', { exact: true })).toBeVisible();
  await expect(news(page)).toHaveCount(0);
});

test('the dock is walked through by keys alone', async ({ counter }) => {
  const { page } = counter;
  const first = await showCode(page, '1100');
  await page.keyboard.press('Escape');
  await showCode(page, '2200');
  await page.keyboard.press('Escape');
  await expect(amountTyped(page)).toBeVisible();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByRole('link', { name: /€22\.00/ })).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByRole('link', { name: /€11\.00/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Payment link' })).toHaveValue(first);
});

for (const { width, height } of [
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
]) {
  test(`at ${width}×${height} the dock is a row with the count, and all of it in a sheet`, async ({
    counter,
  }) => {
    const { page } = counter;
    await page.setViewportSize({ width, height });
    const link = await showCode(page, '1100');
    await expect(page.getByRole('button', { name: 'Camera does not work?' })).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('button', { name: 'Next customer' })).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Waiting now 1' }).click();
    const sheet = page.getByRole('dialog', { name: 'Orders of the moment' });
    expect(await isAccessible(page)).toEqual([]);
    await sheet.getByRole('link', { name: /€11\.00/ }).click();
    await expect(sheet).toBeHidden();
    await expect(page.getByRole('textbox', { name: 'Payment link' })).toHaveValue(link);
  });
}
