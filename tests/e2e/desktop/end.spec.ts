import type { Page } from '@playwright/test';
import { isReady, typeKeys } from '../counter-steps.ts';
import { practiceFaults } from '../practice-faults.ts';
import { expect, test } from './desktop.ts';

/** Something in flight, for which an end waits. */
async function hold(dataDir: string, page: Page): Promise<void> {
  await practiceFaults(dataDir).add({
    fault: 'delay',
    delayMs: 20_000,
    webService: 'Charge/CreatePaymentOrder',
  });
  await typeKeys(page, '1250');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('img', { name: /12[.,]50/ })).toHaveCount(0);
}

test('quit in the middle of a create: it ends in order, and the order is there at the next start', async ({
  desktop,
}) => {
  const app = await desktop.start();
  const page = await app.page();
  await isReady(page);
  await hold(desktop.dataDir, page);
  await app.happen('quit').catch(() => undefined); // The program may be gone before it could answer.
  // How long it waits for what is in flight is proven in clean-quit.test.ts, on a clock of its own.
  expect(await app.stop()).toBe(0);

  const again = await desktop.start();
  const reopened = await again.page();
  await isReady(reopened);
  await reopened.evaluate(() => {
    location.hash = '/orders';
  });
  await expect(reopened.getByRole('grid').getByText(/12[.,]50/)).toBeVisible();
});

test('started again while it ends, it comes back with what was handed over', async ({ desktop }) => {
  const app = await desktop.start();
  const page = await app.page();
  await isReady(page);
  await hold(desktop.dataDir, page);
  await app.happen('quit');
  const order = ['--order', 'amount=990&currency=EUR&reference=B7'];
  await app.happen('second-start', { args: order });
  const { args } = await app.deed('relaunch');
  expect(args).toEqual([expect.stringContaining('/'), ...order]);
  expect(await app.stop()).toBe(0);
});

test('a kiosk is one full window with nothing in its menu but its end', async ({ desktop }) => {
  const app = await desktop.start({ args: ['--kiosk'] });
  const page = await app.page();
  await isReady(page);
  const [window] = await app.windows();
  expect(window).toMatchObject({ kiosk: true, bounds: { x: 0, y: 0, width: 1920, height: 1080 } });
  const menu = await app.happen<{ role?: string; submenu: { id: string }[] }[]>('menu');
  expect(menu.flatMap(({ submenu }) => submenu.flatMap(({ id }) => id || []))).toEqual(['quit']);
  const ended = new Promise((resolve) => app.process.once('exit', resolve));
  await app.happen('press-menu', 'quit').catch(() => undefined); // As above.
  expect(await ended).toBe(0);
});
