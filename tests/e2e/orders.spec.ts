import { cards, paidTitle, payWith, showCode } from './counter-steps.ts';
import { expect, test } from './fixtures.ts';

test("today's orders change before one's eyes, and each tells its story", async ({ counter, customer }) => {
  const { page } = counter;
  const link = await showCode(page, '1234');
  await page.getByRole('link', { name: 'Orders' }).click();
  await expect(page.getByText('€12.34').first()).toBeVisible();
  await expect(page.getByText('Waiting').first()).toBeVisible();
  await payWith(customer, link, cards.refused);
  await expect(page.getByText('Refused, can retry')).toBeVisible();
  await payWith(customer, link, cards.pays);
  await expect(page.getByText('Paid').first()).toBeVisible();

  await page.getByRole('link', { name: /A-1/ }).first().click();
  const story = page.getByRole('list', { name: 'What happened' });
  for (const line of [
    'Created at the gateway',
    "Refused by the customer's bank",
    'Paid, says the gateway',
    'add up',
  ])
    await expect(story.getByText(line)).toBeVisible();
  await expect(page.getByText(/497010X*0055|•••• 0055|···· 0055/)).toBeVisible();
});

test('a waiting order is found again from the list', async ({ counter, customer }) => {
  const { page } = counter;
  const link = await showCode(page, '450');
  await page.getByRole('link', { name: 'Orders' }).click();
  await page.getByRole('link', { name: /A-1/ }).first().click();
  await page.getByRole('link', { name: 'Show at the counter' }).click();
  await expect(page.getByRole('textbox', { name: 'Payment link' })).toHaveValue(link);
  await payWith(customer, link, cards.pays);
  await expect(paidTitle(page)).toBeVisible();
});
