import { implement, type Router } from '@orpc/server';
import { shellContract } from '../../../shared/contract/shell.ts';
import type { Logger } from '../../core/ports.ts';
import type { NewsDesk } from './news-desk.ts';
import type { ShellContext } from './shell-context.ts';
import type { ShellSettingsFile } from './shell-settings-file.ts';

export interface Shell {
  logger: Logger;
  news: NewsDesk;
  settings: ShellSettingsFile;
}

function implementer({ logger }: Shell) {
  return implement(shellContract)
    .$context<ShellContext>()
    .use(async ({ next, path }) => {
      try {
        return await next();
      } catch (error) {
        logger.error({ error, call: path.join('.') }, 'a call to the shell failed');
        throw error;
      }
    });
}

/** Every call of a page to the shell around it, answered; a call added to the contract does not compile until it is here. */
export function createShellRouter(shell: Shell): Router<typeof shellContract, ShellContext> {
  const api = implementer(shell);
  const { news, settings } = shell;
  news.addState(() => ({ type: 'settings', settings: settings.get() }));
  settings.onChange((now) => news.tellAll({ type: 'settings', settings: now }));
  return api.router({
    news: api.news.handler(({ context, signal }) =>
      news.follow(context.window, signal ?? new AbortController().signal),
    ),
    settings: {
      get: api.settings.get.handler(() => settings.get()),
      change: api.settings.change.handler(({ input }) => settings.change(input)),
    },
  });
}
