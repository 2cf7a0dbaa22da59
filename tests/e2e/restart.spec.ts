import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { cards, code, isReady, paidTitle, payWith, showCode } from './counter-steps.ts';
import { expect, test } from './fixtures.ts';

test('killed while an order waits: it is there again, and is still watched', async ({
  counter,
  customer,
}) => {
  const link = await showCode(counter.page, '3300');
  const page = await counter.killAndRestart();
  const dock = page.getByRole('complementary', { name: 'Orders of the moment' });
  await expect(dock.getByText('€33.00')).toBeVisible();
  await payWith(customer, link, cards.pays);
  await expect(dock.getByText('Paid')).toBeVisible();
});

test('killed after it was paid: it never goes back to waiting', async ({ counter, customer }) => {
  const link = await showCode(counter.page, '1500');
  await payWith(customer, link, cards.pays);
  await expect(paidTitle(counter.page)).toBeVisible();
  const page = await counter.killAndRestart();
  const dock = page.getByRole('complementary', { name: 'Orders of the moment' });
  await expect(dock.getByText('Paid')).toBeVisible();
  await expect(dock.getByText('Nobody is waiting.')).toBeVisible();
});

test('killed, it says so at the next start, quietly, until somebody has seen it', async ({ counter }) => {
  const note = (page: Page) => page.getByRole('region', { name: 'How Comptoir ended last time' });
  await isReady(counter.page);
  await expect(note(counter.page)).toBeHidden();
  const page = await counter.killAndRestart();
  await expect(note(page)).toContainText('Comptoir was not closed last time.');
  await expect(note(page).getByRole('button', { name: 'Copy the report' })).toBeHidden();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  // It takes no keys away from the counter.
  await showCode(page, '700');
  await note(page).getByRole('button', { name: 'Seen' }).click();
  await expect(note(page)).toBeHidden();
  await page.reload();
  await expect(code(page).or(page.getByRole('button', { name: /Show QR code/ }))).toBeVisible();
  await expect(note(page)).toBeHidden();
});
