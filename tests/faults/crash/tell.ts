import { writeSync } from 'node:fs';
import type { TillLine } from './till-messages.ts';

/** Says a line, from whatever thread; it is out when this returns. */
export function tell(line: TillLine): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}
