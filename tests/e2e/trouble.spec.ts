import {
  amountTyped,
  cards,
  code,
  isReady,
  paidTitle,
  payWith,
  showCode,
  typeKeys,
} from './counter-steps.ts';
import { expect, test } from './fixtures.ts';
import { practiceFaults } from './practice-faults.ts';

const create = 'Charge/CreatePaymentOrder';

test('a gateway that says no is quoted, and the amount stays', async ({ counter }) => {
  const { page, dataDir } = counter;
  await isReady(page);
  await practiceFaults(dataDir).add({ fault: 'limit', webService: create, times: 1 });
  await typeKeys(page, '1250');
  await page.keyboard.press('Enter');
  await expect(page.getByText('API call limit exceeded (PSP_106)')).toBeVisible();
  await expect(amountTyped(page)).toHaveAttribute('data-amount', '1250');
  await page.keyboard.press('Enter');
  await expect(code(page)).toBeVisible();
});

test('without a readable answer nothing is green, nothing is shown, and staff are told', async ({
  counter,
}) => {
  const { page, dataDir } = counter;
  await isReady(page);
  await practiceFaults(dataDir).add({ fault: 'lost-reply', webService: create });
  await typeKeys(page, '1250');
  await page.keyboard.press('Enter');
  await expect(page.getByText('We do not know whether this order exists')).toBeVisible();
  await expect(code(page)).toBeHidden();
  await page.getByRole('link', { name: 'Orders' }).click();
  await expect(page.getByRole('grid').getByText('Not confirmed')).toBeVisible();
  await expect(page.getByText('1 order', { exact: true })).toBeVisible();
});

test('a gateway that falls silent is named, and a payment made meanwhile is found', async ({
  counter,
  customer,
}) => {
  const { page, dataDir } = counter;
  const link = await showCode(page, '990');
  const faults = practiceFaults(dataDir);
  await faults.add({ fault: 'http-503' });
  await expect(page.getByText('The payment gateway does not answer.')).toBeVisible();
  await payWith(customer, link, cards.pays);
  await expect(paidTitle(page)).toBeHidden();
  await faults.clear();
  await expect(paidTitle(page)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('The payment gateway does not answer.')).toBeHidden();
});

test('a payment that the gateway takes back turns amber', async ({ counter, customer }) => {
  const { page, dataDir } = counter;
  await payWith(customer, await showCode(page, '800'), cards.pays);
  await expect(paidTitle(page)).toBeVisible();
  await page.getByRole('link', { name: 'Orders' }).click();
  await page.getByRole('grid').getByRole('link', { name: /A-1/ }).first().click();
  await expect(page.locator('[data-status=paid][data-tone=green]').first()).toBeVisible();
  await practiceFaults(dataDir).add({ fault: 'status-back' });
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(page.getByText('the gateway no longer says so').first()).toBeVisible();
  await expect(page.locator('[data-tone=green]')).toHaveCount(0);
});

test('a page that lost its program says so, and heals by itself', async ({ counter }) => {
  test.skip(process.platform === 'win32', 'Windows cannot stop a program in mid-air');
  const { page } = counter;
  await showCode(page, '700');
  counter.freeze();
  await expect(page.getByText('The page lost contact with Comptoir.')).toBeVisible({ timeout: 20_000 });
  counter.thaw();
  await expect(page.getByText('The page lost contact with Comptoir.')).toBeHidden();
  await expect(code(page)).toBeVisible();
});

test('Copy gives the link, and the page keeps nothing of an order', async ({ counter, hostKind }) => {
  test.skip(hostKind !== 'browser', 'a browser alone lets a test read the clipboard');
  const { page } = counter;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const link = await showCode(page, '650');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
  );
  expect(kept).not.toMatch(/\/t\/|A-\d|650|key|password/i);
});
