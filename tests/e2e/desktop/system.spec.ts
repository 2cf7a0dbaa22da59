import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cards, isReady, paidTitle, payWith, showCode, typeKeys } from '../counter-steps.ts';
import { expect, test } from './desktop.ts';

test('a notice is the system’s, brings its window to the front and opens its order; the icon has the number', async ({
  desktop,
  customer,
}) => {
  const app = await desktop.start();
  const page = await app.page();
  await isReady(page);
  await page.evaluate(() => {
    location.hash = '/settings/sound';
  });
  await page.getByRole('switch', { name: /notice/i }).click();
  await page.evaluate(() => {
    location.hash = '/';
  });
  const link = await showCode(page, '1250');
  await app.deed('badge', ({ count }) => count === 1);
  await page.evaluate(() => {
    location.hash = '/orders';
    // Another program is in front.
    Object.defineProperty(document, 'hasFocus', { value: () => false });
  });
  const [window] = await app.windows();
  await app.happen('blur-window', window?.id);
  await payWith(customer, link, cards.pays);
  const { id, body, title } = await app.deed('notification');
  expect(`${title} ${body}`).toMatch(/12[.,]50/);
  expect(app.deeds('flash')).toEqual([expect.objectContaining({ isFlashing: true })]);
  await app.happen('click-notification', id);
  await expect(page).toHaveURL(/#\/orders\/[0-9a-f-]{36}/);
  expect((await app.windows())[0]?.focused).toBe(true);
  await app.deed('flash', ({ isFlashing }) => isFlashing === false);
  await app.deed('badge', ({ count }) => count === 0);

  // Its window is gone by now: another one opens the order.
  await app.happen('press-menu', 'new-window');
  await expect.poll(app.windows).toHaveLength(2);
  const other = await app.page((await app.windows()).find((each) => each.id !== window?.id)?.id);
  await isReady(other);
  await app.happen('close-window', window?.id);
  await expect.poll(app.windows).toHaveLength(1);
  await app.happen('click-notification', id);
  await expect(other).toHaveURL(/#\/orders\/[0-9a-f-]{36}/);
});

test('a link proposes an order beside what is typed, at the first start and at a second', async ({
  desktop,
}) => {
  const app = await desktop.start({ args: ['comptoir://order?amount=1250&currency=EUR&reference=A113'] });
  const page = await app.page();
  await isReady(page);
  await expect(page.getByText('A113')).toBeVisible();
  await typeKeys(page, '77');
  const second = desktop.start({ args: ['comptoir://order?amount=990&currency=EUR&reference=B7&message=x'] });
  await expect(second).rejects.toMatchObject({ code: 0 });
  await expect(page.getByText('B7')).toBeVisible();
  await expect(page.getByText(/0[.,]77/).first()).toBeVisible();
  // A flag and its value, which Chromium tears apart.
  const third = desktop.start({ args: ['--order', 'amount=770&currency=EUR&reference=E2'] });
  await expect(third).rejects.toMatchObject({ code: 0 });
  await expect(page.getByText('E2')).toBeVisible();
  await expect(desktop.start({ args: ['comptoir://nowhere?reference=C9'] })).rejects.toMatchObject({
    code: 0,
  });
  await app.happen('open-url', 'comptoir://order?reference=D5');
  await expect(page.getByText('D5')).toBeVisible();
  await expect(page.getByText('C9')).toBeHidden();
});

test('the menu leads through the page in its language, and zooms every window', async ({ desktop }) => {
  const app = await desktop.start();
  const page = await app.page();
  await isReady(page);
  await app.happen('press-menu', 'orders');
  await expect(page).toHaveURL(/#\/orders/);
  await app.happen('press-menu', 'about');
  await expect(page).toHaveURL(/#\/settings\/about/);
  await app.happen('press-menu', 'zoom-in');
  await app.happen('press-menu', 'new-window');
  await expect.poll(app.windows).toHaveLength(2);
  await expect.poll(async () => (await app.windows()).map(({ zoom }) => zoom)).toEqual([1.1, 1.1]);
  await page.evaluate(() => {
    location.hash = '/settings/look?at=zoom';
  });
  await page.getByRole('radio', { name: '125%' }).click({ force: true });
  await expect.poll(async () => (await app.windows()).map(({ zoom }) => zoom)).toEqual([1.25, 1.25]);
  await page.evaluate(() => {
    location.hash = '/settings/look';
  });
  await page.getByRole('radio', { name: 'Deutsch' }).click({ force: true });
  await expect.poll(async () => JSON.stringify(await app.happen('menu'))).toContain('Neuer Auftrag');
});

test('paid in one window is paid in the other', async ({ desktop, customer }) => {
  const app = await desktop.start();
  const page = await app.page();
  await isReady(page);
  await app.happen('press-menu', 'new-window');
  await expect.poll(app.windows).toHaveLength(2);
  const other = await app.page((await app.windows())[1]?.id);
  await isReady(other);
  const link = await showCode(page, '1250');
  await other.evaluate(() => {
    location.hash = '/orders';
  });
  await expect(other.getByRole('grid').getByText(/12[.,]50/)).toBeVisible();
  await payWith(customer, link, cards.pays);
  await expect(paidTitle(page)).toBeVisible();
  await expect(other.getByRole('grid').getByText('Paid', { exact: true })).toBeVisible();
});

test('closed to the tray it watches on, and its icon brings it back; else it ends with its last window', async ({
  desktop,
}) => {
  const app = await desktop.start();
  const page = await app.page();
  await isReady(page);
  await page.evaluate(() => {
    location.hash = '/settings/look';
  });
  await page.getByRole('switch', { name: /tray/ }).click();
  await app.deed('tray');
  const [window] = await app.windows();
  await app.happen('close-window', window?.id);
  await app.deed('notification', ({ body }) => /tray/.test(String(body)));
  expect((await app.windows())[0]?.visible).toBe(false);
  await app.happen('press-tray', 'show');
  expect((await app.windows())[0]).toMatchObject({ visible: true, focused: true });
  await page.getByRole('switch', { name: /tray/ }).click();
  await app.deed('tray-gone');
  const ended = new Promise((resolve) => app.process.once('exit', resolve));
  await app.happen('close-window', window?.id);
  expect(await ended).toBe(0);
});

test('started in the tray it stays there, however large it was, and is as large when it is shown', async ({
  desktop,
}) => {
  const place = { x: 100, y: 100, width: 1280, height: 800, isMaximized: true };
  writeFileSync(join(desktop.dataDir, 'window.json'), JSON.stringify(place));
  writeFileSync(join(desktop.dataDir, 'desktop.json'), JSON.stringify({ closeToTray: true }));
  const app = await desktop.start({ args: ['--hidden'] });
  await isReady(await app.page());
  expect((await app.windows())[0]?.visible).toBe(false);
  await app.happen('press-tray', 'show');
  expect((await app.windows())[0]).toMatchObject({ visible: true, maximized: true });
});

test('a page that broke down comes back where it was, and says so', async ({ desktop }) => {
  const app = await desktop.start();
  const page = await app.page();
  await isReady(page);
  await page.evaluate(() => {
    location.hash = '/orders';
  });
  const [window] = await app.windows();
  await app.happen('crash-page', window?.id);
  const text = () =>
    app.happen<string>('evaluate', window?.id, 'location.hash + document.body.innerText').catch(() => '');
  await expect.poll(text, { timeout: 20_000 }).toMatch(/^#\/orders[\s\S]*was loaded again/);
});

test('cut off, the next start says so; ended in order, it does not', async ({ desktop }) => {
  const app = await desktop.start();
  await isReady(await app.page());
  await app.kill();
  const again = await desktop.start();
  const page = await again.page();
  await expect(page.getByText('Comptoir was not closed last time')).toBeVisible();
  await page.getByRole('button', { name: 'Seen' }).click();
  await expect(page.getByText('Comptoir was not closed last time')).toBeHidden();
  await again.stop();
  const third = await desktop.start();
  await isReady(await third.page());
  await expect((await third.page()).getByText('Comptoir was not closed last time')).toBeHidden();
});

test('a chosen printer prints without a question, at the size of the paper', async ({ desktop }) => {
  const app = await desktop.start({
    answers: { printers: [{ name: 'EPSON_TM', displayName: 'Till printer', description: '', options: {} }] },
  });
  const page = await app.page();
  await isReady(page);
  await page.evaluate(() => {
    location.hash = '/settings/display';
  });
  await page.getByRole('combobox', { name: 'Printer' }).selectOption('Till printer');
  await page.getByRole('button', { name: /test/i }).click();
  const { options } = await app.deed('print');
  expect(options).toMatchObject({
    silent: true,
    deviceName: 'EPSON_TM',
    margins: { marginType: 'none' },
    pageSize: { width: 80_000 },
  });
});
