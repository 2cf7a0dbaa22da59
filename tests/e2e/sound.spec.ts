import type { Page } from '@playwright/test';
import { z } from 'zod';
import { cards, code, payWith, showCode } from './counter-steps.ts';
import { expect, test } from './fixtures.ts';

// The rules of a desktop window, and its notices, are another door.
test.skip(({ hostKind }) => hostKind !== 'browser', 'a browser’s own sounds and notices');

const heardSchema = z.object({
  /** Height and timbre of each tone, in order. */
  tones: z.array(z.tuple([z.number(), z.string()])),
  spoken: z.array(z.string()),
  notices: z.array(z.object({ title: z.string(), body: z.string(), tag: z.string() })),
});

/** What the page made the browser sound, say and show since it was loaded. */
async function heard(page: Page) {
  return heardSchema.parse(await page.evaluate(() => Reflect.get(window, 'heard')));
}

/**
 * Writes down what is asked of the browser, which does it all the same. A headless one has no voices, and takes every
 * page for the one in front: these two are made up.
 */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const tones: [number, string][] = [];
    const spoken: string[] = [];
    const notices: { title: string; body: string; tag: string; click(): void }[] = [];
    Object.assign(window, { heard: { tones, spoken, notices }, isInFront: true });
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (when) {
      tones.push([this.frequency.value, this.type]);
      return start.call(this, when);
    };
    const setValueAtTime = AudioParam.prototype.setValueAtTime;
    AudioParam.prototype.setValueAtTime = function (value, at) {
      // So that `start` reads the height that is to come.
      if (value > 20) this.value = value;
      return setValueAtTime.call(this, value, at);
    };
    const voice = { lang: 'en-GB', localService: true, default: true, name: 'a voice', voiceURI: 'a voice' };
    speechSynthesis.getVoices = () => [voice];
    Object.defineProperty(SpeechSynthesisUtterance.prototype, 'voice', { set: () => undefined });
    speechSynthesis.speak = ({ text }) => spoken.push(text);
    document.hasFocus = () => Reflect.get(window, 'isInFront') === true;
    const RealNotification = window.Notification;
    window.Notification = class extends RealNotification {
      constructor(title: string, options: NotificationOptions = {}) {
        super(title, options);
        const { body = '', tag = '' } = options;
        notices.push({ title, body, tag, click: () => this.dispatchEvent(new Event('click')) });
      }
    };
  });
  await page.reload();
}

async function openSettings(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await page.getByRole('link', { name: 'Sound and notices' }).click();
}

test('paid and refused are heard, the amount is spoken, and practice says that it is practice', async ({
  counter,
  customer,
}) => {
  test.slow();
  const { page } = counter;
  await listen(page);
  await openSettings(page);
  await page.getByRole('switch', { name: 'Speak the amount' }).press('Space');
  await page.getByRole('button', { name: 'Paid', exact: true }).click();
  await expect.poll(async () => (await heard(page)).tones).toHaveLength(3);
  await page.getByRole('button', { name: 'Spoken amount' }).click();
  await expect.poll(async () => (await heard(page)).spoken).toEqual(['Practice: twelve euros fifty, paid']);

  await page.getByRole('link', { name: 'Counter', exact: true }).click();
  await page.reload();
  const link = await showCode(page, '990');
  await expect(page).toHaveTitle('(1) Comptoir');
  await expect(page.locator('link[rel=icon]')).toHaveAttribute('href', /^data:image\/png/);
  await payWith(customer, link, cards.refused);
  await expect
    .poll(async () => (await heard(page)).tones)
    .toEqual([
      [110, 'triangle'],
      [98, 'triangle'],
    ]);
  await payWith(customer, link, cards.pays);
  await expect.poll(async () => (await heard(page)).tones).toHaveLength(5);
  await expect.poll(async () => (await heard(page)).spoken).toEqual(['Practice: nine euros ninety, paid']);
  await expect(page).toHaveTitle('Comptoir');
  await expect(page.locator('link[rel=icon]')).toHaveAttribute('href', 'data:,');
});

test('sound that is off stays off', async ({ counter, customer }) => {
  const { page } = counter;
  await listen(page);
  await openSettings(page);
  await page.getByRole('switch', { name: 'Sounds' }).press('Space');
  await page.getByRole('link', { name: 'Counter', exact: true }).click();
  const link = await showCode(page, '1250');
  await payWith(customer, link, cards.pays);
  await expect(page.locator('[data-paid]')).toBeVisible();
  expect((await heard(page)).tones).toEqual([]);
});

test('a notice is shown only while the page is not in front, and leads to the order', async ({
  counter,
  hostKind,
  customer,
}) => {
  test.skip(hostKind !== 'browser', 'the desktop’s notices are in desktop/system.spec.ts');
  test.slow();
  const { page } = counter;
  await page.context().grantPermissions(['notifications']);
  await listen(page);
  await openSettings(page);
  await page.getByRole('switch', { name: /Notices while/ }).press('Space');
  await expect(page.getByRole('switch', { name: /Notices while/ })).toBeChecked();
  await page.getByRole('link', { name: 'Counter', exact: true }).click();
  const link = await showCode(page, '1250');
  await payWith(customer, link, cards.refused);
  await expect(page.locator('[data-status=refused]').first()).toBeVisible();
  expect((await heard(page)).notices).toEqual([]);
  await page.evaluate(() => Object.assign(window, { isInFront: false }));
  await payWith(customer, link, cards.pays);
  await expect.poll(async () => (await heard(page)).notices).toHaveLength(1);
  const [notice] = (await heard(page)).notices;
  expect(notice?.title).toBe('Practice: €12.50 paid');
  expect(notice?.body).toMatch(/^A-\d+$/);
  await page.evaluate(() => Reflect.get(window, 'heard').notices[0].click());
  await expect(page.getByRole('list', { name: 'What happened' })).toBeVisible();
});

test('of two windows one speaks', async ({ counter, customer }) => {
  test.slow();
  const { page } = counter;
  await listen(page);
  const link = await showCode(page, '1250');
  const second = await counter.openWindow(new URL(page.url()).hash);
  await listen(second);
  await expect(code(second)).toBeVisible();
  await payWith(customer, link, cards.pays);
  for (const window of [page, second]) await expect(window.locator('[data-paid]')).toBeVisible();
  const tones = async () => [(await heard(page)).tones.length, (await heard(second)).tones.length];
  // Nobody touched the second one yet: the browser would let nothing be heard of it.
  await expect.poll(tones).toEqual([3, 0]);
  await second.bringToFront();
  await second.getByRole('button', { name: /New order/ }).click();
  const next = await showCode(second, '990');
  await payWith(customer, next, cards.pays);
  await expect(second.locator('[data-paid]')).toBeVisible();
  await expect.poll(tones).toEqual([3, 3]);
});
