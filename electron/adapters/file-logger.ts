import { join } from 'node:path';
import { type Level, pino, stdSerializers, stdTimeFunctions } from 'pino';
import type { Logger } from '../core/ports.ts';
import { openRotatingFile } from './rotating-file.ts';
import { withoutSecrets } from './without-secrets.ts';

/** Fields whose values never reach the file, at any of the first four levels of what is logged. */
const privateFields = [
  ...['password', 'authorization', 'Authorization', 'hmacKey', 'key', 'token', 'cookie', 'secret'],
  ...['phone', 'phoneNumber', 'email', 'receiptEmail', 'paymentReceiptEmail', 'recipient', 'to', 'bcc'],
  ...['card', 'pan', 'note', 'merchantComment', 'customer'],
];
const levels = ['', '*.', '*.*.', '*.*.*.'];

export interface FileLoggerOptions {
  /** Lines go to `logs/comptoir.log` in it. */
  dataDir: string;
  level?: Level;
  maxBytes?: number;
  /** How many older files stay beside the present one. */
  keep?: number;
  /** The log cannot be written; by default said once on stderr. */
  onProblem?: (error: unknown) => void;
}

export interface FileLogger extends Logger {
  readonly path: string;
  /** Every line is in the file already; later ones are dropped. */
  close(): void;
}

function sayOnStderr(error: unknown): void {
  const why = error instanceof Error ? error.message : String(error);
  process.stderr.write(`Comptoir cannot write its log: ${why}\n`);
}

/**
 * One JSON line a record, written when the call returns; files 0600, set aside by size.
 * Throws at once when the file cannot be opened.
 */
export function createFileLogger(options: FileLoggerOptions): FileLogger {
  const { dataDir, level = 'info', maxBytes = 5_000_000, keep = 3, onProblem = sayOnStderr } = options;
  const path = join(dataDir, 'logs', 'comptoir.log');
  const file = openRotatingFile({ path, maxBytes, keep, onProblem });
  const logger = pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { error: stdSerializers.errWithCause, err: stdSerializers.errWithCause },
      hooks: { streamWrite: withoutSecrets },
      redact: {
        paths: privateFields.flatMap((field) => levels.map((prefix) => `${prefix}${field}`)),
        censor: '[redacted]',
      },
    },
    file,
  );
  return {
    path,
    debug: (fields, message) => logger.debug(fields, message),
    info: (fields, message) => logger.info(fields, message),
    warn: (fields, message) => logger.warn(fields, message),
    error: (fields, message) => logger.error(fields, message),
    close: () => file.close(),
  };
}
