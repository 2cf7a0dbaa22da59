import type { Locator, Page } from '@playwright/test';
import { cards, code, isReady, paidTitle, payWith, showCode, typeKeys } from './counter-steps.ts';
import { expect, test } from './fixtures.ts';
import { chooseMore } from './order-steps.ts';
import { practiceFaults } from './practice-faults.ts';

/** Fills fields under "More" before the order is made. */
async function withMore(page: Page, fill: () => Promise<void>): Promise<void> {
  await isReady(page);
  await page.getByRole('button', { name: /^More/ }).click();
  await fill();
  await page.getByRole('button', { name: 'Done' }).click();
}

async function openOrder(page: Page, reference: RegExp): Promise<void> {
  await page.getByRole('link', { name: 'Orders', exact: true }).click();
  await page.getByRole('grid').getByRole('link', { name: reference }).first().click();
  await expect(page.getByRole('list', { name: 'What happened' })).toBeVisible();
}

/** The word of the order's status on its own screen. */
function pill(page: Page): Locator {
  return page.getByRole('main').locator('[data-status][data-tone]').first();
}

const green = '[data-tone=green]';

test('the first of three instalments says so, and lists its payments', async ({ counter, customer }) => {
  const { page } = counter;
  await withMore(page, async () => {
    await page.getByRole('textbox', { name: 'Instalments (number)' }).fill('3');
    await page.getByRole('textbox', { name: 'Between two instalments (days)' }).fill('30');
  });
  await payWith(customer, await showCode(page, '900'), cards.pays);
  await expect(paidTitle(page)).toBeVisible();
  await openOrder(page, /A-1/);
  await expect(pill(page)).toHaveText('Paid, 1 of 3');
  const payments = page.getByRole('list', { name: 'Payments' });
  await expect(payments.getByRole('listitem')).toHaveCount(3);
  await expect(payments.getByText('€3.00')).toHaveCount(3);
});

test('a payment that a person must validate stays amber after every check', async ({ counter, customer }) => {
  const { page } = counter;
  await withMore(page, async () => {
    await page.getByRole('combobox', { name: 'Validate by hand' }).selectOption('Yes');
  });
  await payWith(customer, await showCode(page, '300'), cards.pays);
  const words = 'Accepted – to be validated in the Back Office';
  await expect(page.getByRole('heading', { name: words })).toBeVisible();
  await openOrder(page, /A-1/);
  await expect(page.getByText(/1 payment must be validated in the Back Office/)).toBeVisible();
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(pill(page)).toHaveAttribute('data-tone', 'amber');
  await expect(page.getByRole('main').locator(green)).toHaveCount(0);
  await expect(page.getByRole('list', { name: 'Payments' }).getByText(/to be validated/i)).toBeVisible();
  await page.getByRole('link', { name: 'Orders', exact: true }).first().click();
  await expect(page.getByRole('main').locator('[data-tone=amber]').first()).toBeVisible();
  await expect(page.getByRole('main').locator(green)).toHaveCount(0);
});

test('a kept card is registered, never paid', async ({ counter, customer }) => {
  const { page } = counter;
  await withMore(page, async () => {
    await page
      .getByRole('combobox', { name: 'What the page does' })
      .selectOption('Keep the card only (no amount)');
    await page.getByRole('textbox', { name: 'Customer’s e-mail' }).fill('ana@example.com');
  });
  await page.getByRole('button', { name: /Show QR code/ }).click();
  await expect(code(page)).toBeVisible();
  const link = await page.getByRole('textbox', { name: 'Payment link' }).inputValue();
  await payWith(customer, link, cards.pays);
  await expect(page.getByRole('heading', { name: 'Card registered' })).toBeVisible();
  await openOrder(page, /A-1/);
  await expect(pill(page)).toHaveAttribute('data-status', 'registered');
  await expect(pill(page)).toHaveAttribute('data-tone', 'grey');
  await expect(page.getByRole('main').locator(green)).toHaveCount(0);
});

test('a change whose answer is lost is in doubt, and settled by a check', async ({ counter }) => {
  const { page, dataDir } = counter;
  await showCode(page, '700');
  await openOrder(page, /A-1/);
  const faults = practiceFaults(dataDir);
  const update = { webService: 'Charge/PaymentOrder/Update', times: 1 };
  await faults.add({ fault: 'delay', delayMs: 3000, ...update });
  await faults.add({ fault: 'lost-reply', ...update });
  await chooseMore(page, 'Change');
  await typeKeys(page, '9.00');
  await page.keyboard.press('Enter');
  // It is on its way: from here no check can settle it before it was looked at.
  await expect(page.getByText('Change sent to the gateway')).toBeVisible();
  await faults.add({ fault: 'http-503', webService: 'Charge/PaymentOrder/Get' });
  const doubt = page.getByText(/The change was sent and not answered/);
  await expect(doubt).toBeVisible();
  await expect(pill(page)).toHaveAttribute('data-tone', 'amber');
  await faults.clear();
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(doubt).toBeHidden();
  await expect(page.getByText('€9.00').first()).toBeVisible();
  await expect(pill(page)).toHaveAttribute('data-status', 'open');
  await expect(pill(page)).not.toHaveAttribute('data-tone', 'amber');
  const story = page.getByRole('list', { name: 'What happened' });
  for (const line of ['No clear answer to the change', 'Changed at the gateway', 'The doubt is gone'])
    await expect(story.getByText(line)).toBeVisible();
});

test('the same invoice needs a reference of its own', async ({ counter }) => {
  const { page } = counter;
  await isReady(page);
  await typeKeys(page, '4500');
  await page.getByRole('radio', { name: 'Invoice', exact: true }).click();
  await page.getByRole('textbox', { name: 'Reference' }).fill('F-2042');
  await page.getByRole('textbox', { name: 'Reference' }).press('Enter');
  await expect(page.getByRole('heading', { name: /pays with reference F-2042/ })).toBeVisible();
  await openOrder(page, /F-2042/);
  await chooseMore(page, 'Duplicate');
  const dialog = page.getByRole('dialog', { name: 'Make the same order again?' });
  const make = dialog.getByRole('button', { name: 'Make the order' });
  await expect(make).toHaveAttribute('aria-disabled', 'true');
  await dialog.getByRole('textbox', { name: 'New reference' }).fill('F-2043');
  await make.click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('F-2043').first()).toBeVisible();
  await expect(page.getByText('€45.00').first()).toBeVisible();
});
