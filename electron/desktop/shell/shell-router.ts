import type { Router } from '@orpc/server';
import type { shellContract } from '../../../shared/contract/shell.ts';
import type { Language } from '../../../shared/locale.ts';
import type { Logger } from '../../core/ports.ts';
import type { CustomerDisplay } from '../displays/customer-display.ts';
import type { LocalServer } from '../local-server/local-server.ts';
import type { Notices } from '../notices/notices.ts';
import type { WaitingBadge } from '../notices/waiting-badge.ts';
import { printersOf, printSilently } from '../printing/print-silently.ts';
import type { Updates } from '../updates/updates.ts';
import { type ShellImplementer, shellImplementer } from './implementer.ts';
import type { NewsDesk } from './news-desk.ts';
import type { ShellContext } from './shell-context.ts';
import type { ShellSettingsFile } from './shell-settings-file.ts';

export interface Shell {
  logger: Logger;
  news: NewsDesk;
  settings: ShellSettingsFile;
  notices: Notices;
  badge: Pick<WaitingBadge, 'show'>;
  display: CustomerDisplay;
  newWindow(): void;
  localServer: LocalServer;
  updates: Updates;
  speak(language: Language): void;
}

/** Every call of a page to the shell around it, answered; a call added to the contract does not compile until it is here. */
export function createShellRouter(shell: Shell): Router<typeof shellContract, ShellContext> {
  const api = shellImplementer(shell.logger);
  const { news, settings } = shell;
  tellStates(shell);
  return api.router({
    news: api.news.handler(({ context, signal }) =>
      news.follow(context.window, signal ?? new AbortController().signal),
    ),
    settings: {
      get: api.settings.get.handler(() => settings.get()),
      change: api.settings.change.handler(({ input }) => settings.change(input)),
    },
    notices: noticeCalls(api, shell),
    displays: displayCalls(api, shell),
    windows: {
      open: api.windows.open.handler(() => done(shell.newWindow())),
      speak: api.windows.speak.handler(({ input }) => done(shell.speak(input.language))),
    },
    printing: {
      printers: api.printing.printers.handler(async ({ context }) => ({
        items: await printersOf(context.window),
      })),
      print: api.printing.print.handler(async ({ input, context }) => ({
        result: await printSilently(context.window, settings.get().printer, input),
      })),
    },
    localServer: {
      get: api.localServer.get.handler(() => shell.localServer.state()),
      change: api.localServer.change.handler(({ input }) => shell.localServer.change(input)),
    },
    updates: {
      check: api.updates.check.handler(async () => done(await shell.updates.look())),
      install: api.updates.install.handler(async () => ({ result: await shell.updates.install() })),
    },
  });
}

/** What every window hears as soon as it listens. */
function tellStates({ news, settings, display, localServer, updates }: Shell): void {
  news.addState(() => ({ type: 'updates', updates: updates.state() }));
  news.addState(() => ({ type: 'settings', settings: settings.get() }));
  news.addState(() => ({ type: 'displays', displays: display.state() }));
  const serving = () => ({ type: 'local-server' as const, localServer: localServer.state() });
  news.addState(serving);
  localServer.onChange(() => news.tellAll(serving()));
  settings.onChange((now) => {
    news.tellAll({ type: 'settings', settings: now });
    news.tellAll({ type: 'displays', displays: display.state() });
  });
}

function noticeCalls(api: ShellImplementer, { notices, badge }: Shell) {
  return {
    show: api.notices.show.handler(({ input, context }) => done(notices.show(context.window, input))),
    waiting: api.notices.waiting.handler(({ input }) => done(badge.show(input.count))),
  };
}

function displayCalls(api: ShellImplementer, { display, settings }: Shell) {
  return {
    open: api.displays.open.handler(({ input }) => done(display.open(input.screen))),
    close: api.displays.close.handler(() => done(display.close())),
    refuse: api.displays.refuse.handler(() => {
      const { screen } = settings.get().customerDisplay;
      return done(settings.change({ customerDisplay: { isWanted: false, screen } }));
    }),
  };
}

/** Whatever was done, there is nothing to say of it. */
const done = (_: unknown) => ({});
