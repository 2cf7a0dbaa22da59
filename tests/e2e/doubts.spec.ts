import { cards, code, payWith, showCode } from './counter-steps.ts';
import {
  alarmPanel,
  alarms,
  doubt,
  lostLink,
  lostSms,
  openFirstOrder,
  seeOrder,
  story,
  violations,
} from './doubt-steps.ts';
import { expect, test } from './fixtures.ts';
import { practiceFaults } from './practice-faults.ts';
import { practiceOrders } from './practice-orders.ts';

test('an SMS without an answer is found by its id, and not by that of another order', async ({ counter }) => {
  test.slow();
  const { page, dataDir } = counter;
  await showCode(page, '500');
  await page.keyboard.press('Escape');
  await lostSms(page, dataDir, '1250');
  await expect(doubt(page)).toContainText('The customer may already have received the SMS');
  await expect(doubt(page)).toContainText(/every 2 s while it is on a screen.*until/);
  await expect(doubt(page)).toContainText(/checked \d+ s ago/);
  expect(await violations(page)).toEqual([]);
  const [other, made] = practiceOrders(dataDir);

  await doubt(page).getByRole('button', { name: 'It was created: here is its id' }).click();
  const dialog = page.getByRole('dialog', { name: 'It was created' });
  const id = dialog.getByRole('textbox', { name: 'Id of the payment order' });
  const take = dialog.getByRole('button', { name: 'Compare and take it' });
  await expect(id).toBeFocused();
  await id.fill(made?.id.slice(1) ?? '');
  await take.click();
  await expect(dialog).toContainText('this has 31');
  expect(await violations(page)).toEqual([]);
  await id.fill(other?.id ?? '');
  await take.click();
  await expect(dialog.getByRole('alert')).toContainText('its reference differs');
  await expect(doubt(page)).toBeVisible();
  await id.fill(made?.id.replaceAll(/(.{8})/g, '$1 ') ?? '');
  await take.click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: /Sent by SMS/ })).toBeVisible();
  await seeOrder(page);
  await expect(story(page).getByText('Staff found its id at the gateway')).toBeVisible();
  await expect(page.locator('[data-status=open]').first()).toBeVisible();
});

test('what was not created is asked for again, only on purpose', async ({ counter }) => {
  test.slow();
  const { page, dataDir } = counter;
  await lostLink(page, dataDir, '1999');
  await expect(doubt(page)).toContainText('nobody has it');
  const choice = doubt(page).getByRole('button', { name: 'It was not created: ask again' });
  const dialog = page.getByRole('dialog', { name: 'It was not created?' });
  await choice.focus();
  for (let times = 0; times < 6; times++) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(dialog.or(doubt(page)).first()).toBeVisible();
  if (await dialog.isVisible()) await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.locator('[data-status=unconfirmed]').first()).toBeVisible();

  await choice.click();
  await expect(dialog.getByRole('button', { name: 'Not sure: leave it' })).toBeFocused();
  await expect(dialog).toContainText('the customer may pay €19.99 twice');
  expect(await violations(page)).toEqual([]);
  const before = practiceOrders(dataDir).length;
  const confirm = dialog.getByRole('button', { name: 'It was not created' });
  await confirm.focus();
  await expect(confirm).toBeEnabled();
  const make = page.getByRole('button', { name: 'Make the order' });
  await page.keyboard.down('Enter');
  await expect(make).toBeVisible();
  // Held on, it presses nothing of what came up, however long it takes.
  await expect(make).toBeEnabled();
  for (let times = 0; times < 6; times++) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(make).toBeVisible();
  expect(practiceOrders(dataDir)).toHaveLength(before);
  await make.click();
  await expect(code(page)).toBeVisible();
  expect(practiceOrders(dataDir)).toHaveLength(before + 1);
  await page.getByRole('link', { name: 'Orders', exact: true }).click();
  await expect(page.locator('[data-status=rejected]')).toHaveCount(1);
  await expect(page.locator('[data-status=open]')).toHaveCount(1);
});

test('a link that staff found is shown, shared and watched, and its money asks for a person', async ({
  counter,
  hostKind,
  customer,
}) => {
  test.skip(hostKind !== 'browser', 'a browser alone lets a test read the clipboard');
  test.slow();
  const { page, dataDir } = counter;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await lostLink(page, dataDir, '700');
  const link = practiceOrders(dataDir).at(-1)?.link ?? '';
  await doubt(page).getByRole('button', { name: 'I only have its link' }).click();
  const dialog = page.getByRole('dialog', { name: 'Only its link is known' });
  await expect(dialog).toContainText('cannot see a refused attempt or its expiry');
  await dialog.getByRole('textbox', { name: 'Payment link' }).fill('no link');
  await dialog.getByRole('button', { name: 'Keep the link' }).click();
  await expect(dialog).toContainText('This is not a whole link.');
  await dialog.getByRole('textbox', { name: 'Payment link' }).fill(link);
  await dialog.getByRole('button', { name: 'Keep the link' }).click();
  await expect(code(page)).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Payment link' })).toHaveValue(link);
  await expect(page.getByText('Only its link is known: a refusal or its expiry')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: /Camera/ }).click();
  const sharing = page.getByRole('dialog', { name: 'Hand over the link' });
  await sharing.getByRole('radio', { name: 'Copy link' }).click({ force: true });
  await sharing.getByRole('button', { name: 'Copy link' }).click();
  await expect(sharing.getByText(/^Link copied/)).toBeVisible();
  await page.keyboard.press('Escape');

  await payWith(customer, link, cards.pays);
  await expect(alarms(page)).toContainText('money under its reference', { timeout: 20_000 });
  await expect(page.locator('[data-tone=green]')).toHaveCount(0);
  await alarms(page).getByRole('link').click();
  await expect(alarmPanel(page)).toContainText('practice order');
  await alarmPanel(page).getByRole('button', { name: 'Kept, because …' }).click();
  const keep = page.getByRole('dialog', { name: 'The money is kept' });
  await keep.getByRole('button', { name: 'It is kept' }).click();
  await expect(keep).toContainText('Say why it is kept.');
  await expect(keep).toContainText('Say who you are.');
  await keep.getByRole('textbox', { name: 'Because' }).fill('the customer is still here');
  await keep.getByRole('textbox', { name: 'Who says so' }).fill('staff A');
  await keep.getByRole('button', { name: 'It is kept' }).click();
  await expect(keep).toBeHidden();
  await expect(alarms(page)).toBeHidden();
  await expect(page.getByText(/^Kept, says staff A, \d\d:\d\d$/)).toBeVisible();
  await expect(page.getByText('the customer is still here')).toBeVisible();
  await expect(page.locator('[data-tone=green]')).toHaveCount(0);
});

test('left as it is, the doubt stays and says so', async ({ counter }) => {
  const { page, dataDir } = counter;
  await lostSms(page, dataDir, '800');
  await seeOrder(page);
  await doubt(page).getByRole('button', { name: 'Leave it', exact: true }).click();
  await expect(doubt(page)).toContainText('Staff left it as it is.');
  await expect(story(page).getByText('Staff left it as it is: nobody knows yet')).toBeVisible();
  await expect(doubt(page).getByRole('button', { name: 'Leave it', exact: true })).toBeHidden();
  await expect(page.locator('[data-status=unconfirmed]').first()).toBeVisible();
});

test('money taken back is on every screen until somebody says what became of it', async ({
  counter,
  hostKind,
  customer,
}) => {
  test.skip(hostKind !== 'browser', 'a browser alone lets a test read the clipboard');
  test.slow();
  const { page, dataDir } = counter;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await payWith(customer, await showCode(page, '800'), cards.pays);
  await openFirstOrder(page);
  await expect(page.locator('[data-status=paid][data-tone=green]').first()).toBeVisible();
  await expect(story(page).getByText('The payments add up')).toBeVisible();
  await practiceFaults(dataDir).add({ fault: 'status-back' });
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(alarms(page)).toContainText('payment taken back');
  await expect(alarms(page)).toContainText('€8.00');
  await expect(alarms(page)).toContainText('Practice');
  await practiceFaults(dataDir).clear();

  const second = await counter.openWindow();
  for (const name of ['Counter', 'Orders', 'Settings']) {
    await page.getByRole('link', { name, exact: true }).click();
    await expect(alarms(page)).toContainText('payment taken back');
  }
  await alarms(page).getByRole('link').click();
  expect(await violations(page)).toEqual([]);
  await alarmPanel(page).getByRole('button', { name: 'Copy the transaction' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^[0-9a-f]{32}$/);
  await expect(alarmPanel(page)).toContainText(copied);
  for (const what of ['Copy the amount', 'Copy the date', 'Copy the reference']) {
    await expect(alarmPanel(page).getByRole('button', { name: what })).toBeVisible();
  }

  await alarmPanel(page).getByRole('button', { name: 'Refunded' }).click();
  const dialog = page.getByRole('dialog', { name: 'The money was refunded' });
  await dialog.getByRole('textbox', { name: 'Who says so' }).fill('staff A');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'It was refunded' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/^Refunded, says staff A, \d\d:\d\d$/)).toBeVisible();
  await expect(page.getByText('Handled: refunded').first()).toBeVisible();
  await expect(page.locator('[data-tone=green]')).toHaveCount(0);
  await expect(alarms(page)).toBeHidden();
  await expect(alarms(second)).toBeHidden();
  await page.reload();
  await expect(page.getByText('Handled: refunded').first()).toBeVisible();
  await expect(page.locator('[data-tone=green]')).toHaveCount(0);
});
