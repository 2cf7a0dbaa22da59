import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { amountTyped, code, isReady, showCode } from './counter-steps.ts';
import { expect, test } from './fixtures.ts';

/** The palette and the map of the keys, by keyboard alone. */

const palette = (page: Page) => page.getByRole('dialog', { name: 'Find anything' });
const field = (page: Page) => page.getByRole('combobox', { name: 'Find an action, an order or a setting' });

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
}

/** The line that Enter would take, as a screen reader hears it. */
async function chosen(page: Page): Promise<string> {
  const id = await field(page).getAttribute('aria-activedescendant');
  return (await page.locator(`[id="${id}"]`).textContent()) ?? '';
}

async function violations(page: Page) {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

test('finds an action, an order and a setting, and goes there by keyboard alone', async ({ counter }) => {
  test.slow();
  const { page } = counter;
  await showCode(page, '1250');

  await openPalette(page);
  await page.keyboard.type('orders');
  await expect.poll(() => chosen(page)).toContain('Orders');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/orders$/);

  await openPalette(page);
  await page.keyboard.type('A-1');
  const order = page.getByRole('option', { name: /€12\.50 ?A-1/ });
  await expect(order).toBeVisible();
  await expect(palette(page).getByRole('status')).toHaveText(/\d answers?/);
  while (!(await chosen(page)).includes('€12.50')) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/orders\/[0-9a-f-]{36}$/);
  expect(page.url()).not.toContain('A-1');

  await openPalette(page);
  await page.keyboard.type('euro');
  await expect.poll(() => chosen(page)).toContain('Currency');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/settings\/counter\?at=currency$/);
  await expect(page.getByRole('combobox', { name: 'Currency' })).toBeFocused();
});

test('digits and Enter typed into it never reach the amount behind it', async ({ counter }) => {
  const { page } = counter;
  await isReady(page);
  await page.keyboard.type('99', { delay: 60 });
  await openPalette(page);
  // As fast as a scanner, which the counter would take for a reference.
  await page.keyboard.type('1234567890');
  await expect(field(page)).toHaveValue('1234567890');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(palette(page)).toBeHidden();
  await expect(amountTyped(page)).toHaveAttribute('data-amount', '99');
  await expect(code(page)).toHaveCount(0);
});

test('opens from a text field, and gives the focus back to it', async ({ counter }) => {
  const { page } = counter;
  await isReady(page);
  const reference = page.getByRole('textbox', { name: 'Reference' });
  await reference.focus();
  await page.keyboard.type('F-?', { delay: 60 });
  await expect(reference).toHaveValue('F-?');
  await openPalette(page);
  await page.keyboard.press('Control+k');
  await expect(palette(page)).toBeHidden();
  await expect(reference).toBeFocused();
});

test('the map is one key away, and the keys on it go where it says', async ({ counter }) => {
  const { page } = counter;
  await isReady(page);
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Help' });
  await expect(help).toContainText('Find an action, an order or a setting');
  await page.keyboard.press('F4');
  await expect(help, 'a dialog waits for its answer').toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('F4');
  await expect(page).toHaveURL(/#\/orders$/);
  await page.keyboard.press('F9');
  await expect(page).toHaveURL(/#\/settings$/);
  await page.keyboard.press('F2');
  await expect(page).toHaveURL(/#\/$/);

  const button = page.getByRole('button', { name: 'Help', exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(help).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
});

test('single keys can be turned off; a scan with a question mark in it is a scan', async ({ counter }) => {
  const { page } = counter;
  await isReady(page);
  await page.keyboard.type('1250?99');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await openPalette(page);
  await page.keyboard.type('without ctrl');
  await page.keyboard.press('Enter');
  const letters = page.getByRole('switch', { name: 'Keys without Ctrl' });
  await expect(letters).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByText('Saved')).toBeVisible();
  await page.keyboard.press('F2');
  await isReady(page);
  await page.keyboard.press('?');
  await page.keyboard.press('Control+/');
  const help = page.getByRole('dialog', { name: 'Help' });
  await expect(help).toContainText('Keys without Ctrl are turned off.');
  await expect(help.getByText('?', { exact: true })).toHaveCount(0);
});

for (const theme of ['light', 'dark'] as const) {
  test(`palette and map are accessible in the ${theme} theme`, async ({ counter }) => {
    test.slow();
    const { page } = counter;
    await showCode(page, '1250');
    await openPalette(page);
    await page.keyboard.type(`${theme} theme`);
    await expect.poll(() => chosen(page)).toMatch(new RegExp(`${theme} theme`, 'i'));
    await page.keyboard.press('Enter');
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme);
    await expect(palette(page)).toBeHidden();
    await openPalette(page);
    expect(await violations(page), 'near to hand').toEqual([]);
    await page.keyboard.type('A-1');
    await expect(page.getByRole('option', { name: /€12\.50/ })).toBeVisible();
    expect(await violations(page), 'found').toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+/');
    await expect(page.getByRole('dialog', { name: 'Help' })).toBeVisible();
    expect(await violations(page), 'map').toEqual([]);
  });
}
