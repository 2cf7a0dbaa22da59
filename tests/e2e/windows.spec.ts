import { cards, code, isReady, paidTitle, payWith, showCode, typeKeys } from './counter-steps.ts';
import { expect, test } from './fixtures.ts';
import { practiceFaults } from './practice-faults.ts';
import { practiceOrders } from './practice-orders.ts';

test('paid takes the code from every window, and no reload brings it back', async ({ counter, customer }) => {
  test.slow();
  const { page } = counter;
  const link = await showCode(page, '1250');
  const second = await counter.openWindow(new URL(page.url()).hash);
  await expect(code(second)).toBeVisible();
  await payWith(customer, link, cards.pays);
  for (const window of [page, second]) {
    await expect(paidTitle(window)).toBeVisible();
    await expect(code(window)).toBeHidden();
  }
  await second.reload();
  await expect(paidTitle(second)).toBeVisible();
  await expect(code(second)).toBeHidden();
  // What it was at first is never on screen again, not even for a moment after the reload.
  await expect(second.locator('[data-status=open]')).toHaveCount(0);
});

test('leaving at each step loses nothing', async ({ counter, customer }) => {
  test.slow();
  const { page, dataDir } = counter;
  const dock = page.getByRole('complementary', { name: 'Orders of the moment' });
  const settings = page.getByRole('link', { name: 'Settings', exact: true });
  const home = page.getByRole('link', { name: 'Counter', exact: true });
  await isReady(page);
  await practiceFaults(dataDir).add({
    fault: 'delay',
    delayMs: 2_000,
    webService: 'Charge/CreatePaymentOrder',
    times: 1,
  });
  await typeKeys(page, '1500');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Creating the payment link…')).toBeVisible();
  await settings.click();
  await home.click();
  await expect(dock.getByText('€15.00')).toBeVisible();
  await expect(dock.locator('[data-status=open]')).toBeVisible({ timeout: 20_000 });

  await dock.getByRole('link').first().click();
  await expect(code(page)).toBeVisible();
  await settings.click();
  await payWith(customer, practiceOrders(dataDir)[0]?.link ?? '', cards.pays);
  await home.click();
  await expect(dock.locator('[data-status=paid]')).toBeVisible();
  await expect(dock.getByText('Nobody is waiting.')).toBeVisible();
  await page.getByRole('link', { name: 'Orders', exact: true }).click();
  await expect(page.getByText('1 order', { exact: true })).toBeVisible();
});
