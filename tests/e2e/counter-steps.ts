import { expect, type Locator, type Page } from '@playwright/test';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';

/** What people do at the counter and on the customer's side, in their words. */

export const cards = { pays: '4970100000000055', refused: '4970100000000113' } as const;

export function amountTyped(page: Page): Locator {
  return page.locator('output[data-amount]');
}

/** The counter takes keys from now on. */
export async function isReady(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: /Show QR code/ })).toBeEnabled();
}

/** One key as the browser reports it; `code` tells the numpad apart. */
interface KeyPress {
  key: string;
  code: string;
}

/**
 * Presses keys within one task of the page, as fast as a scanner does however busy this machine is, and
 * with codes that no layout of the test browser has (a numpad with NumLock on).
 */
export async function pressAtOnce(page: Page, presses: KeyPress[]): Promise<void> {
  await page.evaluate((all) => {
    const target = document.activeElement ?? document.body;
    for (const press of all)
      for (const type of ['keydown', 'keyup'])
        target.dispatchEvent(new KeyboardEvent(type, { ...press, bubbles: true, cancelable: true }));
  }, presses);
}

/** A barcode scanner: its characters, then Enter. */
export async function scan(page: Page, text: string): Promise<void> {
  const characters = [...text].map((key) => ({ key, code: /\d/.test(key) ? `Digit${key}` : `Key${key}` }));
  await pressAtOnce(page, [...characters, { key: 'Enter', code: 'Enter' }]);
}

/** The keys one after the other, slower than any scanner. */
export async function typeKeys(page: Page, keys: string): Promise<void> {
  await page.keyboard.type(keys, { delay: 60 });
}

export function code(page: Page): Locator {
  return page.getByRole('img', { name: /QR code/ });
}

/** Types an amount, presses Enter and waits for the code. @returns the payment link beside it. */
export async function showCode(page: Page, keys: string): Promise<string> {
  await isReady(page);
  await typeKeys(page, keys);
  await page.keyboard.press('Enter');
  await expect(code(page)).toBeVisible();
  return page.getByRole('textbox', { name: 'Payment link' }).inputValue();
}

/** What a camera reads from the screen. */
export async function readCode(page: Page): Promise<string | undefined> {
  const { width, height, data } = PNG.sync.read(await page.screenshot());
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}

/** The customer opens the link and types a card number. */
export async function payWith(customer: Page, link: string, card: string): Promise<void> {
  await customer.goto(link);
  await customer.getByRole('textbox').first().fill(card);
  await customer.getByRole('textbox').first().press('Enter');
  await customer.waitForLoadState();
}

export function paidTitle(page: Page): Locator {
  return page.getByRole('heading', { name: 'Paid – hand over' });
}
