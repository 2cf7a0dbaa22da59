import { cards, paidTitle, payWith, showCode } from './counter-steps.ts';
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
