import type { Order } from '../../shared/order.ts';
import { findMatches } from '../find/match-text.ts';
import type { FoundSetting } from '../settings/use-found-settings.ts';
import type { PaletteAction } from './actions.ts';

type NamedAction = PaletteAction & { name: string; also: string };

/** One line of the palette. */
export type PaletteItem =
  | { kind: 'action'; key: string; action: NamedAction }
  | { kind: 'order'; key: string; order: Order }
  | { kind: 'setting'; key: string; setting: FoundSetting };

export interface PaletteGroup {
  kind: PaletteItem['kind'];
  items: PaletteItem[];
}

const mostOfAKind = 6;

export interface PaletteSources {
  actions: readonly NamedAction[];
  /** What the program answered to the same text. */
  orders: readonly Order[];
  /** Those that answer it, the best first. */
  settings: readonly FoundSetting[];
}

/**
 * What stands under the field: before anything is typed the actions near to hand, then whatever answers,
 * group by group; a group without an answer is left out. A digit asks for an order first.
 */
export function paletteGroups(typed: string, { actions, orders, settings }: PaletteSources): PaletteGroup[] {
  const isLooking = typed.trim() !== '';
  const offered = isLooking
    ? findMatches(typed, actions, ({ name, also }) => ({ label: name, words: also })).slice(0, mostOfAKind)
    : actions.filter((action) => !action.isHidden);
  const groups: PaletteGroup[] = [
    { kind: 'action', items: offered.map((action) => ({ kind: 'action', key: action.id, action })) },
    {
      kind: 'order',
      items: isLooking ? orders.map((order) => ({ kind: 'order', key: order.id, order })) : [],
    },
    {
      kind: 'setting',
      items: isLooking
        ? settings
            .slice(0, mostOfAKind)
            .map((setting) => ({ kind: 'setting', key: `set ${setting.id}`, setting }))
        : [],
    },
  ];
  const answered = groups.filter(({ items }) => items.length > 0);
  if (!/\d/.test(typed)) return answered;
  return answered.sort((one, other) => Number(other.kind === 'order') - Number(one.kind === 'order'));
}
