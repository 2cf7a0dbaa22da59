import { amountTyped, code, isReady, pressAtOnce, scan, typeKeys } from './counter-steps.ts';
import { expect, test } from './fixtures.ts';
import { openSettings } from './settings-steps.ts';

const readings: [keys: string, minor: number][] = [
  ['1250', 1250],
  ['12,5', 1250],
  ['12.50', 1250],
  ['12,', 1200],
  [',5', 50],
  ['007', 7],
];

test('digits fill from the right, a comma or a point makes decimals of what follows', async ({ counter }) => {
  const { page } = counter;
  await isReady(page);
  for (const [keys, minor] of readings) {
    await typeKeys(page, keys);
    await expect(amountTyped(page), keys).toHaveAttribute('data-amount', String(minor));
    await page.keyboard.press('Escape');
  }
});

test('the numpad types too, and its decimal key is a decimal key', async ({ counter }) => {
  const { page } = counter;
  await isReady(page);
  for (const [key, code] of [
    ['1', 'Numpad1'],
    ['2', 'Numpad2'],
    [',', 'NumpadDecimal'],
    ['5', 'Numpad5'],
  ] as const)
    await pressAtOnce(page, [{ key, code }]);
  await expect(amountTyped(page)).toHaveAttribute('data-amount', '1250');
  await page.keyboard.press('Backspace');
  await expect(amountTyped(page)).toHaveAttribute('data-amount', '1200');
});

test('the keys on screen type too', async ({ counter }) => {
  const { page } = counter;
  await isReady(page);
  const keypad = page.getByRole('group', { name: 'Keypad' });
  for (const name of ['1', '2', '00']) await keypad.getByRole('button', { name, exact: true }).click();
  await expect(amountTyped(page)).toHaveAttribute('data-amount', '1200');
  await keypad.getByRole('button', { name: 'Undo the last key' }).click();
  await keypad.getByRole('button', { name: 'Clear the amount' }).click();
  await expect(amountTyped(page)).toHaveAttribute('data-amount', '0');
});

test('what cannot be typed is refused in words', async ({ counter }) => {
  const { page } = counter;
  await isReady(page);
  await typeKeys(page, '12,345');
  await expect(page.getByText('EUR has 2 decimals.')).toBeVisible();
  await expect(amountTyped(page)).toHaveAttribute('data-amount', '1234');
  await page.keyboard.press('Escape');
  await typeKeys(page, '1,2,');
  await expect(page.getByText('There is a decimal mark already.')).toBeVisible();
});

test('amount 0 makes no order and says why', async ({ counter }) => {
  const { page } = counter;
  await isReady(page);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Type an amount first.')).toBeVisible();
  await expect(code(page)).toBeHidden();
});

test('a pasted amount is taken when it reads one way, and asked about when it reads two', async ({
  counter,
}) => {
  const { page } = counter;
  await isReady(page);
  const paste = (text: string) =>
    page.evaluate((pasted) => {
      const data = new DataTransfer();
      data.setData('text/plain', pasted);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    }, text);
  await paste('1 234,50');
  await expect(amountTyped(page)).toHaveAttribute('data-amount', '123450');
  await paste('1,234');
  await expect(page.getByText(/can be read in more than one way/)).toBeVisible();
  await expect(amountTyped(page)).toHaveAttribute('data-amount', '123450');
});

test('a scan goes to the reference, and its Enter makes nothing', async ({ counter }) => {
  const { page } = counter;
  await isReady(page);
  await typeKeys(page, '45');
  await scan(page, '5901234123457');
  await expect(page.getByRole('textbox', { name: 'Reference' })).toHaveValue('5901234123457');
  await expect(amountTyped(page)).toHaveAttribute('data-amount', '45');
  await expect(code(page)).toBeHidden();
});

test('digits typed into the reference stay there', async ({ counter }) => {
  const { page } = counter;
  await isReady(page);
  await typeKeys(page, '45');
  const reference = page.getByRole('textbox', { name: 'Reference' });
  await reference.click();
  await typeKeys(page, 'T-12');
  await expect(reference).toHaveValue('T-12');
  await expect(amountTyped(page)).toHaveAttribute('data-amount', '45');
});

test('a half-typed amount outlives a look at another screen', async ({ counter }) => {
  const { page } = counter;
  await isReady(page);
  await typeKeys(page, '12,5');
  await page.getByRole('link', { name: 'Orders' }).click();
  await expect(page.getByText('No order yet today.')).toBeVisible();
  await page.getByRole('link', { name: 'Counter' }).click();
  await expect(amountTyped(page)).toHaveAttribute('data-amount', '1250');
});

test('Enter held down makes one order', async ({ counter }) => {
  const { page } = counter;
  await isReady(page);
  await typeKeys(page, '800');
  for (let i = 0; i < 8; i++) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(code(page)).toBeVisible();
  await page.getByRole('link', { name: 'Orders' }).click();
  await expect(page.getByText('1 order', { exact: true })).toBeVisible();
});

for (const [currency, keys, shown] of [
  ['JPY', '1250', '¥1,250'],
  ['XPF', '10000', 'CFPF'],
  ['KWD', '1250', '1.250'],
  ['CNY', '125', '12.5'],
  ['COP', '1250', '12.50'],
] as const) {
  test(`${currency} is typed, asked for and drawn with its own decimals`, async ({ counter, customer }) => {
    const { page } = counter;
    await openSettings(page, 'Amounts and links');
    await page.getByRole('combobox', { name: 'Currency' }).click();
    await page.getByRole('combobox', { name: 'Currency' }).fill(currency);
    await page.getByRole('option', { name: new RegExp(currency) }).click();
    await page.getByRole('link', { name: 'Counter' }).click();
    await typeKeys(page, keys);
    await expect(amountTyped(page)).toHaveAttribute('data-amount', keys);
    await page.keyboard.press('Enter');
    await expect(code(page)).toBeVisible();
    await expect(page.getByRole('main').getByText(shown).first()).toBeVisible();
    await customer.goto(await page.getByRole('textbox', { name: 'Payment link' }).inputValue());
    const asked = await customer.getByRole('heading', { level: 1 }).textContent();
    expect(asked?.replaceAll(/\D/g, '')).toBe(keys);
  });
}
