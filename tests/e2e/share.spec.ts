import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { code, showCode } from './counter-steps.ts';
import { expect, test } from './fixtures.ts';
import { openSettings } from './settings-steps.ts';

function panel(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Hand over the link' });
}

/** From an amount to the open panel. @returns the payment link. */
async function openPanel(page: Page): Promise<string> {
  const link = await showCode(page, '1250');
  await page.getByRole('button', { name: 'Camera does not work?' }).click();
  await expect(panel(page)).toBeVisible();
  return link;
}

async function choose(page: Page, way: string): Promise<void> {
  await panel(page).getByRole('radio', { name: way }).click({ force: true });
}

function message(page: Page): Locator {
  return panel(page).getByRole('textbox', { name: 'Message' });
}

/** What the page would have the system open: no program of this machine must start. */
async function watchLinks(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const opened: string[] = [];
    Object.assign(window, { openedLinks: opened });
    document.addEventListener('click', (event) => {
      if (!(event.target instanceof HTMLAnchorElement)) return;
      opened.push(event.target.href);
      event.preventDefault();
    });
  });
  return () =>
    page.evaluate(() => {
      const opened: unknown = Reflect.get(window, 'openedLinks');
      return Array.isArray(opened) ? opened.map(String) : [];
    });
}

test('one order is shared by SMS, WhatsApp, e-mail and copy, and each is written down', async ({
  counter,
}) => {
  const { page } = counter;
  const link = await openPanel(page);
  const opened = await watchLinks(page);
  await panel(page).getByRole('combobox', { name: 'Mobile number' }).fill('0612345678');
  await expect(panel(page).getByText('Read back: 06 12 34 56 78')).toBeVisible();
  await expect(message(page)).toHaveValue(new RegExp(`12\\.50.*${link}`));
  await panel(page).getByRole('button', { name: 'Open the SMS app' }).click();
  await expect(panel(page).getByText('Shared by SMS to +33…78')).toBeVisible();

  await choose(page, 'WhatsApp');
  await panel(page).getByRole('button', { name: 'Open WhatsApp' }).click();
  await expect(panel(page).getByText('Shared by WhatsApp to +33…78')).toBeVisible();

  await choose(page, 'E-mail');
  await panel(page).getByRole('combobox', { name: 'E-mail address' }).fill('someone@example.com');
  await panel(page).getByRole('textbox', { name: 'Subject' }).fill('Your order');
  await panel(page).getByRole('button', { name: 'Open the mail program' }).click();
  await expect(panel(page).getByText('Shared by e-mail to s…@example.com')).toBeVisible();

  await choose(page, 'Copy link');
  await expect(panel(page).getByRole('textbox')).toHaveValue(link);

  const links = await opened();
  const encoded = encodeURIComponent(link);
  expect(links).toHaveLength(3);
  expect(links[0]).toMatch(/^sms:\+33612345678\?body=/);
  expect(links[1]).toMatch(/^https:\/\/wa\.me\/33612345678\?text=/);
  expect(links[2]).toMatch(/^mailto:someone@example\.com\?subject=Your%20order&body=/);
  for (const each of links) expect(each.split(encoded)).toHaveLength(2);

  await page.keyboard.press('Escape');
  await expect(code(page)).toBeVisible();
  await page.getByRole('link', { name: 'Orders' }).click();
  const orders = page.getByRole('grid').getByRole('link', { name: /A-1/ });
  await expect(orders).toHaveCount(1);
  await orders.first().click();
  const happened = page.getByRole('list', { name: 'What happened' });
  await expect(happened.getByText(/\+33…78/)).toHaveCount(2);
  await expect(happened.getByText(/s…@example\.com/)).toHaveCount(1);
});

test('the link is copied, and that is written down', async ({ counter }) => {
  const { page } = counter;
  const link = await openPanel(page);
  await choose(page, 'Copy link');
  await panel(page).getByRole('button', { name: 'Copy link' }).click();
  await expect(panel(page).getByText('Link copied, and written down')).toBeVisible();
  await choose(page, 'SMS');
  await message(page).fill('');
  await message(page).press('ControlOrMeta+v');
  await expect(message(page)).toHaveValue(link);
});

test('WhatsApp opens in a window of its own, with the message', async ({ counter, hostKind }) => {
  test.skip(hostKind !== 'browser', 'the desktop hands the link to the system instead of opening a window');
  const { page } = counter;
  await page.context().route('https://wa.me/**', (route) => route.fulfill({ body: 'WhatsApp' }));
  const link = await openPanel(page);
  await choose(page, 'WhatsApp');
  await message(page).fill('Votre lien :');
  await expect(panel(page).getByText('The link is not in the text')).toBeVisible();
  const popup = page.waitForEvent('popup');
  await panel(page).getByRole('button', { name: 'Open WhatsApp' }).click();
  const address = new URL((await popup).url());
  expect(address.origin + address.pathname).toBe('https://wa.me/');
  expect(address.searchParams.get('text')).toBe(`Votre lien : ${link}`);
  await expect(panel(page).getByText('Shared by WhatsApp', { exact: true })).toBeVisible();
});

test('an SMS is counted as it is typed, and the character that does not fit is replaced', async ({
  counter,
}) => {
  const { page } = counter;
  const link = await openPanel(page);
  const template = await message(page).inputValue();
  await message(page).fill(`fête ${link}`);
  await expect(panel(page).getByText('“ê” does not fit a plain SMS')).toBeVisible();
  await expect(panel(page).getByText(`${5 + link.length} characters counted`)).toContainText(
    `${70 - 5 - link.length} left`,
  );
  await panel(page).getByRole('button', { name: 'Replace “ê” with “e”' }).click();
  await expect(message(page)).toHaveValue(`fete ${link}`);
  await expect(panel(page).getByText('does not fit')).toBeHidden();
  await expect(panel(page).getByText('characters counted')).toContainText(`${160 - 5 - link.length} left`);
  await message(page).fill('€'.repeat(80));
  await expect(panel(page).getByText('2 SMS', { exact: true })).toBeVisible();

  await panel(page).getByRole('combobox', { name: 'Language of the message' }).selectOption('fr');
  await expect(message(page)).toHaveValue(/merci de régler 12,50 €/);
  await panel(page).getByRole('combobox', { name: 'Language of the message' }).selectOption('en');
  await expect(message(page)).toHaveValue('€'.repeat(80));
  await panel(page).getByRole('button', { name: 'Back to the template' }).click();
  await expect(message(page)).toHaveValue(template);
});

test('a number that is none says why, and nothing is shared', async ({ counter }) => {
  const { page } = counter;
  await openPanel(page);
  const opened = await watchLinks(page);
  const phone = panel(page).getByRole('combobox', { name: 'Mobile number' });
  await phone.fill('06 12');
  await phone.press('Enter');
  await expect(panel(page).getByText('too many or too few digits')).toBeVisible();
  await expect(phone).toBeFocused();
  expect(await opened()).toEqual([]);
  await expect(panel(page).getByText('Shared by')).toBeHidden();
});

test('Escape closes the panel only, wherever it was clicked, and the focus comes back', async ({
  counter,
}) => {
  const { page } = counter;
  await openPanel(page);
  await watchLinks(page);
  const open = panel(page).getByRole('button', { name: 'Open the SMS app' });
  await open.click();
  await expect(panel(page).getByText('Shared by SMS')).toBeVisible();
  await expect(open).toBeFocused();
  await page.mouse.click(5, 5);
  await page.keyboard.type('5');
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  await expect(code(page)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Camera does not work?' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(code(page)).toBeHidden();
});

for (const theme of ['light', 'dark'] as const) {
  test(`the panel is accessible and fits a phone in the ${theme} theme`, async ({ counter }) => {
    const { page } = counter;
    await page.emulateMedia({ colorScheme: theme });
    await page.setViewportSize({ width: 390, height: 844 });
    await openPanel(page);
    await message(page).fill('fête');
    for (const way of ['SMS', 'WhatsApp', 'E-mail', 'Copy link']) {
      await choose(page, way);
      const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      );
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
}

test('the shop’s own words are kept, previewed and shared', async ({ counter }) => {
  const { page } = counter;
  await openSettings(page, 'Customers and messages');
  await page.getByRole('textbox', { name: 'Name of the shop' }).fill('Corner');
  const short = page.getByRole('textbox', { name: 'SMS and WhatsApp' });
  await short.fill('%shop_name% fête %amount%');
  const preview = page.getByRole('figure', { name: 'How it reads' }).first();
  await expect(preview).toContainText(/Corner fête €1,250\.00 https:/);
  await page.getByRole('button', { name: 'Replace “ê” with “e”' }).click();
  await expect(short).toHaveValue('%shop_name% fete %amount%');
  await page.getByRole('textbox', { name: 'E-mail: subject' }).focus();

  await page.getByRole('link', { name: 'Counter' }).click();
  const link = await openPanel(page);
  await expect(message(page)).toHaveValue(`Corner fete €12.50 ${link}`);

  const restarted = await counter.killAndRestart();
  await openSettings(restarted, 'Customers and messages');
  await expect(restarted.getByRole('textbox', { name: 'SMS and WhatsApp' })).toHaveValue(
    '%shop_name% fete %amount%',
  );
  await expect(restarted.getByRole('textbox', { name: 'Name of the shop' })).toHaveValue('Corner');
});
