import { type PlatformId, platforms } from '../../shared/platforms.ts';

/** All platforms by the names shops know, in the order of the list; last, a server of one's own. */
export function platformChoices(custom: string): { value: PlatformId; label: string }[] {
  return [
    ...platforms.map(({ id, name }) => ({ value: id, label: name })),
    { value: 'custom', label: custom },
  ];
}

/** The name that a shop knows its platform by; `null` for a server of its own and for practice. */
export function platformName(platform: string): string | null {
  return platforms.find(({ id }) => id === platform)?.name ?? null;
}

/** The host of a platform's API, to be compared with the Back Office; `null` for a server of one's own. */
export function platformServer(platform: PlatformId | null): string | null {
  return platforms.find(({ id }) => id === platform)?.server ?? null;
}

/** What was chosen in the list, or `null`. */
export function asPlatformId(value: string | null): PlatformId | null {
  if (value === 'custom') return value;
  return platforms.find(({ id }) => id === value)?.id ?? null;
}
