/** The groups of the settings, in the order they are shown; each has an address of its own, `/settings/GROUP`. */
export const settingGroups = [
  'shop',
  'counter',
  'customers',
  'display',
  'sound',
  'people',
  'integrations',
  'data',
  'look',
  'practice',
  'about',
] as const;
export type SettingGroup = (typeof settingGroups)[number];

export const firstGroup: SettingGroup = settingGroups[0];

/** A group by its address; the first for an address that names none. */
export function groupOf(address: string | undefined): SettingGroup {
  return settingGroups.find((group) => group === address) ?? firstGroup;
}
