import type { ParseKeys } from 'i18next';
import type { SettingGroup } from './groups.ts';

/** Namespaces that words of settings come from. */
export const settingNamespaces = [
  'settings',
  'share',
  'data',
  'print',
  'display',
  'sound',
  'amount',
  'integrations',
  'desktop',
] as const;

type SettingText = ParseKeys<typeof settingNamespaces>;

interface ListedSetting {
  /** What `data-setting` on the screen and `?at=` in the address say. */
  id: string;
  group: SettingGroup;
  label: SettingText;
  /** Other words people look for it by. */
  words?: SettingText;
  /** There in the desktop app alone. */
  isDesktop?: true;
}

/** Every setting that can be looked for, in Settings and in the palette, in the order it is shown. */
export const settingList = [
  { id: 'shop', group: 'shop', label: 'settings:shop.title', words: 'settings:words.shop' },
  { id: 'notification', group: 'shop', label: 'settings:notification.label' },
  { id: 'currency', group: 'counter', label: 'settings:counter.currency', words: 'settings:words.currency' },
  {
    id: 'referencePrefix',
    group: 'counter',
    label: 'settings:counter.referencePrefix',
    words: 'settings:words.referencePrefix',
  },
  { id: 'keypad', group: 'counter', label: 'amount:settings.keypad' },
  { id: 'quickAmounts', group: 'counter', label: 'amount:settings.quick' },
  { id: 'confirmFrom', group: 'counter', label: 'amount:settings.limit' },
  { id: 'askUnusual', group: 'counter', label: 'amount:settings.unusual' },
  { id: 'scanner', group: 'counter', label: 'amount:scanner.title' },
  {
    id: 'linkMinutes',
    group: 'counter',
    label: 'settings:counter.linkMinutes',
    words: 'settings:words.lifetime',
  },
  { id: 'sentDays', group: 'counter', label: 'settings:counter.sentDays', words: 'settings:words.lifetime' },
  {
    id: 'invoiceDays',
    group: 'counter',
    label: 'settings:counter.invoiceDays',
    words: 'settings:words.lifetime',
  },
  { id: 'country', group: 'customers', label: 'settings:customers.country', words: 'settings:words.country' },
  { id: 'customerLocale', group: 'customers', label: 'settings:customers.locale' },
  { id: 'shopName', group: 'customers', label: 'share:settings.shopName' },
  { id: 'shopContact', group: 'customers', label: 'share:settings.shopContact' },
  { id: 'shopUrl', group: 'customers', label: 'share:settings.shopUrl' },
  {
    id: 'messageTemplates',
    group: 'customers',
    label: 'share:settings.title',
    words: 'settings:words.messageTemplates',
  },
  { id: 'display', group: 'display', label: 'display:staff.title', words: 'display:staff.words' },
  { id: 'displaySeconds', group: 'display', label: 'display:staff.seconds', words: 'display:staff.words' },
  { id: 'paper', group: 'display', label: 'print:paper.label', words: 'settings:words.paper' },
  { id: 'printer', group: 'display', label: 'desktop:printer.label', isDesktop: true },
  { id: 'sound', group: 'sound', label: 'sound:isOn', words: 'sound:words.sound' },
  { id: 'spoken', group: 'sound', label: 'sound:isSpoken', words: 'sound:words.spoken' },
  { id: 'notices', group: 'sound', label: 'sound:notices.isOn', words: 'sound:words.notices' },
  { id: 'staffNames', group: 'people', label: 'settings:staff.names', words: 'settings:words.staffNames' },
  {
    id: 'localServer',
    group: 'integrations',
    label: 'integrations:server.title',
    words: 'integrations:words.localServer',
  },
  {
    id: 'integrations',
    group: 'integrations',
    label: 'integrations:tokens',
    words: 'integrations:words.integrations',
  },
  {
    id: 'retentionDays',
    group: 'data',
    label: 'data:retention.days',
    words: 'settings:words.retentionDays',
  },
  { id: 'backups', group: 'data', label: 'data:backup.title', words: 'settings:words.backups' },
  { id: 'export', group: 'data', label: 'data:export.title', words: 'settings:words.export' },
  { id: 'language', group: 'look', label: 'settings:look.language', words: 'settings:words.language' },
  { id: 'theme', group: 'look', label: 'settings:look.theme', words: 'settings:words.theme' },
  {
    id: 'letterShortcuts',
    group: 'look',
    label: 'settings:look.letters',
    words: 'settings:words.letterShortcuts',
  },
  { id: 'tray', group: 'look', label: 'desktop:computer.tray', isDesktop: true },
  { id: 'startAtLogin', group: 'look', label: 'desktop:computer.login', isDesktop: true },
  { id: 'zoom', group: 'look', label: 'desktop:computer.zoom', isDesktop: true },
  { id: 'phones', group: 'practice', label: 'settings:practice.phones', words: 'settings:words.phones' },
  { id: 'about', group: 'about', label: 'settings:about.title', words: 'settings:words.about' },
  { id: 'updates', group: 'about', label: 'desktop:updates.title', isDesktop: true },
] as const satisfies readonly ListedSetting[];

export type SettingId = (typeof settingList)[number]['id'];

/** A setting by what the address says; `undefined` for what there is not. */
export function settingOf(id: string | undefined): SettingId | undefined {
  return settingList.find((setting) => setting.id === id)?.id;
}
