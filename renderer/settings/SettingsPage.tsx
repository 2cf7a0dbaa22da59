import { useParams, useSearch } from '@tanstack/react-router';
import { groupOf } from './groups.ts';
import { SettingsScreen } from './SettingsScreen.tsx';
import { settingOf } from './setting-list.ts';

/** The settings at their address. */
export function SettingsPage() {
  const { group } = useParams({ strict: false });
  const { at } = useSearch({ strict: false });
  return <SettingsScreen group={group === undefined ? undefined : groupOf(group)} at={settingOf(at)} />;
}
