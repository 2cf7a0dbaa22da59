import { eventIterator } from '@orpc/contract';
import { shellSettingsSchema } from '../shell-settings.ts';
import { contract } from './contract.ts';
import { displayWindowCalls } from './shell/displays.ts';
import { localServerCalls } from './shell/local-server.ts';
import { shellNewsSchema } from './shell/news.ts';
import { noticeCalls } from './shell/notices.ts';
import { printingCalls } from './shell/printing.ts';
import { shellCall } from './shell/shell-call.ts';
import { updateCalls } from './shell/updates.ts';
import { windowCalls } from './shell/windows.ts';

/**
 * What a page of the desktop app asks of the program around it. Over its MessagePort only: no server, no till
 * and no browser ever sees these calls.
 */
export const shellContract = {
  /** Everything the shell tells this window by itself, as long as it is read. */
  news: shellCall.output(eventIterator(shellNewsSchema)),
  settings: {
    get: shellCall.output(shellSettingsSchema),
    change: shellCall
      .input(shellSettingsSchema.omit({ localServer: true }).partial())
      .output(shellSettingsSchema),
  },
  notices: noticeCalls,
  displays: displayWindowCalls,
  windows: windowCalls,
  printing: printingCalls,
  localServer: localServerCalls,
  updates: updateCalls,
};

/** All that a page of the desktop app can call. */
export const desktopContract = { ...contract, shell: shellContract };
