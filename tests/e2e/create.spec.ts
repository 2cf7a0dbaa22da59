import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import {
  amountTyped,
  cards,
  code,
  isReady,
  paidTitle,
  payWith,
  showCode,
  typeKeys,
} from './counter-steps.ts';
import { expect, test } from './fixtures.ts';
import { practiceShop } from './practice-shop.ts';

const number = { name: 'Mobile number' };

/** Types an amount, then chooses how it goes to the customer. */
async function begin(page: Page, keys: string, way: string): Promise<void> {
  await isReady(page);
  await typeKeys(page, keys);
  await page.getByRole('radio', { name: way, exact: true }).click();
}

async function openMore(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^More/ }).click();
  await expect(page.getByRole('dialog', { name: 'More about this order' })).toBeVisible();
}

test('an SMS: the number is read back, Enter sends, the customer pays', async ({ counter, customer }) => {
  const { page, dataDir } = counter;
  await begin(page, '1250', 'SMS');
  await expect(page.getByRole('combobox', number)).toBeFocused();
  await typeKeys(page, '0611111122');
  await expect(page.getByText('Read back: 06 11 11 11 22')).toBeVisible();
  await expect(amountTyped(page)).toHaveAttribute('data-amount', '1250');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Sent by SMS to …11 22' })).toBeVisible();
  await expect(code(page)).toBeHidden();

  const [message] = await practiceShop(dataDir).outbox();
  expect(message).toMatchObject({ channel: 'SMS', recipient: '+33611111122' });
  await payWith(customer, message?.url ?? '', cards.pays);
  await expect(paidTitle(page)).toBeVisible();
});

test('the message of an SMS is counted as the network counts, and made to fit', async ({ counter }) => {
  const { page, dataDir } = counter;
  await begin(page, '800', 'SMS');
  await typeKeys(page, '0611111122');
  const message = page.getByRole('textbox', { name: 'Message' });
  await message.fill(`Reçu ${'x'.repeat(70)} %url%`);
  await expect(message).toHaveAccessibleDescription(/^2 SMS, 81 characters\. More once/);
  await page.getByRole('button', { name: 'Write “c” instead' }).click();
  await expect(message).toHaveAccessibleDescription(/^1 SMS, 81 characters\./);
  await message.press('Enter');
  await expect(page.getByRole('heading', { name: 'Sent by SMS to …11 22' })).toBeVisible();
  const [sent] = await practiceShop(dataDir).outbox();
  expect(sent?.['body']).toContain(`Recu ${'x'.repeat(70)} http`);
});

test('a sent order shows its code for who came in person', async ({ counter }) => {
  const { page } = counter;
  await begin(page, '990', 'WhatsApp');
  await typeKeys(page, '06 11 11 11 33');
  await page.getByRole('button', { name: 'Send by WhatsApp' }).click();
  await expect(page.getByRole('heading', { name: 'Sent by WhatsApp to …11 33' })).toBeVisible();
  await page.getByRole('button', { name: 'Show QR code' }).click();
  await expect(code(page)).toBeVisible();
  await page.keyboard.press('Escape');
  // The next order is a QR code again, with nothing left of this customer.
  await isReady(page);
  await expect(page.getByRole('radio', { name: 'QR code' })).toBeChecked();
  await page.getByRole('radio', { name: 'WhatsApp' }).click();
  await expect(page.getByRole('combobox', number)).toHaveValue('');
});

test('an e-mail with its subject from More', async ({ counter }) => {
  const { page, dataDir } = counter;
  await begin(page, '2000', 'E-mail');
  await page.keyboard.type('ana@example.com');
  await openMore(page);
  await page.getByRole('textbox', { name: 'Subject' }).fill('Your dinner');
  await page.getByRole('textbox', { name: 'Text of the e-mail' }).fill('Please pay %url%');
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('button', { name: 'More 2 set' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'E-mail address' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Sent by e-mail to ana@example.com' })).toBeVisible();
  const [message] = await practiceShop(dataDir).outbox();
  expect(message).toMatchObject({ channel: 'MAIL', recipient: 'ana@example.com', subject: 'Your dinner' });
});

test('an invoice is paid with its own reference', async ({ counter, customer }) => {
  const { page, dataDir } = counter;
  await begin(page, '4500', 'Invoice');
  await page.getByRole('button', { name: 'Create the invoice link' }).click();
  await expect(page.getByText('An invoice needs its own reference')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Reference' })).toBeFocused();
  await page.keyboard.type('F-2042', { delay: 80 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'The customer pays with reference F-2042' })).toBeVisible();

  await customer.goto(`${practiceShop(dataDir).origin}/invoice`);
  await customer.getByRole('textbox').fill('F-2042');
  await customer.getByRole('textbox').press('Enter');
  await customer.waitForURL(/\/t\//);
  await payWith(customer, customer.url(), cards.pays);
  await expect(paidTitle(page)).toBeVisible();
});

test('the voice server', async ({ counter }) => {
  const { page } = counter;
  await isReady(page);
  await typeKeys(page, '700');
  await openMore(page);
  await page.getByRole('button', { name: 'Use the voice server' }).click();
  await expect(page.getByRole('radio', { name: 'Phone' })).toBeChecked();
  await page.getByRole('textbox', { name: 'Id of the voice server' }).fill('42');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Ready at the voice server' })).toBeVisible();
});

test('the ways are chosen with arrows, and digits stay the amount', async ({ counter }) => {
  const { page } = counter;
  await isReady(page);
  await page.getByRole('radio', { name: 'QR code' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'SMS' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'SMS' })).toBeFocused();
  await typeKeys(page, '12');
  await expect(amountTyped(page)).toHaveAttribute('data-amount', '12');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(code(page)).toBeVisible();
});

test('a wrong number is told on its field, and nothing is sent', async ({ counter }) => {
  const { page } = counter;
  await begin(page, '500', 'SMS');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Fill this in: it cannot be sent without it.')).toBeVisible();
  await typeKeys(page, '061111');
  await page.keyboard.press('Enter');
  const field = page.getByRole('combobox', number);
  await expect(field).toHaveAccessibleDescription(/too many or too few digits/);
  await expect(field).toBeFocused();
  await page.getByRole('link', { name: 'Orders' }).click();
  await expect(page.getByText('No order yet')).toBeVisible();
});

test('what the gateway refuses is told on its field', async ({ counter }) => {
  const { page, dataDir } = counter;
  const shop = practiceShop(dataDir);
  await shop.switchOptions({ sms: false, dataCollection: false });
  await begin(page, '500', 'SMS');
  await typeKeys(page, '0611111111');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: 'How it reaches the customer' })).toHaveAccessibleDescription(
    /PSP_500/,
  );
  await expect(page.getByRole('combobox', number)).toHaveValue('06 11 11 11 11');

  await page.getByRole('radio', { name: 'QR code' }).click();
  await openMore(page);
  await page.getByRole('combobox', { name: 'Ask the customer for their details first' }).selectOption('Yes');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /Show QR code/ }).click();
  const field = page.getByRole('combobox', { name: 'Ask the customer for their details first' });
  await expect(field).toBeFocused();
  await expect(field).toHaveAccessibleDescription(/PSP_1014/);
  await field.selectOption('No');
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: /Show QR code/ }).click();
  await expect(code(page)).toBeVisible();
});

test('digits typed beside a field of More never reach the amount', async ({ counter }) => {
  const { page } = counter;
  await isReady(page);
  await typeKeys(page, '5');
  await openMore(page);
  await page.getByText('Payment', { exact: true }).click();
  await typeKeys(page, '77');
  await page.getByRole('textbox', { name: 'Tax (amount)' }).fill('99');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(amountTyped(page)).toHaveAttribute('data-amount', '5');
  await page.getByRole('button', { name: /Show QR code/ }).click();
  await expect(page.getByText('The tax is more than the amount.')).toBeVisible();
});

test('what is remembered is in every order until it is forgotten', async ({ counter }) => {
  const { page } = counter;
  await isReady(page);
  await openMore(page);
  await page.getByRole('textbox', { name: 'Description' }).fill('Dinner');
  await page.getByRole('textbox', { name: 'Note for the Back Office' }).fill('table 12');
  await page.getByRole('button', { name: 'Remember these' }).click();
  await expect(page.getByText('1 field is remembered')).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();
  await showCode(page, '300');
  await page.keyboard.press('Escape');

  const again = await counter.killAndRestart();
  await expect(again.getByRole('button', { name: 'More 1 set' })).toBeVisible();
  await openMore(again);
  await expect(again.getByRole('textbox', { name: 'Description' })).toHaveValue('Dinner');
  await expect(again.getByRole('textbox', { name: 'Note for the Back Office' })).toHaveValue('');
  await again.getByRole('button', { name: 'Forget all' }).click();
  await expect(again.getByText('Nothing is remembered yet.')).toBeVisible();
  await expect(again.getByRole('textbox', { name: 'Description' })).toHaveValue('');
});

test('a card is kept without an amount', async ({ counter, customer }) => {
  const { page } = counter;
  await isReady(page);
  await openMore(page);
  await page
    .getByRole('combobox', { name: 'What the page does' })
    .selectOption('Keep the card only (no amount)');
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: /Show QR code/ }).click();
  const email = page.getByRole('textbox', { name: 'Customer’s e-mail' });
  await expect(email).toBeFocused();
  await email.fill('ana@example.com');
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: /Show QR code/ }).click();
  await expect(code(page)).toBeVisible();
  const link = await page.getByRole('textbox', { name: 'Payment link' }).inputValue();
  await payWith(customer, link, cards.pays);
  await expect(page.getByRole('heading', { name: 'Card registered' })).toBeVisible();
});

test('a payment that a person must validate is amber, and the first of three says so', async ({
  counter,
  customer,
}) => {
  const { page } = counter;
  await isReady(page);
  await openMore(page);
  await page.getByRole('combobox', { name: 'Validate by hand' }).selectOption('Yes');
  await page.getByRole('button', { name: 'Done' }).click();
  await payWith(customer, await showCode(page, '300'), cards.pays);
  await expect(
    page.getByRole('heading', { name: 'Accepted – to be validated in the Back Office' }),
  ).toBeVisible();
  await expect(paidTitle(page)).toBeHidden();
  await page.getByRole('button', { name: 'Next customer' }).click();

  await isReady(page);
  await openMore(page);
  await page.getByRole('textbox', { name: 'Instalments (number)' }).fill('3');
  await page.getByRole('textbox', { name: 'Between two instalments (days)' }).fill('30');
  await page.getByRole('button', { name: 'Done' }).click();
  await payWith(customer, await showCode(page, '900'), cards.pays);
  await expect(paidTitle(page)).toBeVisible();
  await expect(page.getByText('Paid, 1 of 3').first()).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test(`the ways, More and a sent order are accessible in the ${theme} theme`, async ({ counter }) => {
    const { page } = counter;
    await page.emulateMedia({ colorScheme: theme });
    const violations = async () =>
      (await new AxeBuilder({ page }).analyze()).violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
      );
    await begin(page, '1250', 'SMS');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Fill this in: it cannot be sent without it.')).toBeVisible();
    expect(await violations(), 'a field that is wrong').toEqual([]);
    await openMore(page);
    expect(await violations(), 'More').toEqual([]);
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('combobox', number).fill('0611111111');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: /^Sent by SMS/ })).toBeVisible();
    expect(await violations(), 'sent').toEqual([]);
  });
}
