import { describe, expect, test } from 'vitest';
import { groupOf, settingGroups } from '../../../renderer/settings/groups.ts';
import { settingList, settingOf } from '../../../renderer/settings/setting-list.ts';
import { settingsSearchSchema } from '../../../renderer/settings/settings-search.ts';
import { valuesOf } from '../../../renderer/settings/use-saved.ts';
import { defaultSettings } from '../../../shared/settings.ts';

describe('the addresses of the settings', () => {
  test('lead to their group, and to the first for what there is not', () => {
    expect(settingGroups.map(groupOf)).toEqual([...settingGroups]);
    expect(groupOf(undefined)).toBe('shop');
    expect(groupOf('nowhere')).toBe('shop');
  });

  test('name one setting, or nothing that could be anything else', () => {
    expect(settingsSearchSchema.parse({ at: 'currency' })).toEqual({ at: 'currency' });
    expect(settingsSearchSchema.parse({ at: '"] script' }).at).toBeUndefined();
    expect(settingOf('currency')).toBe('currency');
    expect(settingOf('purple')).toBeUndefined();
  });

  test('name each setting once', () => {
    const ids = settingList.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !settingsSearchSchema.parse({ at: id }).at)).toEqual([]);
  });
});

test('what a change replaces can be put back, an empty value too', () => {
  const settings = { ...defaultSettings, invoiceDays: null, currency: 'EUR' as const };
  expect(valuesOf(settings, { currency: 'CHF', invoiceDays: 30 })).toEqual({
    currency: 'EUR',
    invoiceDays: null,
  });
});
