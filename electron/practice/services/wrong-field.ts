import type { z } from 'zod';
import { invalidInput, isRefusalCode } from './refusals.ts';

/** The refusal for the first field that is wrong: its message is the code. */
export function wrongField(error: z.ZodError, body: object) {
  const [issue] = error.issues;
  const path = issue?.path.map(String) ?? [];
  const code = issue && isRefusalCode(issue.message) ? issue.message : 'INT_001';
  return invalidInput(code, path.join('.'), valueAt(body, path));
}

function valueAt(body: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    body,
  );
}
