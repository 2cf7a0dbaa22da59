import type { ComponentType } from 'react';
import { AmountSettings } from '../amount/settings/AmountSettings.tsx';
import { BackupSettings } from '../data/BackupSettings.tsx';
import { ExportSettings } from '../data/ExportSettings.tsx';
import { DisplaySettings } from '../display/staff/DisplaySettings.tsx';
import { IntegrationSettings } from '../integrations/IntegrationSettings.tsx';
import { LocalServerSettings } from '../integrations/LocalServerSettings.tsx';
import { NoticeSettings } from '../notices/NoticeSettings.tsx';
import { PaperSettings } from '../print/PaperSettings.tsx';
import { ScannerSettings } from '../reference/ScannerSettings.tsx';
import { ComputerSettings } from '../shell/ComputerSettings.tsx';
import { UpdateSettings } from '../shell/UpdateSettings.tsx';
import { SoundSettings } from '../sound/SoundSettings.tsx';
import { About } from './About.tsx';
import { CounterSettings } from './CounterSettings.tsx';
import { CustomerSettings } from './CustomerSettings.tsx';
import type { SettingGroup } from './groups.ts';
import { LifetimeSettings } from './LifetimeSettings.tsx';
import { LookSettings } from './LookSettings.tsx';
import { MessageSettings } from './MessageSettings.tsx';
import { NotificationCheck } from './NotificationCheck.tsx';
import { PracticeSettings } from './PracticeSettings.tsx';
import { RetentionSettings } from './RetentionSettings.tsx';
import { ShopSection } from './ShopSection.tsx';
import { StaffSettings } from './StaffSettings.tsx';
import type { SettingsProps } from './settings-props.ts';

/**
 * What stands in each group, from top to bottom. A new section is a line here and, for every setting in it,
 * a line in `setting-list.ts`, so that it can be found. Its parts: `Section.tsx`, `SettingRow.tsx`.
 */
export const sections: Record<SettingGroup, Readonly<Record<string, ComponentType<SettingsProps>>>> = {
  shop: { ShopSection, NotificationCheck },
  counter: { CounterSettings, AmountSettings, ScannerSettings, LifetimeSettings },
  customers: { CustomerSettings, MessageSettings },
  display: { DisplaySettings, PaperSettings },
  sound: { SoundSettings, NoticeSettings },
  people: { StaffSettings },
  integrations: { LocalServerSettings, IntegrationSettings },
  data: { RetentionSettings, BackupSettings, ExportSettings },
  look: { LookSettings, ComputerSettings },
  practice: { PracticeSettings },
  about: { About, UpdateSettings },
};
