import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { cards, payWith, showCode } from './counter-steps.ts';
import { expect, test } from './fixtures.ts';
import { openSettings } from './settings-steps.ts';

/** The browser's dialog stays open from `print()` until it is closed here, as a person would. */
async function holdDialog(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.print = () => document.documentElement.toggleAttribute('data-dialog', true);
  });
}

const dialog = (page: Page) => page.locator('html[data-dialog]');
const sheet = (page: Page) => page.locator('[data-print-area]');

async function closeDialog(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.removeAttribute('data-dialog');
    dispatchEvent(new Event('afterprint'));
  });
  await expect(sheet(page)).toHaveCount(0);
}

/** What lies on the paper: its text, its picture, and the size of its pages in mm. */
async function paperOf(page: Page) {
  await expect(dialog(page)).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  const { width, height, data } = PNG.sync.read(await page.screenshot({ fullPage: true }));
  const text = await page.locator('body').innerText();
  const drawn = sheet(page).locator('svg');
  const box = (await drawn.count()) === 0 ? null : await drawn.boundingBox();
  // Making a document of it ends the printing, as closing the dialog does.
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  await page.emulateMedia({ media: 'screen' });
  const pages = [...pdf.matchAll(/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)];
  return {
    text,
    code: jsQR(new Uint8ClampedArray(data), width, height)?.data,
    isGrey: isGrey(data),
    codeMm: ((box?.width ?? 0) / 96) * 25.4,
    pages: pages.map(([, across, down]) => [mm(across), mm(down)]),
  };
}

const mm = (points: string | undefined) => Math.round((Number(points) / 72) * 25.4);

/** No pixel has a colour of its own. */
function isGrey(data: Buffer): boolean {
  for (let at = 0; at < data.length; at += 4)
    if (data[at] !== data[at + 1] || data[at] !== data[at + 2]) return false;
  return true;
}

/** The screen about the order at the counter. @returns its payment link. */
async function openOrder(page: Page): Promise<string> {
  const link = await showCode(page, '1250');
  await page.getByRole('link', { name: 'Orders', exact: true }).click();
  await page.getByRole('link', { name: 'A-1', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Print ticket' })).toBeVisible();
  return link;
}

async function choosePaper(page: Page, name: string): Promise<void> {
  const order = new URL(page.url()).hash;
  await openSettings(page, 'Display and printing');
  await page.getByRole('radio', { name }).click({ force: true });
  await page.evaluate((hash) => {
    location.hash = hash;
  }, order);
}

test('a ticket has the code on 80 mm, 58 mm and A4, and is read back from the paper', async ({ counter }) => {
  // Three papers, each as a picture and as a document.
  test.slow();
  const { page } = counter;
  const link = await openOrder(page);
  await holdDialog(page);
  const widths: number[] = [];
  for (const [paper, across] of [
    ['Roll, 80 mm', 80],
    ['Roll, 58 mm', 58],
    ['A4 sheet', 210],
  ] as const) {
    await choosePaper(page, paper);
    await page.getByRole('button', { name: 'Print ticket' }).click();
    const printed = await paperOf(page);
    expect(
      printed.pages.map(([width]) => width),
      paper,
    ).toEqual([across]);
    expect(printed.code, paper).toBe(link);
    expect(printed.isGrey, paper).toBe(true);
    for (const words of ['PRACTICE – not a payment', '€12.50', 'A-1', new URL(link).host, 'Good until'])
      expect(printed.text, paper).toContain(words);
    expect(printed.text).not.toContain('Payment confirmation');
    widths.push(printed.codeMm);
    await closeDialog(page);
  }
  // Of 41 modules with its quiet zone, 33 are the code: 4 cm of it on 80 mm.
  expect((widths[0] ?? 0) * (33 / 41)).toBeGreaterThanOrEqual(40);
});

test('what is surely paid has a confirmation, by keyboard alone, and never a receipt', async ({
  counter,
  customer,
}) => {
  const { page } = counter;
  const link = await openOrder(page);
  await holdDialog(page);
  await expect(page.getByRole('button', { name: 'Print confirmation' })).toHaveCount(0);
  await payWith(customer, link, cards.pays);
  const button = page.getByRole('button', { name: 'Print confirmation' });
  await expect(button).toBeVisible();
  await expect(page.getByRole('button', { name: 'Print ticket' })).toHaveCount(0);
  await button.focus();
  await page.keyboard.press('Enter');
  const { text, code, pages } = await paperOf(page);
  expect(pages.map(([width]) => width)).toEqual([80]);
  expect(code).toBeUndefined();
  for (const words of ['Payment confirmation', 'Not a till receipt', '€12.50', '···· 0055', 'Practice'])
    expect(text).toContain(words);
  expect(text).not.toContain('4970');
  await closeDialog(page);
  await expect(button).toBeFocused();
});

test('the customer’s paper speaks the customer’s language, and the page its own', async ({ counter }) => {
  const { page } = counter;
  await openOrder(page);
  const order = new URL(page.url()).hash;
  await openSettings(page, 'Customers and messages');
  await page.getByRole('combobox', { name: 'Language of the customers' }).click();
  await page
    .getByRole('listbox')
    .getByRole('option', { name: /^French/ })
    .first()
    .click();
  await page.evaluate((hash) => {
    location.hash = hash;
  }, order);
  await holdDialog(page);
  await page.getByRole('button', { name: 'Print ticket' }).click();
  const { text } = await paperOf(page);
  expect(text).toContain('ENTRAÎNEMENT – pas un paiement');
  expect(text).toMatch(/12,50\s€/);
  await closeDialog(page);
  await expect(page.getByRole('button', { name: 'Print ticket' })).toBeVisible();
});

test('a test print shows whether the paper fits', async ({ counter }) => {
  const { page } = counter;
  await openSettings(page, 'Display and printing');
  await holdDialog(page);
  await page.getByRole('button', { name: 'Test print' }).click();
  const { code, pages } = await paperOf(page);
  expect(code).toBe('Comptoir: the paper fits');
  expect(pages.map(([width]) => width)).toEqual([80]);
  await closeDialog(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});
