import type { BrowserWindow } from 'electron';
import { expect, test } from 'vitest';
import { createNewsDesk } from '../../../../electron/desktop/shell/news-desk.ts';
import type { ShellNews } from '../../../../shared/contract/shell/news.ts';
import { defaultShellSettings } from '../../../../shared/shell-settings.ts';

/** A window is only ever compared. */
const aWindow = () => ({}) as BrowserWindow;
const state = (closeToTray: boolean): ShellNews => ({
  type: 'settings',
  settings: { ...defaultShellSettings, closeToTray },
});

test('a window hears the state first, then what comes, each once and in order', async () => {
  const desk = createNewsDesk();
  let now = state(false);
  desk.addState(() => now);
  now = state(true);
  const heard = desk.follow(aWindow(), new AbortController().signal);
  expect((await heard.next()).value).toEqual(state(true));
  desk.tellAll(state(false));
  desk.tellAll(state(true));
  expect((await heard.next()).value).toEqual(state(false));
  expect((await heard.next()).value).toEqual(state(true));
});

test('what is for one window reaches no other, and waits for the window to listen', async () => {
  const desk = createNewsDesk();
  const [one, other] = [aWindow(), aWindow()];
  const ended = new AbortController();
  const heard = desk.follow(one, ended.signal);
  const waiting = heard.next();
  desk.tell(other, state(true));
  desk.tell(one, state(false));
  expect((await waiting).value).toEqual(state(false));
  const last = heard.next();
  ended.abort();
  expect((await last).done).toBe(true);
  const later = desk.follow(other, new AbortController().signal);
  expect((await later.next()).value).toEqual(state(true));
});
