import { cards, code, paidTitle, payWith, showCode } from './counter-steps.ts';
import { story } from './doubt-steps.ts';
import { expect, test } from './fixtures.ts';
import { practiceFaults } from './practice-faults.ts';

const checked = /(?<!not )checked \d+ (s|min) ago/;
const stale = /not checked for \d+ s/;

test('every screen says how old its knowledge is, warns when the gateway is gone, and heals', async ({
  counter,
}) => {
  test.slow();
  const { page, dataDir } = counter;
  await showCode(page, '700');
  const main = page.getByRole('main');
  const dock = page.getByRole('complementary', { name: 'Orders of the moment' });
  await expect(main.getByText(checked).first()).toBeVisible();
  await expect(dock.getByText(checked)).toBeVisible();
  const faults = practiceFaults(dataDir);
  await faults.add({ fault: 'http-503' });
  await expect(main.getByText(stale).first()).toBeVisible();
  await expect(page.getByText('The payment gateway does not answer.')).toBeVisible();
  await faults.clear();
  await expect(main.getByText(stale)).toBeHidden({ timeout: 40_000 });
  await expect(code(page)).toBeVisible();

  await page.getByRole('link', { name: 'Orders', exact: true }).click();
  await expect(page.getByRole('row', { name: /A-1/ }).getByText(/\d+ s ago/)).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole('row', { name: /A-1/ }).getByText(/\d+ s ago/)).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('row', { name: /A-1/ }).getByRole('link').click();
  await expect(story(page)).toBeVisible();
  await expect(main.getByText(checked).first()).toBeVisible();
  await faults.add({ fault: 'http-503' });
  await expect(main.getByText(stale).first()).toBeVisible();
  await expect(story(page).getByText('The gateway did not answer when asked').first()).toBeVisible();
  await faults.clear();
  await expect(main.getByText(stale)).toBeHidden({ timeout: 40_000 });
});

test('a page cut off from its program says so, and finds what was paid meanwhile', async ({
  counter,
  hostKind,
  customer,
}) => {
  test.skip(hostKind !== 'browser', 'a page of the desktop app has no network to cut');
  test.skip(process.platform === 'win32', 'Windows cannot stop a program in mid-air');
  test.slow();
  const { page } = counter;
  const link = await showCode(page, '710');
  await page.context().setOffline(true);
  counter.freeze();
  await expect(page.getByText('The page lost contact with Comptoir.')).toBeVisible();
  await expect(page.getByRole('navigation').getByText(/no contact for/)).toBeVisible();
  await expect(page.getByRole('main').getByText(stale).first()).toBeVisible();
  counter.thaw();
  await payWith(customer, link, cards.pays);
  await expect(paidTitle(page)).toBeHidden();
  await page.context().setOffline(false);
  await expect(paidTitle(page)).toBeVisible({ timeout: 40_000 });
  await expect(page.getByText('The page lost contact with Comptoir.')).toBeHidden();
});

test('a page that slept in a hidden tab comes right when it is looked at', async ({
  counter,
  customer,
  hostKind,
}) => {
  test.skip(hostKind !== 'browser', 'only a browser freezes its tabs');
  test.slow();
  const { page } = counter;
  const link = await showCode(page, '720');
  const tab = await page.context().newCDPSession(page);
  await tab.send('Page.setWebLifecycleState', { state: 'frozen' });
  await payWith(customer, link, cards.pays);
  await tab.send('Page.setWebLifecycleState', { state: 'active' });
  await expect(paidTitle(page)).toBeVisible({ timeout: 30_000 });
  await expect(code(page)).toBeHidden();
});
