/** `14:00`–`15:00`, or `2 PM` – `3 PM`, as the language writes it; the hour is one of the shop's clock, not a moment. */
export function hourName(hour: number, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' });
  const at = (of: number) => format.format(Date.UTC(2001, 0, 1, of));
  return `${at(hour)}–${at(hour + 1)}`;
}
