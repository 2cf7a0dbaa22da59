import { amountTyped, code, isReady, typeKeys } from './counter-steps.ts';
import { expect, test } from './fixtures.ts';

test('amounts are added up, undone step by step, and the parts go into the order’s note', async ({
  counter,
}) => {
  const { page } = counter;
  await isReady(page);
  await typeKeys(page, '1250+300+');
  await expect(page.getByText('12.50 + 3.00 +')).toBeVisible();
  await page.getByRole('button', { name: 'Add another amount' }).click();
  await expect(page.getByText('Type an amount before adding another.')).toBeVisible();
  await typeKeys(page, '420');
  await expect(amountTyped(page)).toHaveAttribute('data-amount', '1970');
  for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press('Backspace');
  await expect(amountTyped(page)).toHaveAttribute('data-amount', '1550');
  await page.keyboard.press('Enter');
  await expect(code(page)).toBeVisible();
  await page.getByRole('link', { name: 'Orders' }).click();
  await page.getByRole('grid').getByRole('link', { name: /A-1/ }).first().click();
  await expect(page.getByText('12.50 + 3.00', { exact: true })).toBeVisible();
});

test('over the limit a second, separate press sends, and another amount takes the question back', async ({
  counter,
}) => {
  const { page } = counter;
  await isReady(page);
  await typeKeys(page, '125000');
  await expect(page.getByText('one thousand two hundred and fifty euros')).toBeVisible();
  await page.keyboard.press('Enter');
  const confirm = page.getByRole('button', { name: /Confirm €1,250\.00/ });
  await expect(confirm).toBeVisible();
  await typeKeys(page, '0');
  await expect(confirm).toBeHidden();
  await page.keyboard.press('Backspace');
  await page.getByRole('button', { name: /Show QR code/ }).dblclick();
  await expect(confirm).toBeVisible();
  await expect(code(page)).toBeHidden();
  await expect(async () => {
    await page.keyboard.press('Enter');
    await expect(code(page)).toBeVisible({ timeout: 500 });
  }).toPass();
});

test('over the limit a press held for a second sends once', async ({ counter }) => {
  const { page } = counter;
  await isReady(page);
  await typeKeys(page, '125000');
  await page.getByRole('button', { name: /Show QR code/ }).hover();
  await page.mouse.down();
  await expect(page.getByText(/Keep holding/)).toBeVisible();
  await expect(code(page)).toBeVisible();
  await page.mouse.up();
  await page.getByRole('link', { name: 'Orders' }).click();
  await expect(page.getByText('1 order', { exact: true })).toBeVisible();
});
