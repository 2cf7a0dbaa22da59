import type { Page } from '@playwright/test';
import type { StandInApp } from '../../support/stand-in-app.ts';
import { isReady, showCode } from '../counter-steps.ts';
import { expect, test } from './desktop.ts';

const second = { id: 2, label: 'Customer', bounds: { x: 1920, y: 0, width: 1024, height: 600 } };

async function customerWindow(app: StandInApp) {
  return (await app.windows()).find(({ url }) => url.endsWith('#/display'));
}

/** The second screen is there, and staff said yes. */
async function shown(app: StandInApp, page: Page): Promise<void> {
  await app.happen('plug', second);
  await page.getByRole('button', { name: 'Show it there' }).click();
  await expect.poll(async () => (await customerWindow(app))?.visible).toBe(true);
}

test('a second screen is found, offered, filled without taking the focus, and shows the customer the code', async ({
  desktop,
}) => {
  const app = await desktop.start();
  const page = await app.page();
  await isReady(page);
  await expect(page.getByText('A second screen is connected.')).toBeHidden();
  await shown(app, page);
  await expect(page.getByText('A second screen is connected.')).toBeHidden();
  const [staff, display] = [(await app.windows())[0], await customerWindow(app)];
  expect(display).toMatchObject({
    bounds: second.bounds,
    fullScreen: true,
    focusable: false,
    focused: false,
  });
  expect(staff?.focused).toBe(true);

  await showCode(page, '1250');
  const customer = await app.page(display?.id);
  await expect(customer.getByText('€12.50', { exact: true })).toBeVisible();
  await expect(customer.getByRole('img')).toBeVisible();
  expect((await customerWindow(app))?.focused).toBe(false);
});

test('it goes with its screen and comes back with it, also after a restart; staff lose nothing', async ({
  desktop,
}) => {
  const app = await desktop.start();
  const page = await app.page();
  await isReady(page);
  await shown(app, page);
  await app.happen('unplug', 2);
  await expect.poll(app.windows).toHaveLength(1);
  expect((await app.windows())[0]).toMatchObject({ visible: true, focused: true });
  await app.happen('plug', second);
  await expect.poll(async () => (await customerWindow(app))?.bounds).toEqual(second.bounds);
  await app.stop();

  const again = await desktop.start();
  await isReady(await again.page());
  expect(await again.windows()).toHaveLength(1);
  await again.happen('plug', second);
  await expect.poll(async () => (await customerWindow(again))?.fullScreen).toBe(true);
});

test('a screen that is refused is not offered again', async ({ desktop }) => {
  const app = await desktop.start();
  const page = await app.page();
  await isReady(page);
  await app.happen('plug', second);
  await page.getByRole('button', { name: 'Not here' }).click();
  await expect(page.getByText('A second screen is connected.')).toBeHidden();
  await app.happen('unplug', 2);
  await app.happen('plug', second);
  await expect(page.getByText('A second screen is connected.')).toBeHidden();
  expect(await app.windows()).toHaveLength(1);
});

test('the window before the customer hears its display and can ask for nothing else', async ({ desktop }) => {
  const app = await desktop.start();
  const page = await app.page();
  await isReady(page);
  await showCode(page, '1250');
  await shown(app, page);
  const customer = await app.page((await customerWindow(app))?.id);
  // The page's own way to the program, with a call that is not the display's.
  const answer = await customer.evaluate(
    () =>
      new Promise<string>((resolve) => {
        window.addEventListener('message', ({ data, ports: [port] }) => {
          if (data !== 'comptoir:port' || !port) return;
          port.onmessage = ({ data: said }) =>
            resolve(typeof said === 'string' ? said : new TextDecoder().decode(said));
          port.postMessage(JSON.stringify({ i: '1', p: { u: '/orders/list', b: { json: {} } } }));
        });
        window.postMessage('comptoir:connect', location.origin);
      }),
  );
  expect(answer).toContain('404');
  expect(answer).not.toContain('1250');
});

test('a display that is open keeps no program alive whose last window was closed', async ({ desktop }) => {
  const app = await desktop.start();
  const page = await app.page();
  await isReady(page);
  await shown(app, page);
  const staff = (await app.windows()).find(({ url }) => !url.endsWith('#/display'));
  const ended = new Promise((resolve) => app.process.once('exit', resolve));
  await app.happen('close-window', staff?.id).catch(() => undefined); // The program may be gone before it could answer.
  expect(await ended).toBe(0);
});

test('staff who lose their own screen get the other one: no display covers the only counter', async ({
  desktop,
}) => {
  const app = await desktop.start();
  const page = await app.page();
  await isReady(page);
  await shown(app, page);
  await app.happen('unplug', 1);
  await expect.poll(app.windows).toHaveLength(1);
  expect((await app.windows())[0]).toMatchObject({ visible: true });
  await app.happen('plug', { ...second, id: 3, bounds: { ...second.bounds, x: 3000 } });
  await expect.poll(async () => (await customerWindow(app))?.bounds.x).toBe(3000);
});

test('the size that staff chose for themselves is not the customer’s', async ({ desktop }) => {
  const app = await desktop.start();
  const page = await app.page();
  await isReady(page);
  await shown(app, page);
  await app.happen('press-menu', 'zoom-in');
  await expect.poll(async () => (await app.windows())[0]?.zoom).toBe(1.1);
  expect((await customerWindow(app))?.zoom).toBe(1);
});
