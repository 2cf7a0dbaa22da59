import { amountTyped, cards, code, payWith, showCode, typeKeys } from './counter-steps.ts';
import {
  alarmPanel,
  alarms,
  nameStaff,
  openFirstOrder,
  picker,
  pickStaff,
  story,
  violations,
} from './doubt-steps.ts';
import { expect, test } from './fixtures.ts';
import { practiceFaults } from './practice-faults.ts';

test('a name picked at the counter goes into what is done, in every window', async ({ counter }) => {
  test.slow();
  const { page } = counter;
  await expect(picker(page)).toBeHidden();
  await expect(page.getByRole('link', { name: 'Staff', exact: true })).toBeVisible();
  await nameStaff(page, ['staff A', 'staff B']);
  await expect(picker(page)).toHaveText('Nobody');
  await picker(page).click();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(picker(page)).toBeFocused();
  const second = await counter.openWindow();
  await pickStaff(page, 'staff A');
  await expect(picker(page)).toHaveText('staff A');
  await expect(picker(second)).toHaveText('staff A');

  // What follows is meant for the amount, not for the picker.
  await typeKeys(page, '12');
  await expect(amountTyped(page)).toHaveAttribute('data-amount', '12');
  await page.keyboard.press('Enter');
  await expect(code(page)).toBeVisible();
  await openFirstOrder(page);
  await expect(story(page).getByText('staff A').first()).toBeVisible();

  await pickStaff(second, 'Nobody');
  await expect(picker(page)).toHaveText('Nobody');
});

test('an alarm is handled with the name at the counter, or another one', async ({ counter, customer }) => {
  test.slow();
  const { page, dataDir } = counter;
  await nameStaff(page, ['staff A', 'staff B']);
  await pickStaff(page, 'staff A');
  await payWith(customer, await showCode(page, '800'), cards.pays);
  await openFirstOrder(page);
  await expect(page.locator('[data-status=paid][data-tone=green]').first()).toBeVisible();
  await practiceFaults(dataDir).add({ fault: 'status-back' });
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(alarms(page)).toBeVisible();
  await alarmPanel(page).getByRole('button', { name: 'Refunded' }).click();
  const dialog = page.getByRole('dialog', { name: 'The money was refunded' });
  const who = dialog.getByRole('combobox', { name: 'Who says so' });
  await expect(who).toHaveValue('name staff A');
  await who.selectOption({ label: 'staff B' });
  await dialog.getByRole('button', { name: 'It was refunded' }).click();
  await expect(page.getByText(/^Refunded, says staff B, \d\d:\d\d$/)).toBeVisible();
  await expect(story(page).getByText('Handled: refunded')).toBeVisible();
  await expect(story(page).getByText('staff B')).toBeVisible();
});
