import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { cards, code, isReady, payWith, showCode, typeKeys } from './counter-steps.ts';
import { expect, test } from './fixtures.ts';
import { chooseMore } from './order-steps.ts';
import { practiceShop } from './practice-shop.ts';

async function openOrder(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Orders', exact: true }).click();
  await page.getByRole('grid').getByRole('link', { name: /A-1/ }).first().click();
  await expect(page.getByRole('list', { name: 'What happened' })).toBeVisible();
}

async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

test('the amount of an SMS order changes, and the customer gets another message', async ({ counter }) => {
  const { page, dataDir } = counter;
  await isReady(page);
  await typeKeys(page, '1250');
  await page.getByRole('radio', { name: 'SMS', exact: true }).click();
  await typeKeys(page, '0611111122');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /Sent by SMS/ })).toBeVisible();
  await openOrder(page);
  await chooseMore(page, 'Change');
  const form = page.getByRole('dialog', { name: 'Change this order' });
  await expect(form.getByText('The customer may be messaged again.')).toBeVisible();
  await form.getByRole('textbox', { name: 'Amount' }).fill('oops');
  await form.getByRole('button', { name: 'Send the change' }).click();
  await expect(form.getByText('Not an amount of this currency.')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await form.getByRole('textbox', { name: 'Amount' }).fill('15.00');
  await form.getByRole('textbox', { name: /Can be paid for/ }).fill('60');
  await form.getByRole('button', { name: 'Send the change' }).click();
  await expect(form).toBeHidden();
  await expect(page.getByText('€15.00').first()).toBeVisible();
  const story = page.getByRole('list', { name: 'What happened' });
  await expect(story.getByText('Changed at the gateway')).toBeVisible();
  await expect(page.getByText(/59:\d\d left/)).toBeVisible();
  expect(await practiceShop(dataDir).outbox()).toHaveLength(2);
});

test('an amount is asked about, a message counted, an expiry given as a moment', async ({ counter }) => {
  const { page, dataDir } = counter;
  await isReady(page);
  await typeKeys(page, '1250');
  await page.getByRole('radio', { name: 'SMS', exact: true }).click();
  await typeKeys(page, '0611111122');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /Sent by SMS/ })).toBeVisible();
  await openOrder(page);
  await chooseMore(page, 'Change');
  const form = page.getByRole('dialog', { name: 'Change this order' });
  // Selected: what is typed replaces it.
  await expect(form.getByRole('textbox', { name: 'Amount' })).toBeFocused();
  await typeKeys(page, '1,234');
  await page.keyboard.press('Enter');
  await expect(form.getByText('“1,234” can be read in more than one way.')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await form.getByRole('button', { name: '€1,234.00' }).click();
  await expect(form.getByRole('textbox', { name: 'Amount' })).toHaveValue('1234.00');

  const message = form.getByRole('textbox', { name: 'Message' });
  await message.fill(`Reçu ${'x'.repeat(70)} %url%`);
  await expect(form.getByText('2 SMS', { exact: true })).toBeVisible();
  await form.getByRole('button', { name: 'Replace “ç” with “c”' }).click();
  await expect(form.getByText('1 SMS', { exact: true })).toBeVisible();
  await form.getByRole('combobox', { name: "Customer's language" }).selectOption('fr_FR');

  const minutes = form.getByRole('textbox', { name: /Can be paid for/ });
  await form.getByRole('button', { name: '1 hour' }).click();
  await expect(minutes).toHaveValue('60');
  const inTwoDays = new Date(Date.now() + 2 * 86_400_000);
  const local = new Date(inTwoDays.getTime() - inTwoDays.getTimezoneOffset() * 60_000);
  await form.getByLabel('Or until this date and time').fill(local.toISOString().slice(0, 16));
  await expect(minutes).toHaveValue('');
  await form.getByRole('button', { name: 'Send the change' }).click();
  await expect(form).toBeHidden();
  await expect(page.getByText('€1,234.00').first()).toBeVisible();
  const [sent] = await practiceShop(dataDir).outbox();
  expect(sent?.['body']).toContain(`Recu ${'x'.repeat(70)} http`);
});

test('one press gives a customer more time', async ({ counter }) => {
  const { page } = counter;
  await showCode(page, '700');
  await openOrder(page);
  await page.getByRole('button', { name: 'Extend' }).click();
  await page.getByRole('menuitem', { name: '1 hour' }).click();
  await expect(page.getByText(/59:\d\d left/)).toBeVisible();
  await expect(
    page.getByRole('list', { name: 'What happened' }).getByText('Changed at the gateway'),
  ).toBeVisible();
});

test('a cancel is asked once more, and said when the gateway confirms', async ({ counter }) => {
  const { page } = counter;
  await showCode(page, '700');
  await openOrder(page);
  await chooseMore(page, 'Cancel the order');
  const dialog = page.getByRole('dialog', { name: 'Cancel this order?' });
  await expect(dialog.getByRole('button', { name: 'Keep the order' })).toBeFocused();
  await expect(dialog.getByText('€7.00')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await chooseMore(page, 'Cancel the order');
  await dialog.getByRole('button', { name: 'Cancel the order' }).click();
  await expect(page.locator('[data-status=cancelled]').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Extend' })).toBeHidden();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await expect(page.getByRole('menuitem', { name: 'Duplicate' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: 'Change' })).toBeHidden();
  await expect(page.getByRole('menuitem', { name: 'Cancel the order' })).toBeHidden();
});

test('a platform that cannot cancel offers a short expiry instead', async ({ counter }) => {
  const { page, dataDir } = counter;
  await showCode(page, '700');
  await practiceShop(dataDir).switchOptions({ cancel: false });
  await openOrder(page);
  await chooseMore(page, 'Cancel the order');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel the order' }).click();
  await page.getByRole('button', { name: 'Shorten to 2 minutes' }).click();
  const form = page.getByRole('dialog', { name: 'Change this order' });
  await expect(form.getByRole('textbox', { name: /Can be paid for/ })).toHaveValue('2');
  await form.getByRole('button', { name: 'Send the change' }).click();
  await expect(page.getByText(/[12]:\d\d left/)).toBeVisible();
});

test('the same order is made again under another reference', async ({ counter }) => {
  const { page } = counter;
  const link = await showCode(page, '1999');
  await openOrder(page);
  await chooseMore(page, 'Duplicate');
  await page.getByRole('button', { name: 'Make the order' }).click();
  await expect(code(page)).toBeVisible();
  await expect(page.getByText('€19.99').first()).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Payment link' })).not.toHaveValue(link);
});

test('a payment made while the form is open wins, and is shown', async ({ counter, customer }) => {
  const { page } = counter;
  const link = await showCode(page, '800');
  await openOrder(page);
  await chooseMore(page, 'Change');
  const form = page.getByRole('dialog', { name: 'Change this order' });
  await form.getByRole('textbox', { name: 'Amount' }).fill('9.00');
  await payWith(customer, link, cards.pays);
  await form.getByRole('button', { name: 'Send the change' }).click();
  await expect(form).toBeHidden();
  await expect(page.getByText('This can no longer be done with this order.')).toBeVisible();
  await expect(page.locator('[data-status=paid]').first()).toBeVisible();
  await expect(
    page.getByRole('list', { name: 'Payments' }).getByText(/Authorised|Money taken/),
  ).toBeVisible();
});
