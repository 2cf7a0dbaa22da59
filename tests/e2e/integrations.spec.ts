import AxeBuilder from '@axe-core/playwright';
import { isReady } from './counter-steps.ts';
import { expect, test } from './fixtures.ts';
import { openSettings } from './settings-steps.ts';

test('a token is shown once, lets a program in, and no more once it is revoked', async ({
  counter,
  hostKind,
}) => {
  test.skip(hostKind !== 'browser', 'the desktop’s local server is in desktop/local-server.spec.ts');
  const { page } = counter;
  await isReady(page);
  await openSettings(page, 'Till software');
  await expect(page.getByText(`${new URL(page.url()).origin}/api/v1`)).toBeVisible();
  await page.getByRole('textbox', { name: 'Name of the program' }).fill('Till 1');
  await page.getByRole('button', { name: 'Make a token' }).click();
  const dialog = page.getByRole('dialog', { name: 'Token of Till 1' });
  const token = await dialog.locator('code').innerText();
  expect(token).toMatch(/^ct_practice_/);
  const { violations } = await new AxeBuilder({ page }).include('dialog[open]').analyze();
  expect(violations).toEqual([]);
  await dialog.getByRole('button', { name: 'Done' }).click();

  const { origin } = new URL(page.url());
  const headers = { authorization: `Bearer ${token}` };
  const health = () => fetch(`${origin}/api/v1/health`, { headers });
  expect((await health()).status).toBe(200);
  const kept = await page.evaluate(
    () => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]) + document.body.innerHTML,
  );
  expect(kept).not.toContain(token);
  await page.reload();
  await expect(page.getByText('Till 1')).toBeVisible();
  await page.getByRole('button', { name: 'Revoke the token of Till 1' }).click();
  const question = page.getByRole('dialog');
  await expect(question.getByRole('button', { name: 'Revoke' })).toHaveAttribute('aria-disabled', 'false');
  await question.getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByText('Till 1')).toBeHidden();
  expect((await health()).status).toBe(401);
});
