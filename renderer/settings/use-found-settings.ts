import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api-context.ts';
import { findMatches } from '../find/match-text.ts';
import { type SettingId, settingList, settingNamespaces } from './setting-list.ts';

export interface FoundSetting {
  id: SettingId;
  /** In the page's language, as the screen calls it. */
  label: string;
  group: string;
  address: {
    to: '/settings/$group';
    params: { group: string };
    search: { at: SettingId };
  };
}

/** The settings that answer what was typed, the best first; all of them when nothing was. */
export function useFoundSettings(typed: string): FoundSetting[] {
  const { t } = useTranslation(settingNamespaces);
  const isDesktop = useApi().shell !== null;
  const all = useMemo(
    () =>
      settingList
        .filter((setting) => isDesktop || !('isDesktop' in setting))
        .map((setting) => ({
          id: setting.id,
          label: t(setting.label),
          words: 'words' in setting ? t(setting.words) : '',
          group: t(`settings:groups.${setting.group}`),
          address: {
            to: '/settings/$group' as const,
            params: { group: setting.group },
            search: { at: setting.id },
          },
        })),
    [t, isDesktop],
  );
  return useMemo(() => findMatches(typed, all, (setting) => setting), [typed, all]);
}
