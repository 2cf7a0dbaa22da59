import { networkInterfaces } from 'node:os';
import { lanAddress } from '../../electron/practice/net/lan-address.ts';
import {
  amountTyped,
  cards,
  code,
  paidTitle,
  payWith,
  readCode,
  showCode,
  typeKeys,
} from './counter-steps.ts';
import { expect, test } from './fixtures.ts';

test('a cashier types an amount, a customer scans and pays, the next amount begins', async ({
  counter,
  customer,
}) => {
  const { page } = counter;
  await expect(page.getByText('Practice: no real money moves')).toBeVisible();
  const link = await showCode(page, '1250');
  expect(await readCode(page)).toBe(link);
  await expect(page.getByText('€12.50').first()).toBeVisible();
  await expect(page.getByText(/\d+:\d\d left/).first()).toBeVisible();

  await payWith(customer, link, cards.pays);
  await expect(paidTitle(page)).toBeVisible();
  await expect(page.getByText(/Confirmed by the gateway at \d\d:\d\d:\d\d/)).toBeVisible();
  await expect(code(page)).toBeHidden();
  expect(await readCode(page)).toBeUndefined();

  await expect(async () => {
    await page.keyboard.press('3');
    await expect(amountTyped(page)).toHaveAttribute('data-amount', '3', { timeout: 300 });
  }).toPass();
});

test('Enter leaves the paid screen and makes no order', async ({ counter, customer }) => {
  const { page } = counter;
  const link = await showCode(page, '990');
  await payWith(customer, link, cards.pays);
  await expect(paidTitle(page)).toBeVisible();
  await expect(async () => {
    await page.keyboard.press('Enter');
    await expect(amountTyped(page)).toHaveAttribute('data-amount', '0', { timeout: 300 });
  }).toPass();
  await page.getByRole('link', { name: 'Orders' }).click();
  await expect(page.getByText('1 order', { exact: true })).toBeVisible();
});

test('keys pressed as the screen turns to paid do nothing', async ({ counter, customer }) => {
  const { page } = counter;
  const link = await showCode(page, '880');
  // From within the page, so that they come right after the change however slow this machine is.
  const pressed = page.evaluate(async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const watcher = new MutationObserver(() => {
      if (document.querySelector('[data-paid]')) resolve();
    });
    watcher.observe(document.body, { childList: true, subtree: true });
    await promise;
    watcher.disconnect();
    for (const key of ['5', 'Enter', 'Escape'])
      for (const type of ['keydown', 'keyup'])
        document.body.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, cancelable: true }));
    await new Promise(requestAnimationFrame);
  });
  await payWith(customer, link, cards.pays);
  await pressed;
  await expect(paidTitle(page)).toBeVisible();
  await expect(amountTyped(page)).toBeHidden();
});

test('a refused card can be tried again, and then pays', async ({ counter, customer }) => {
  const { page } = counter;
  const link = await showCode(page, '2400');
  await payWith(customer, link, cards.refused);
  await expect(page.getByText('Refused, can retry').first()).toBeVisible();
  expect(await readCode(page)).toBe(link);
  await expect(paidTitle(page)).toBeHidden();
  await payWith(customer, link, cards.pays);
  await expect(paidTitle(page)).toBeVisible();
});

test('the customer page opens from the counter', async ({ counter, hostKind }) => {
  test.skip(hostKind !== 'browser', 'the desktop app hands the link to the system browser');
  const { page } = counter;
  const link = await showCode(page, '500');
  const opening = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'Pay as the customer' }).click();
  const customer = await opening;
  expect(customer.url()).toBe(link);
  await payWith(customer, link, cards.pays);
  await expect(paidTitle(page)).toBeVisible();
});

test('a cashier who went on is not interrupted by a payment', async ({ counter, customer }) => {
  const { page } = counter;
  const link = await showCode(page, '700');
  await page.keyboard.press('Escape');
  await typeKeys(page, '42');
  await payWith(customer, link, cards.pays);
  const dock = page.getByRole('complementary', { name: 'Orders of the moment' });
  await expect(dock.getByText('Paid')).toBeVisible();
  await expect(paidTitle(page)).toBeHidden();
  await expect(amountTyped(page)).toHaveAttribute('data-amount', '42');
});

test('two orders wait at once, and paying one never touches the other', async ({ counter, customer }) => {
  const { page } = counter;
  const first = await showCode(page, '1100');
  await page.keyboard.press('Escape');
  const second = await showCode(page, '2200');
  expect(second).not.toBe(first);
  await payWith(customer, first, cards.pays);
  const dock = page.getByRole('complementary', { name: 'Orders of the moment' });
  await expect(dock.getByText('Paid')).toBeVisible();
  expect(await readCode(page)).toBe(second);
  await payWith(customer, second, cards.pays);
  await expect(paidTitle(page)).toBeVisible();
});

test('phones on the network may pay once they are let', async ({ counter, customer }) => {
  const { page } = counter;
  await showCode(page, '600');
  await expect(page.getByText('Works on this computer only')).toBeVisible();
  await page.getByRole('button', { name: 'Let phones pay' }).click();
  const lan = lanAddress(networkInterfaces());
  const said = lan === null ? 'there is no local network' : 'Phones on this network can pay';
  await expect(page.getByText(said)).toBeVisible();
  const link = page.getByRole('textbox', { name: 'Payment link' });
  await expect(link).toHaveValue(new RegExp(`^http://${lan ?? '127.0.0.1'}:`));
  await expect.poll(() => readCode(page)).toBe(await link.inputValue());
  await payWith(customer, await link.inputValue(), cards.pays);
  await expect(paidTitle(page)).toBeVisible();
});
