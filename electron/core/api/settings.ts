import { type Settings, settingsSchema } from '../../../shared/settings.ts';
import { createLanes } from '../orders/lanes.ts';
import type { Services } from './services.ts';

type SettingsChange = { [Name in keyof Settings]?: Settings[Name] | undefined };

/** Changes some settings and answers all; one change after the other, or the last would undo the others. */
export function createSettingsChange({ register, retention }: Pick<Services, 'register' | 'retention'>) {
  const lanes = createLanes();

  async function changed(change: SettingsChange): Promise<Settings> {
    const given = Object.entries(change).filter(([, value]) => value !== undefined);
    const settings = settingsSchema.parse({ ...(await register.settings()), ...Object.fromEntries(given) });
    await register.saveSettings(settings);
    if (change.retentionDays !== undefined) retention.wake();
    return settings;
  }

  return (change: SettingsChange) => lanes.run('settings', () => changed(change));
}
