import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { startBuiltHost } from '../../support/built-host.ts';
import { isReady, showCode } from '../counter-steps.ts';
import { openSettings } from '../settings-steps.ts';
import { expect, test } from './desktop.ts';

function damage(dataDir: string): void {
  writeFileSync(join(dataDir, 'register.db'), 'this is no register');
}

test('a damaged register: a window says so, and leads back to the last backup once that is confirmed', async ({
  desktop,
}) => {
  test.slow(); // Three starts.
  const before = await desktop.start();
  const counter = await before.page();
  await showCode(counter, '1250');
  await openSettings(counter, 'Data and backups');
  await counter.getByRole('button', { name: 'Make a backup now' }).click();
  await expect(counter.getByRole('list', { name: 'Backups' }).getByText('Asked for').first()).toBeVisible();
  await before.stop();
  damage(desktop.dataDir);

  const app = await desktop.start();
  const page = await app.page();
  await expect(page.getByRole('heading', { name: 'The register is damaged' })).toBeVisible();
  await page.getByText('For whoever helps you').click();
  await expect(page.getByText(/^CORRUPT: .*register\.db is damaged/)).toBeVisible();

  const restore = page.getByRole('link', { name: 'Go back to the last backup' });
  await restore.click();
  await app.deed('message-box');
  expect(app.deeds('relaunch')).toEqual([]);

  const ended = once(app.process, 'exit');
  await app.answer('message-box', 0);
  await restore.click();
  const { args } = await app.deed('relaunch');
  expect(args).toEqual(['.', '--data-dir', desktop.dataDir, '--restore', 'latest']);
  expect((await ended)[0]).toBe(1);

  const again = await desktop.start({ args: ['--restore', 'latest'] });
  const restored = await again.page();
  await isReady(restored);
  await restored.evaluate(() => {
    location.hash = '/orders';
  });
  await expect(restored.getByRole('grid').getByText(/12[.,]50/)).toBeVisible();
});

test('a damaged register without a backup: none is offered', async ({ desktop }) => {
  damage(desktop.dataDir);
  const app = await desktop.start();
  const page = await app.page();
  await expect(page.getByText('There is no backup in the data folder.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Open the data folder' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Go back to the last backup' })).toHaveCount(0);
});

test('a register that another Comptoir holds is named, and can be tried again', async ({ desktop }) => {
  const other = await startBuiltHost({ dataDir: desktop.dataDir });
  const app = await desktop.start();
  const page = await app.page();
  await expect(page.getByRole('heading', { name: 'Comptoir is already open' })).toBeVisible();
  await page.getByText('For whoever helps you').click();
  await expect(page.getByText(new URL(other.url).origin)).toBeVisible();
  await page.getByRole('link', { name: 'Copy the details' }).click();
  expect((await app.deed('clipboard'))['text']).toContain(`process ${other.process.pid}`);
  await other.stop();

  const ended = once(app.process, 'exit');
  await page.getByRole('link', { name: 'Try again' }).click();
  await app.deed('relaunch');
  await ended;
});

test('words it does not know, in the system’s language; accessible, and led nowhere else', async ({
  desktop,
}) => {
  const app = await desktop.start({ args: ['--nonsense'], answers: { locale: 'fr-FR' } });
  const page = await app.page();
  await expect(
    page.getByRole('heading', { name: 'Comptoir a été lancé avec des options inconnues' }),
  ).toBeVisible();
  const menu = await app.happen<{ label: string }[]>('menu');
  expect(menu.map(({ label }) => label)).toEqual(['Fichier', 'Édition']);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations, colorScheme).toEqual([]);
  }
  await page.evaluate(() => {
    location.href = 'https://example.com/';
  });
  await app.deed('navigation-refused');
  expect(app.deeds('relaunch')).toEqual([]);
  const ended = once(app.process, 'exit');
  const [window] = await app.windows();
  // Started again, what is there already comes to the front.
  await app.happen('minimize-window', window?.id);
  await app.happen('second-start', { args: [] });
  expect((await app.windows())[0]).toMatchObject({ minimized: false, focused: true });
  await app.happen('close-window', window?.id);
  expect((await ended)[0]).toBe(1);
});

test('without the system’s sandbox it does not run, and says what to install', async ({ desktop }) => {
  const app = await desktop.start({ args: ['--no-sandbox'] });
  const page = await app.page();
  await expect(page.getByRole('heading', { name: 'This system gives Comptoir no protection' })).toBeVisible();
  await expect(page.getByText(/\.deb or \.rpm/)).toBeVisible();
});
