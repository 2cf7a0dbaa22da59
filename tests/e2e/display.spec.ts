import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { cards, code, isReady, paidTitle, payWith, readCode, showCode, typeKeys } from './counter-steps.ts';
import { expect, test } from './fixtures.ts';
import { practiceOrders } from './practice-orders.ts';

// A desktop window opens no other; its own display is another door.
test.skip(({ hostKind }) => hostKind !== 'browser', 'the desktop’s display is in desktop/displays.spec.ts');

/** Presses the button in the rail. @returns the window that opens. */
async function openDisplay(page: Page): Promise<Page> {
  await isReady(page);
  const opening = page.context().waitForEvent('page');
  await page.getByRole('button', { name: 'Open customer display' }).click();
  const display = await opening;
  await expect(shown(display, 'idle')).toBeVisible();
  return display;
}

function shown(display: Page, type: string): Locator {
  return display.locator(`[data-display=${type}]`);
}

const result = (display: Page) => display.getByRole('status');

async function changeSettings(page: Page, fields: { shopName?: string; customerLocale?: string }) {
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await page.getByRole('link', { name: 'Customers and messages' }).click();
  if (fields.shopName) {
    await page.getByRole('textbox', { name: 'Name of the shop' }).fill(fields.shopName);
    await page.getByRole('textbox', { name: 'Name of the shop' }).blur();
  }
  if (fields.customerLocale) {
    await page.getByRole('combobox', { name: 'Language of the customers' }).fill(fields.customerLocale);
    await page.getByRole('listbox').getByRole('option', { name: fields.customerLocale }).first().click();
  }
  await page.getByRole('link', { name: 'Counter', exact: true }).click();
}

test('a customer sees the amount and a code that works, the result, and then the shop alone', async ({
  counter,
  customer,
}) => {
  test.slow();
  const { page } = counter;
  await changeSettings(page, { shopName: 'A small shop', customerLocale: 'French' });
  const display = await openDisplay(page);
  await expect(display.getByText('A small shop')).toBeVisible();
  await expect(display.getByText('Entraînement : aucun argent réel ne circule')).toBeVisible();

  const link = await showCode(page, '1250');
  await expect(shown(display, 'waiting')).toBeVisible();
  await expect(display.getByText(/^12,50\s€$/)).toBeVisible();
  await expect(display.getByText(/reste 1[45]:\d\d/)).toBeVisible();
  await expect.poll(() => readCode(display)).toBe(link);

  await payWith(customer, link, cards.refused);
  await expect(result(display)).toHaveText(/Le paiement a été refusé/);
  expect(await readCode(display)).toBe(link);

  await payWith(customer, link, cards.pays);
  await expect(result(display)).toHaveText(/Payé – 12,50\s€/);
  await expect(display.getByRole('img', { name: /QR code/ })).toBeHidden();
  // The cashier is with the next customer already: this one still reads that it is paid.
  await expect(paidTitle(page)).toBeVisible();
  await page.getByRole('button', { name: /New order/ }).click();
  await isReady(page);
  await expect(shown(display, 'paid')).toBeVisible();
  await expect(shown(display, 'idle')).toBeVisible({ timeout: 10_000 });
  await expect(display.getByText('12,50')).toBeHidden();
});

test('no customer sees anything of another', async ({ counter, customer }) => {
  test.slow();
  const { page, dataDir } = counter;
  const heard: string[] = [];
  page
    .context()
    .on('page', (opened) =>
      opened.on('websocket', (socket) =>
        socket.on('framereceived', ({ payload }) => heard.push(payload.toString())),
      ),
    );
  const display = await openDisplay(page);
  const first = await showCode(page, '1250');
  await expect(shown(display, 'waiting')).toContainText('12.50');
  await page.keyboard.press('Escape');
  await expect(shown(display, 'idle')).toBeVisible();
  await showCode(page, '990');
  await expect(shown(display, 'waiting')).toContainText('9.90');
  // The one who left pays now: the display is the next one's, whatever the dock says.
  await payWith(customer, first, cards.pays);
  await expect(page.locator('[data-status=paid]').first()).toBeVisible();
  await expect(shown(display, 'waiting')).toContainText('9.90');
  expect(heard.length).toBeGreaterThan(0);
  for (const { reference } of practiceOrders(dataDir)) expect(heard.join()).not.toContain(reference);
});

test('the last of two counters that shows an order has the display; a counter that is gone leaves it empty', async ({
  counter,
}) => {
  test.slow();
  const { page } = counter;
  const display = await openDisplay(page);
  await showCode(page, '1250');
  await expect(shown(display, 'waiting')).toContainText('12.50');
  const second = await counter.openWindow();
  await showCode(second, '990');
  await expect(shown(display, 'waiting')).toContainText('9.90');
  await second.close({ runBeforeUnload: false });
  await expect(shown(display, 'idle')).toBeVisible({ timeout: 15_000 });
});

test('a display that loses its program keeps nothing, and comes back by itself', async ({ counter }) => {
  test.slow();
  const { page } = counter;
  const display = await openDisplay(page);
  const link = await showCode(page, '1250');
  await expect(shown(display, 'waiting')).toBeVisible();
  counter.freeze();
  await expect(shown(display, 'cut-off')).toBeVisible({ timeout: 15_000 });
  await expect(display.getByText('12.50')).toBeHidden();
  expect(await readCode(display)).toBeUndefined();
  counter.thaw();
  await expect(shown(display, 'waiting')).toBeVisible({ timeout: 15_000 });
  await expect.poll(() => readCode(display)).toBe(link);
});

test('there is one display, staff see whether it is open, and can close it', async ({ counter }) => {
  const { page } = counter;
  const display = await openDisplay(page);
  const open = page.getByRole('button', { name: /Customer display is open/ });
  await expect(open).toBeVisible();
  await page.reload();
  await expect(open).toBeVisible();
  await open.click();
  await expect(shown(display, 'idle')).toBeVisible();
  expect(page.context().pages()).toHaveLength(2);
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await page.getByRole('link', { name: 'Display and printing' }).click();
  const closing = display.waitForEvent('close');
  await page.getByRole('button', { name: 'Close customer display' }).click();
  await closing;
  await expect(page.getByRole('button', { name: 'Open customer display' }).first()).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test(`every state of the display is accessible in the ${theme} theme`, async ({ counter, customer }) => {
    test.slow();
    const { page } = counter;
    const display = await openDisplay(page);
    await display.emulateMedia({ colorScheme: theme });
    await expect(display.locator(`[data-mantine-color-scheme=${theme}]`)).toBeAttached();
    const isAccessible = async (state: string) => {
      await expect(shown(display, state)).toBeVisible();
      const { violations } = await new AxeBuilder({ page: display }).analyze();
      expect(violations, state).toEqual([]);
    };
    await isAccessible('idle');
    const link = await showCode(page, '1250');
    await isAccessible('waiting');
    await payWith(customer, link, cards.refused);
    await isAccessible('refused');
    await payWith(customer, link, cards.pays);
    await isAccessible('paid');
  });
}

for (const [width, height] of [
  [1280, 800],
  [1920, 1080],
  [1024, 600],
  [800, 1280],
] as const) {
  test(`at ${width}×${height} the code has half the height, and can be read`, async ({ counter }) => {
    const { page } = counter;
    const display = await openDisplay(page);
    await display.setViewportSize({ width, height });
    await isReady(page);
    await typeKeys(page, '1250');
    await page.keyboard.press('Enter');
    const drawn = display.getByRole('img', { name: 'QR code to pay €12.50' });
    await expect(code(page)).toBeVisible();
    await expect
      .poll(async () => (await drawn.boundingBox())?.height ?? 0)
      .toBeGreaterThanOrEqual(height / 2);
    await expect.poll(() => readCode(display)).toMatch(/\/t\//);
    await expect(display.getByText(/left$/)).toBeInViewport({ ratio: 1 });
  });
}
