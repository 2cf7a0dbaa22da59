import { describe, expect, test } from 'vitest';
import { CounterKeys, type KeyDeed } from '../../../renderer/counter/counter-keys.ts';
import { LoneKey } from '../../../renderer/shortcuts/lone-key.ts';
import { globalShortcut, isCharacter, shortcuts } from '../../../renderer/shortcuts/shortcuts.ts';

const bare = { hasCtrl: false, hasMeta: false, hasAlt: false, isRepeat: false };
const onThePage = { isInText: false, isInDialog: false, areLettersOn: true };

describe('a shortcut that acts everywhere', () => {
  test.each([
    ['Ctrl+K', { ...bare, key: 'k', hasCtrl: true }, 'palette'],
    ['Cmd+K', { ...bare, key: 'k', hasMeta: true }, 'palette'],
    ['Ctrl+K with caps lock', { ...bare, key: 'K', hasCtrl: true }, 'palette'],
    ['?', { ...bare, key: '?' }, 'help'],
    ['F2', { ...bare, key: 'F2' }, 'goCounter'],
  ])('%s', (_, press, id) => {
    expect(globalShortcut(press, onThePage)).toBe(id);
  });

  test.each([
    ['a bare letter', { ...bare, key: 'k' }],
    ['AltGr, which Windows tells as Ctrl and Alt', { ...bare, key: 'k', hasCtrl: true, hasAlt: true }],
    ['Ctrl+F4, by which a browser closes a tab', { ...bare, key: 'F4', hasCtrl: true }],
    ['Alt+F4, by which a system closes a window', { ...bare, key: 'F4', hasAlt: true }],
    ['a held key', { ...bare, key: 'F2', isRepeat: true }],
    ['a key of another place', { ...bare, key: '/' }],
  ])('is not %s', (_, press) => {
    expect(globalShortcut(press, onThePage)).toBeNull();
  });

  test('writes in a text field instead, unless it writes nothing', () => {
    const inText = { ...onThePage, isInText: true };
    expect(globalShortcut({ ...bare, key: '?' }, inText)).toBeNull();
    expect(globalShortcut({ ...bare, key: 'k', hasCtrl: true }, inText)).toBe('palette');
    expect(globalShortcut({ ...bare, key: 'F4' }, inText)).toBe('goOrders');
  });

  test('that is a single character can be turned off; those with Ctrl stay', () => {
    const off = { ...onThePage, areLettersOn: false };
    expect(globalShortcut({ ...bare, key: '?' }, off)).toBeNull();
    expect(globalShortcut({ ...bare, key: '/', hasCtrl: true }, off)).toBe('help');
  });

  test('waits while a dialog asks something', () => {
    const asked = { ...onThePage, isInDialog: true };
    expect(globalShortcut({ ...bare, key: 'F2' }, asked)).toBeNull();
    expect(globalShortcut({ ...bare, key: 'k', hasCtrl: true }, asked)).toBeNull();
  });
});

describe('the map', () => {
  const browsersOwn = ['F1', 'F3', 'F5', 'F6', 'F7', 'F10', 'F11', 'F12'];

  test('takes no key of a browser, and no key twice in one place', () => {
    const keys = shortcuts.flatMap(({ place, chords }) =>
      chords.map((chord) => `${place} ${'hasCtrl' in chord ? 'Ctrl ' : ''}${chord.key}`),
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => browsersOwn.some((own) => key.endsWith(` ${own}`)))).toEqual([]);
  });

  const does: Partial<Record<(typeof shortcuts)[number]['id'], KeyDeed['do']>> = {
    amountDigit: 'character',
    amountSeparator: 'character',
    amountAdd: 'character',
    amountBackspace: 'backspace',
    amountClear: 'clear',
    amountSend: 'submit',
  };
  const drawn = shortcuts.flatMap(({ id, place, chords }) =>
    place === 'counter' ? chords.map(({ key }) => ({ id, key })) : [],
  );

  test.each(drawn)('says of the counter’s $key what the counter does', ({ id, key }) => {
    const deed = new CounterKeys().down(
      { key, code: `code ${key}`, isRepeat: false, hasModifier: false, atMs: 10_000, place: 'page' },
      'entry',
    );
    expect(deed.do).toBe(does[id]);
  });

  test('knows which keys write', () => {
    expect(['?', '/', 'c', 'é'].filter(isCharacter)).toHaveLength(4);
    expect(['F2', 'Enter', 'Escape'].filter(isCharacter)).toEqual([]);
  });
});

describe('a character of a barcode scanner', () => {
  test('is not alone when another came right before it', () => {
    const keys = new LoneKey();
    expect(keys.came(1_000, 35).isAlone).toBe(true);
    expect(keys.came(1_010, 35).isAlone).toBe(false);
    expect(keys.came(1_500, 35).isAlone).toBe(true);
  });

  test('does not act when another follows it', async () => {
    const keys = new LoneKey();
    const acted: string[] = [];
    keys.came(1_000, 5);
    keys.actLater(5, () => acted.push('scanned'));
    keys.came(1_002, 5);
    await new Promise<void>((resolve) => keys.actLater(5, resolve));
    expect(acted).toEqual([]);
  });
});
