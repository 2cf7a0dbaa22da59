import { implement } from '@orpc/server';
import { shellContract } from '../../../shared/contract/shell.ts';
import type { Logger } from '../../core/ports.ts';
import type { ShellContext } from './shell-context.ts';

/** Where every answer to a page begins: what goes wrong is in the log. */
export function shellImplementer(logger: Logger) {
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
export type ShellImplementer = ReturnType<typeof shellImplementer>;
