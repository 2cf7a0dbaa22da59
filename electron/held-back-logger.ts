import type { Logger } from './core/ports.ts';

type Level = keyof Logger;

/** A logger whose first lines wait until there is somewhere to write them. */
export interface HeldBackLogger extends Logger {
  /** Writes what waited, and from now on everything, to `target`. */
  writeTo(target: Logger): void;
}

/**
 * A start that is refused must change nothing, so nothing may be written to the data directory before it
 * is known to be ours.
 */
export function createHeldBackLogger(): HeldBackLogger {
  const waiting: { level: Level; fields: Record<string, unknown>; message: string }[] = [];
  let target: Logger | undefined;
  const at = (level: Level) => (fields: Record<string, unknown>, message: string) => {
    if (target) target[level](fields, message);
    else waiting.push({ level, fields, message });
  };
  return {
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    writeTo: (logger) => {
      target = logger;
      for (const { level, fields, message } of waiting.splice(0)) logger[level](fields, message);
    },
  };
}
