import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { isReady } from '../counter-steps.ts';
import { expect, test } from './desktop.ts';

const note = (page: Page) => page.getByRole('region', { name: 'How Comptoir ended last time' });

test('an error that nobody caught ends it; the next start says so and offers the report', async ({
  desktop,
}) => {
  const first = await desktop.start();
  await isReady(await first.page());
  const ended = once(first.process, 'exit');
  await first.happen('defect', 'a defect with testpassword_abcDEF123 in it');
  expect((await ended)[0]).toBe(1);
  // It failed at once: started again it would only fail again.
  expect(first.deeds('relaunch')).toEqual([]);

  const second = await desktop.start();
  const page = await second.page();
  await expect(note(page)).toContainText('Comptoir failed and had to end.');
  await note(page).getByRole('button', { name: 'Copy the report' }).click();
  await expect(note(page).getByRole('button', { name: 'Copied' })).toBeVisible();
  const saved = page.waitForEvent('download');
  await note(page).getByRole('button', { name: 'Save the report' }).click();
  const report = await readFile(await (await saved).path(), 'utf8');
  expect(report).toContain('a defect with [redacted] in it');
  expect(report).toContain('host: desktop');
  await note(page).getByRole('button', { name: 'Seen' }).click();
  await expect(note(page)).toBeHidden();
});

test('a session that the system ends is no crash', async ({ desktop }) => {
  const first = await desktop.start();
  await isReady(await first.page());
  const [window] = await first.windows();
  await first.happen('session-end', window?.id);
  await first.kill();
  const second = await desktop.start();
  const page = await second.page();
  await isReady(page);
  await expect(note(page)).toBeHidden();
});
