import { cards, paidTitle, payWith, showCode, typeKeys } from './counter-steps.ts';
import { expect, test } from './fixtures.ts';

test("today's orders change before one's eyes, and each tells its story", async ({ counter, customer }) => {
  const { page } = counter;
  const link = await showCode(page, '1234');
  await page.getByRole('link', { name: 'Orders' }).click();
  await expect(page.getByText('€12.34').first()).toBeVisible();
  await expect(page.getByText('Waiting').first()).toBeVisible();
  await payWith(customer, link, cards.refused);
  await expect(page.getByRole('grid').getByText('Refused, can retry')).toBeVisible();
  await payWith(customer, link, cards.pays);
  await expect(page.getByText('Paid').first()).toBeVisible();

  await page.getByRole('grid').getByRole('link', { name: /A-1/ }).first().click();
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
  await page.getByRole('grid').getByRole('link', { name: /A-1/ }).first().click();
  await page.getByRole('link', { name: 'Show at the counter' }).click();
  await expect(page.getByRole('textbox', { name: 'Payment link' })).toHaveValue(link);
  await payWith(customer, link, cards.pays);
  await expect(paidTitle(page)).toBeVisible();
});

test('an order is found by its customer’s number, which stands in no address', async ({ counter }) => {
  const { page } = counter;
  await page.getByRole('radio', { name: 'SMS' }).check();
  await typeKeys(page, '1990');
  await page.getByRole('combobox', { name: 'Mobile number' }).fill('06 39 98 00 01');
  await page.getByRole('combobox', { name: 'Mobile number' }).press('Enter');
  await expect(page.getByRole('heading', { name: /sent/i })).toBeVisible();
  await page.getByRole('link', { name: 'Orders' }).click();
  const search = page.getByRole('searchbox').or(page.getByRole('search').getByRole('textbox'));
  await search.fill('39 98 00 01');
  await expect(page.getByText('€19.90').first()).toBeVisible();
  await search.fill('39 98 00 99');
  await expect(page.getByText('€19.90')).toHaveCount(0);
  await search.fill('0639980001');
  await page.getByRole('grid').getByRole('link', { name: /A-1/ }).first().click();
  await page
    .getByRole('link', { name: /Back|Orders/ })
    .first()
    .click();
  await expect(search).toHaveValue('0639980001');
  expect(page.url()).not.toContain('39980001');
});
