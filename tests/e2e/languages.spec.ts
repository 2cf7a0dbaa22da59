import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { texts as english } from '../../renderer/i18n/en/texts.ts';
import { settingGroups } from '../../renderer/settings/groups.ts';
import { cards, isReady, paidTitle, payWith, showCode, typeKeys } from './counter-steps.ts';
import { cutOff } from './cut-off.ts';
import { expect, test } from './fixtures.ts';

type Texts = typeof english;

const spoken = {
  en: 'English',
  fr: 'Français',
  de: 'Deutsch',
  es: 'Español',
  it: 'Italiano',
  pt: 'Português (Brasil)',
} as const;
type Language = keyof typeof spoken;

const windows = [
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];

/** The words of one namespace, so that the test presses what it reads in any language. */
function words<Namespace extends keyof Texts>(language: Language, namespace: Namespace): Texts[Namespace] {
  const file = join(import.meta.dirname, '../../renderer/i18n', language, `${namespace}.json`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

async function go(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, address);
  await expect(page.getByRole('main')).toBeVisible();
}

async function speak(page: Page, language: Language): Promise<void> {
  await go(page, '/settings/look');
  await page.getByRole('radio', { name: spoken[language] }).click({ force: true });
  await expect(page.locator(`html[lang^=${language}]`)).toBeAttached();
}

function orderRows(page: Page): Locator {
  return page.getByRole('main').locator('a[href*="/orders/"]');
}

/** A day at a counter: an order paid, one open, one sent. @returns their ids, the newest first. */
async function makeOrders(page: Page, customer: Page): Promise<string[]> {
  await payWith(customer, await showCode(page, '99900'), cards.pays);
  await expect(paidTitle(page)).toBeVisible();
  await page.getByRole('button', { name: /New order/ }).click();
  await showCode(page, '3990');
  await page.keyboard.press('Escape');
  await isReady(page);
  await typeKeys(page, '4500');
  await page.getByRole('radio', { name: 'SMS', exact: true }).click();
  await typeKeys(page, '0611111122');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /Sent by SMS/ })).toBeVisible();
  await go(page, '/orders');
  const rows = orderRows(page);
  await expect(rows).toHaveCount(3);
  const addresses = await rows.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return addresses.map((address) => address.slice(-36));
}

/** Looks at a view in every window and writes down what cannot be read. */
function reader(page: Page, faults: string[]) {
  return async (view: string): Promise<void> => {
    for (const window of windows) {
      await page.setViewportSize(window);
      for (const fault of await cutOff(page))
        faults.push(`${view} at ${window.width}×${window.height}: ${fault}`);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  };
}

for (const language of Object.keys(spoken) as Language[]) {
  test(`every word can be read in ${spoken[language]}`, async ({ counter, customer }) => {
    // Some thirty views in three windows each.
    test.slow();
    const { page } = counter;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const [sent, open, paid] = await makeOrders(page, customer);
    await speak(page, language);
    const faults: string[] = [];
    const read = reader(page, faults);

    const { way, more } = words(language, 'create');
    await go(page, '/');
    await expect(page.getByRole('radio', { name: way.link, exact: true })).toBeAttached();
    await read('counter');
    for (const name of [way.sms, way.email, way.invoice]) {
      await page.getByRole('radio', { name, exact: true }).click();
      await read(`counter, ${name}`);
    }
    await page.getByRole('button', { name: more.open, exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await read('more');
    await page.keyboard.press('Escape');

    await go(page, `/?order=${open}`);
    await expect(page.getByRole('img', { name: /39[.,]90/ })).toBeVisible();
    await read('waiting');
    await go(page, `/?order=${sent}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await read('sent');
    await go(page, `/?order=${paid}`);
    await expect(page.getByRole('heading', { name: words(language, 'counter').paid.title })).toBeVisible();
    await read('paid');

    await go(page, '/orders');
    await expect(orderRows(page)).toHaveCount(3);
    await read('orders');
    await go(page, `/orders/${paid}`);
    await expect(page.getByRole('list', { name: words(language, 'orders').view.timeline })).toBeVisible();
    await read('paid order');
    await go(page, `/orders/${open}`);
    await expect(page.getByText(/39[.,]90/).first()).toBeVisible();
    await read('open order');
    const change = words(language, 'change');
    for (const name of [change.change, change.duplicate, change.cancel]) {
      await page.getByRole('button', { name: change.more, exact: true }).click();
      await page.getByRole('menuitem', { name, exact: true }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await read(`dialog: ${name}`);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }

    for (const group of settingGroups) {
      await go(page, `/settings/${group}`);
      await expect(
        page.getByRole('heading', { name: words(language, 'settings').groups[group] }).first(),
      ).toBeVisible();
      await read(`settings: ${group}`);
    }
    for (const screen of ['status', 'welcome', 'day']) {
      await go(page, `/${screen}`);
      await read(screen);
    }
    expect(faults).toEqual([]);
  });
}
