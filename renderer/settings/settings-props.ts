import type { Settings } from '../../shared/settings.ts';

/** What every section of the settings is given. */
export interface SettingsProps {
  settings: Settings;
  /** Shown and saved at once; what stood there before can be had back by "Undo". */
  change(change: Partial<Settings>): void;
}
