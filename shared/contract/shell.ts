import { eventIterator } from '@orpc/contract';
import { shellSettingsSchema } from '../shell-settings.ts';
import { contract } from './contract.ts';
import { shellNewsSchema } from './shell/news.ts';
import { shellCall } from './shell/shell-call.ts';

/**
 * What a page of the desktop app asks of the program around it. Over its MessagePort only: no server, no till
 * and no browser ever sees these calls.
 */
export const shellContract = {
  /** Everything the shell tells this window by itself, as long as it is read. */
  news: shellCall.output(eventIterator(shellNewsSchema)),
  settings: {
    get: shellCall.output(shellSettingsSchema),
    change: shellCall.input(shellSettingsSchema.partial()).output(shellSettingsSchema),
  },
};

/** All that a page of the desktop app can call. */
export const desktopContract = { ...contract, shell: shellContract };
