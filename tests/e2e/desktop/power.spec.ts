import type { StandInApp } from '../../support/stand-in-app.ts';
import { code, isReady, showCode } from '../counter-steps.ts';
import { expect, test } from './desktop.ts';

const asked = (app: StandInApp) =>
  app.deeds('fetch').filter(({ url }) => String(url).endsWith('/Charge/PaymentOrder/Get')).length;

test('woken with the computer, and when it is unlocked, it asks at once, also about what has gone quiet', async ({
  desktop,
}) => {
  const app = await desktop.start();
  const page = await app.page();
  await showCode(page, '1250');
  // Cancelled and out of sight it is asked about every quarter of an hour.
  await page.getByRole('button', { name: 'Undo order' }).click();
  await expect(page.getByRole('heading', { name: 'Cancelled' })).toBeVisible();
  await page.evaluate(() => {
    location.hash = '/settings/about';
  });
  for (const sign of ['resume', 'unlock-screen']) {
    const before = asked(app);
    await app.happen('power', 'suspend');
    await app.happen('power', sign);
    await expect.poll(() => asked(app)).toBeGreaterThan(before);
  }
});

test('the screen is kept awake while a code is shown, and no longer', async ({ desktop }) => {
  const app = await desktop.start();
  const page = await app.page();
  await isReady(page);
  await page.evaluate(() => {
    const { wakeLock } = navigator;
    const request = wakeLock.request.bind(wakeLock);
    wakeLock.request = async (type) => {
      const lock = await request(type);
      document.documentElement.dataset['awake'] = 'yes';
      lock.addEventListener('release', () => {
        document.documentElement.dataset['awake'] = 'no';
      });
      return lock;
    };
  });
  const root = page.locator('html');
  await showCode(page, '1250');
  await expect(root).toHaveAttribute('data-awake', 'yes');
  await page.evaluate(() => {
    location.hash = '/orders';
  });
  await expect(code(page)).toHaveCount(0);
  await expect(root).toHaveAttribute('data-awake', 'no');
});
