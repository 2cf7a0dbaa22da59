/** `name  value` under each other; what has no value is left out. */
export function aligned(rows: readonly [name: string, value: string | null][]): string[] {
  const told = rows.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
  const width = Math.max(...told.map(([name]) => name.length));
  return told.map(([name, value]) => `${name.padEnd(width)}  ${value}`);
}

/** `2025-11-22T14:00:05.123Z (22/11/2025, 15:00:05 GMT+1)`. */
export function momentText(ms: number, timeZone: string): string {
  const local = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'shortOffset',
    },
  });
  return `${new Date(ms).toISOString()} (${local.format(ms)})`;
}

/** A payment link says nothing about its order but its code, and with it anybody can pay. */
export function withoutCode(link: string): string {
  const url = URL.parse(link);
  return url === null ? '…' : `${url.protocol}//${url.host}/… (its code is left out)`;
}
