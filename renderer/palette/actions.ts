import type { ParseKeys } from 'i18next';
import { type Mode, modeSchema } from '../../shared/order.ts';
import type { Settings } from '../../shared/settings.ts';
import type { DisplayState } from '../host/displays.ts';
import { languageNames } from '../i18n/language-names.ts';
import { languages } from '../i18n/languages.ts';
import type { ShortcutId } from '../shortcuts/shortcuts.ts';

/** What choosing an action does. None of it moves money or says anything to a customer. */
export type PaletteDeed =
  | { do: 'go'; to: '/' | '/orders' | '/day' | '/settings' | '/status' | '/welcome' }
  | { do: 'change'; change: Partial<Settings> }
  /** Another mode is asked about before it is taken. */
  | { do: 'ask-mode'; mode: Mode }
  | { do: 'check'; id: string }
  | { do: 'print' | 'help' | 'open-display' | 'close-display' };

export interface PaletteAction {
  id: string;
  label: Extract<ParseKeys<'palette'>, `action.${string}`>;
  /** What the label's placeholders stand for. */
  values?: { reference?: string; language?: string };
  words: Extract<ParseKeys<'palette'>, `words.${string}`>;
  shortcut?: ShortcutId;
  deed: PaletteDeed;
  /** Not offered before it is looked for. */
  isHidden?: true;
}

export interface PaletteState {
  mode: Mode | null;
  /** Modes there are keys for. */
  modes: readonly Mode[];
  settings: Settings;
  /** The customer's display; `null` where there can be none. */
  display: DisplayState | null;
  /** The order on the screen. */
  order: { id: string; reference: string; canBePrinted: boolean } | null;
}

/** Everything the palette can do now, what is nearest to hand first. */
export function paletteActions(state: PaletteState): PaletteAction[] {
  return [
    ...orderActions(state),
    ...places,
    ...displayActions(state),
    ...modeActions(state),
    ...lookActions(state.settings),
  ];
}

const places: readonly PaletteAction[] = [
  {
    id: 'new',
    label: 'action.new',
    words: 'words.new',
    shortcut: 'goCounter',
    deed: { do: 'go', to: '/' },
  },
  {
    id: 'orders',
    label: 'action.orders',
    words: 'words.orders',
    shortcut: 'goOrders',
    deed: { do: 'go', to: '/orders' },
  },
  {
    id: 'day',
    label: 'action.day',
    words: 'words.day',
    shortcut: 'goDay',
    deed: { do: 'go', to: '/day' },
  },
  {
    id: 'settings',
    label: 'action.settings',
    words: 'words.settings',
    shortcut: 'goSettings',
    deed: { do: 'go', to: '/settings' },
  },
  { id: 'status', label: 'action.status', words: 'words.status', deed: { do: 'go', to: '/status' } },
  { id: 'welcome', label: 'action.welcome', words: 'words.welcome', deed: { do: 'go', to: '/welcome' } },
  { id: 'help', label: 'action.help', words: 'words.help', shortcut: 'help', deed: { do: 'help' } },
];

function orderActions({ order }: PaletteState): PaletteAction[] {
  if (order === null) return [];
  const values = { reference: order.reference };
  const check: PaletteAction = {
    id: 'check',
    label: 'action.check',
    values,
    words: 'words.check',
    deed: { do: 'check', id: order.id },
  };
  if (!order.canBePrinted) return [check];
  return [check, { id: 'print', label: 'action.print', values, words: 'words.print', deed: { do: 'print' } }];
}

function displayActions({ display }: PaletteState): PaletteAction[] {
  if (display === null) return [];
  const isOpen = display === 'open';
  return [
    {
      id: 'display',
      label: isOpen ? 'action.displayClose' : 'action.displayOpen',
      words: 'words.display',
      deed: { do: isOpen ? 'close-display' : 'open-display' },
    },
  ];
}

function modeActions({ mode, modes }: PaletteState): PaletteAction[] {
  return modeSchema.options
    .filter((one) => one !== mode && modes.includes(one))
    .map((one) => ({
      id: `mode ${one}`,
      label: `action.mode.${one}` as const,
      words: 'words.mode',
      deed: { do: 'ask-mode', mode: one },
    }));
}

function lookActions({ language, theme, sound }: Settings): PaletteAction[] {
  const themes = (['auto', 'light', 'dark'] as const).filter((one) => one !== theme);
  const others = languages.filter((one) => one !== language);
  return [
    {
      id: 'sound',
      label: sound.isOn ? 'action.soundOff' : 'action.soundOn',
      words: 'words.sound',
      deed: { do: 'change', change: { sound: { ...sound, isOn: !sound.isOn } } },
    },
    ...themes.map(
      (one): PaletteAction => ({
        id: `theme ${one}`,
        label: `action.theme.${one}`,
        words: 'words.theme',
        deed: { do: 'change', change: { theme: one } },
        isHidden: true,
      }),
    ),
    ...others.map(
      (one): PaletteAction => ({
        id: `language ${one}`,
        label: 'action.language',
        values: { language: languageNames[one] },
        words: 'words.language',
        deed: { do: 'change', change: { language: one } },
        isHidden: true,
      }),
    ),
  ];
}
