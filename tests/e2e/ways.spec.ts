import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { amountTyped, cards, code, isReady, paidTitle, payWith, typeKeys } from './counter-steps.ts';
import { expect, test } from './fixtures.ts';

const phone = (page: Page): Locator => page.getByRole('combobox', { name: 'Mobile number' });
const offers = (page: Page): Locator =>
  page.getByRole('listbox', { name: 'Recent customers' }).getByRole('option');

async function begin(page: Page, keys: string, way: string): Promise<void> {
  await isReady(page);
  await typeKeys(page, keys);
  await page.getByRole('radio', { name: way, exact: true }).click();
}

/** An order sent by SMS, and the counter ready for the next. */
async function sendSms(page: Page, keys: string, number: string): Promise<void> {
  await begin(page, keys, 'SMS');
  await phone(page).fill(number);
  await phone(page).press('Enter');
  await expect(page.getByRole('heading', { name: /Sent by SMS/ })).toBeVisible();
  await page.keyboard.press('Escape');
}

async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test('the six ways stand in one row, each whole, at every size', async ({ counter }) => {
  const { page } = counter;
  await isReady(page);
  const ways = page.getByRole('radio');
  await expect(ways).toHaveCount(6);
  for (const [width, height, rows] of [
    [1280, 800, 1],
    [1024, 768, 1],
    [390, 844, 2],
  ] as const) {
    await page.setViewportSize({ width, height });
    const boxes = await ways.evaluateAll((all) =>
      all.map((radio) => {
        const label = radio.closest('label');
        const words = label?.querySelector('span');
        return {
          top: Math.round(label?.getBoundingClientRect().top ?? 0),
          height: label?.getBoundingClientRect().height ?? 0,
          isCut: (words?.scrollWidth ?? 0) > (words?.clientWidth ?? 0),
        };
      }),
    );
    expect(new Set(boxes.map(({ top }) => top)).size, `${width}`).toBe(rows);
    for (const box of boxes) {
      expect(box.height).toBeGreaterThanOrEqual(44);
      expect(box.isCut).toBe(false);
    }
  }
});

test('a link is handed over without its code, which no customer saw', async ({ counter, customer }) => {
  const { page } = counter;
  await begin(page, '1250', 'Link');
  await page.getByRole('button', { name: 'Create the link' }).click();
  const link = page.getByText(/^http:\/\/127\.0\.0\.1:\d+\/t\/\w+$/);
  await expect(link).toBeVisible();
  await expect(code(page)).toBeHidden();
  await expect(page.getByText('Shown as QR code')).toBeHidden();
  const url = (await link.textContent()) ?? '';
  await isAccessible(page);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Link copied, and written down')).toBeVisible();
  await page.reload();
  await expect(link).toBeVisible();
  await page.getByRole('button', { name: 'Show QR code' }).click();
  await expect(code(page)).toBeVisible();
  await payWith(customer, url, cards.pays);
  await expect(paidTitle(page)).toBeVisible();
});

test('the last customers are offered, found as one types, and chosen by keyboard alone', async ({
  counter,
}) => {
  const { page } = counter;
  await sendSms(page, '500', '0611111122');
  await sendSms(page, '700', '+447400123456');
  await begin(page, '1250', 'SMS');
  await expect(offers(page)).toHaveText(['+44 7400 123456', '06 11 11 11 22']);
  await typeKeys(page, '0611');
  await expect(phone(page)).toHaveValue('06 11');
  await expect(offers(page)).toHaveText(['06 11 11 11 22']);
  await isAccessible(page);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('listbox').getByRole('option', { selected: true })).toHaveText(
    '06 11 11 11 22',
  );
  await page.keyboard.press('Enter');
  await expect(phone(page)).toHaveValue('06 11 11 11 22');
  await expect(phone(page)).toBeFocused();
  await expect(offers(page)).toHaveCount(0);
  await expect(page.getByText('Read back: 06 11 11 11 22')).toBeVisible();
  await expect(amountTyped(page)).toHaveAttribute('data-amount', '1250');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Sent by SMS to …11 22' })).toBeVisible();
  await expect(page.getByText(/nobody will ever ask for your card number/)).toBeVisible();
  expect(page.url()).not.toMatch(/6\s?11|1122/);
});

test('a name goes along with its number, and not with another', async ({ counter }) => {
  const { page } = counter;
  await begin(page, '500', 'SMS');
  await phone(page).fill('0611111122');
  await page.getByRole('button', { name: /^More/ }).click();
  await page.getByRole('textbox', { name: 'Last name' }).fill('Alpha');
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Send by SMS' }).click();
  await expect(page.getByRole('heading', { name: /Sent by SMS/ })).toBeVisible();
  await page.keyboard.press('Escape');

  await begin(page, '600', 'SMS');
  await phone(page).fill('alp');
  await offers(page).getByText('Alpha').click();
  await expect(page.getByText('For Alpha')).toBeVisible();
  await expect(page.getByRole('button', { name: /^More \d set/ })).toBeVisible();
  await phone(page).press('Backspace');
  await expect(page.getByText('For Alpha')).toBeHidden();
  await expect(page.getByRole('button', { name: 'More', exact: true })).toBeVisible();
});

test('a wrong number is told on its field and left there; a foreign one names its country', async ({
  counter,
}) => {
  const { page } = counter;
  await begin(page, '500', 'SMS');
  await phone(page).fill('06 11');
  await phone(page).blur();
  await expect(phone(page)).toHaveAccessibleDescription(/too many or too few digits/);
  await expect(phone(page)).toHaveValue('06 11');
  await phone(page).fill('+447400123456');
  await expect(page.getByText('Read back: +44 74 00 12 34 56 (United Kingdom)')).toBeVisible();
});

test('sending by another way in a narrow window: the button is in sight, the last customers too', async ({
  counter,
}) => {
  const { page } = counter;
  await sendSms(page, '500', '0611111122');
  await page.setViewportSize({ width: 390, height: 844 });
  await typeKeys(page, '900');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Camera does not work?' }).click();
  const dialog = page.getByRole('dialog', { name: 'Hand over the link' });
  await expect(dialog.getByRole('button', { name: 'Open the SMS app' })).toBeInViewport({ ratio: 1 });
  const field = dialog.getByRole('combobox', { name: 'Mobile number' });
  await field.focus();
  await expect(offers(page)).toHaveText(['06 11 11 11 22']);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeVisible();
  await expect(offers(page)).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('06 11 11 11 22');
  await isAccessible(page);
});
