import { describe, expect, test } from 'vitest';
import { type PaletteState, paletteActions } from '../../../renderer/palette/actions.ts';
import { paletteGroups } from '../../../renderer/palette/palette-items.ts';
import { defaultSettings } from '../../../shared/settings.ts';
import { anOrder } from '../an-order.ts';

const state: PaletteState = {
  mode: 'practice',
  modes: ['practice', 'production'],
  settings: defaultSettings,
  order: null,
  display: null,
};
const ids = (changed: Partial<PaletteState>) => paletteActions({ ...state, ...changed }).map(({ id }) => id);

describe('what the palette can do', () => {
  test('asks before another mode, and offers only modes there are keys for', () => {
    const modes = paletteActions(state).filter(({ id }) => id.startsWith('mode'));
    expect(modes.map(({ deed }) => deed)).toEqual([{ do: 'ask-mode', mode: 'production' }]);
  });

  test('nothing of it moves money: an order on screen is only checked and printed', () => {
    const order = { id: anOrder().id, reference: 'A-1', canBePrinted: true };
    const allowed = ['go', 'change', 'ask-mode', 'check', 'print', 'help', 'open-display'];
    expect(ids({ order })).toEqual(expect.arrayContaining(['check', 'print']));
    expect(
      paletteActions({ ...state, order, display: 'closed' }).filter(({ deed }) => !allowed.includes(deed.do)),
    ).toEqual([]);
    expect(ids({ order: { ...order, canBePrinted: false } })).not.toContain('print');
  });

  test('offers the other theme and the other languages, never the one there is', () => {
    const settings = { ...defaultSettings, theme: 'dark' as const, language: 'fr' as const };
    expect(ids({ settings })).not.toContain('theme dark');
    expect(ids({ settings })).toContain('theme light');
    expect(ids({ settings })).not.toContain('language fr');
  });

  test('turns the sound off without touching its volume', () => {
    const sound = paletteActions(state).find(({ id }) => id === 'sound');
    expect(sound?.deed).toEqual({
      do: 'change',
      change: { sound: { ...defaultSettings.sound, isOn: false } },
    });
  });
});

describe('what stands under the field', () => {
  const actions = paletteActions(state).map((action) => ({ ...action, name: action.id, also: '' }));
  const sources = { actions, orders: [anOrder()], settings: [] };
  const kinds = (typed: string) => paletteGroups(typed, sources).map(({ kind }) => kind);

  test('is what is near to hand before anything is typed', () => {
    const [group] = paletteGroups('', sources);
    expect(kinds('')).toEqual(['action']);
    expect(group?.items.map(({ key }) => key)).not.toContain('theme dark');
  });

  test('is what answers, orders first when a number was typed', () => {
    expect(kinds('new')).toEqual(['action', 'order']);
    expect(paletteGroups('theme dark', sources)[0]?.items.map(({ key }) => key)).toEqual(['theme dark']);
    const withNumber = { ...sources, actions: actions.map((action) => ({ ...action, also: '12' })) };
    expect(paletteGroups('12', withNumber).map(({ kind }) => kind)).toEqual(['order', 'action']);
  });

  test('has no group without an answer', () => {
    expect(paletteGroups('zzz', { ...sources, orders: [] })).toEqual([]);
  });
});
