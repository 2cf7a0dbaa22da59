import { describe, expect, it } from 'vitest';
import { CounterKeys, type CounterStage, type KeyPlace } from '../../../renderer/counter/counter-keys.ts';
import { defaultSettings } from '../../../shared/settings.ts';

interface Press {
  stage?: CounterStage;
  place?: KeyPlace;
  at?: number;
  code?: string;
  isRepeat?: boolean;
  hasModifier?: boolean;
}

/** What one key does, on a counter where nothing happened before. */
function deed(key: string, press: Press = {}, keys = new CounterKeys()) {
  const {
    stage = 'entry',
    place = 'page',
    at = 10_000,
    code = key,
    isRepeat = false,
    hasModifier = false,
  } = press;
  return keys.down({ key, code, isRepeat, hasModifier, atMs: at, place }, stage);
}

/** A burst of characters 10 ms apart, then Enter; answers the deeds. */
function scan(text: string, press: Press = {}, keys = new CounterKeys()) {
  const from = press.at ?? 10_000;
  const deeds = [...text].map((key, place) => deed(key, { ...press, at: from + place * 10 }, keys));
  return { deeds, end: deed('Enter', { ...press, at: from + text.length * 10 }, keys), keys };
}

describe('at the amount', () => {
  it.each([
    ['5', {}, { do: 'character', key: '5', isFirst: true }],
    ['5', { code: 'Numpad5' }, { do: 'character', key: '5', isFirst: true }],
    [',', {}, { do: 'character', key: 'separator', isFirst: true }],
    ['.', {}, { do: 'character', key: 'separator', isFirst: true }],
    [',', { code: 'NumpadDecimal' }, { do: 'character', key: 'separator', isFirst: true }],
    ['.', { code: 'NumpadDecimal' }, { do: 'character', key: 'separator', isFirst: true }],
    ['Enter', {}, { do: 'submit' }],
    ['Enter', { code: 'NumpadEnter' }, { do: 'submit' }],
    ['Backspace', {}, { do: 'backspace' }],
    ['Escape', {}, { do: 'clear' }],
    ['c', {}, { do: 'clear', isFirst: true }],
    ['+', {}, { do: 'character', key: 'plus', isFirst: true }],
    ['+', { code: 'NumpadAdd' }, { do: 'character', key: 'plus', isFirst: true }],
  ])('%s %j does %j', (key, press, expected) => {
    expect(deed(key, press)).toEqual(expected);
  });

  it('a held digit types once, a held Enter sends once', () => {
    expect(deed('5', { isRepeat: true })).toEqual({ do: 'swallow' });
    const keys = new CounterKeys();
    expect(deed('Enter', {}, keys)).toEqual({ do: 'submit' });
    expect(deed('Enter', { isRepeat: true, at: 10_500 }, keys)).toEqual({ do: 'swallow' });
  });

  it('shortcuts, other fields and focused buttons keep their keys', () => {
    expect(deed('5', { hasModifier: true })).toEqual({ do: 'ignore' });
    expect(deed('5', { place: 'field' })).toEqual({ do: 'ignore' });
    expect(deed('Enter', { place: 'control' })).toEqual({ do: 'ignore' });
    expect(deed(' ', { place: 'control' })).toEqual({ do: 'ignore' });
    expect(deed('Tab')).toEqual({ do: 'ignore' });
  });

  it('digits typed into the reference are not the amount', () => {
    const keys = new CounterKeys();
    expect(deed('5', { place: 'reference' }, keys)).toEqual({ do: 'character', key: null, isFirst: true });
    expect(deed('6', { place: 'reference', at: 10_020 }, keys)).toEqual({ do: 'ignore' });
    expect(deed('Backspace', { place: 'reference', at: 11_000 }, keys)).toEqual({ do: 'ignore' });
    expect(deed('Enter', { place: 'reference', at: 12_000 }, keys)).toEqual({ do: 'submit' });
  });
});

describe('a scanner', () => {
  it('scans into the reference, and its Enter creates nothing', () => {
    const { deeds, end } = scan('3017620422003');
    expect(deeds.at(-1)).toEqual({ do: 'scanned', text: '3017620422003' });
    expect(deeds[0]).toEqual({ do: 'character', key: '3', isFirst: true });
    expect(end).toEqual({ do: 'swallow' });
  });

  it('scans letters, and into the reference field too', () => {
    expect(scan('INV-2024').deeds.at(-1)).toEqual({ do: 'scanned', text: 'INV-2024' });
    const inField = scan('INV-2024', { place: 'reference' });
    expect(inField.deeds.at(-1)).toEqual({ do: 'scanned', text: 'INV-2024' });
    expect(inField.end).toEqual({ do: 'swallow' });
  });

  it('is told by the shop’s own rhythm, and what it sends around a code is cut off', () => {
    const slow = () => new CounterKeys({ gapMs: 60, prefix: ']C1', suffix: '#' });
    const keys = slow();
    const deeds = [...']C1INV-17#'].map((key, place) => deed(key, { at: 10_000 + place * 55 }, keys));
    expect(deeds.at(-1)).toEqual({ do: 'scanned', text: 'INV-17' });
    expect(scan('INV-2024', {}, slow()).deeds.at(-1)).toEqual({ do: 'scanned', text: 'INV-2024' });
    keys.adopt({ ...defaultSettings.scanner, gapMs: 5 });
    expect(scan('3017620422003', { at: 20_000 }, keys).end).toEqual({ do: 'submit' });
  });

  it('does nothing to an order on screen', () => {
    const { deeds, end } = scan('3017620422003', { stage: 'showing' });
    expect(deeds.at(-1)).toEqual({ do: 'swallow' });
    expect(deeds.some(({ do: what }) => what === 'leave' || what === 'begin')).toBe(false);
    expect(end).toEqual({ do: 'swallow' });
  });

  it('ends with its Enter: the key after it, however soon, is the amount again', () => {
    const { keys } = scan('3017620422003');
    expect(deed('4', { at: 10_140 }, keys)).toEqual({ do: 'character', key: '4', isFirst: true });
  });

  it('that sends two line ends creates nothing with either', () => {
    const { keys } = scan('3017620422003');
    expect(deed('Enter', { at: 10_140 }, keys)).toEqual({ do: 'swallow' });
  });

  it('lets the Enter of a hand through, half a second later', () => {
    const { keys } = scan('3017620422003');
    expect(deed('Enter', { at: 10_130 + 600 }, keys)).toEqual({ do: 'submit' });
  });

  it('that began in the quiet after a status change does nothing at all', () => {
    const keys = new CounterKeys();
    keys.statusChanged(10_000);
    const { deeds, end } = scan('3017620422003', { stage: 'done', at: 10_650 }, keys);
    expect(new Set(deeds.map(({ do: what }) => what))).toEqual(new Set(['swallow']));
    expect(end).toEqual({ do: 'swallow' });
  });
});

describe('with an order on screen', () => {
  it('Escape goes to the next customer, digits and Enter do nothing', () => {
    expect(deed('Escape', { stage: 'showing' })).toEqual({ do: 'leave' });
    expect(deed('5', { stage: 'showing' })).toEqual({ do: 'ignore' });
    expect(deed('Enter', { stage: 'showing' })).toEqual({ do: 'swallow' });
  });

  it.each(['+', 'c'])('%s begins no amount after a paid one', (key) => {
    expect(deed(key, { stage: 'done' })).toEqual({ do: 'ignore' });
  });

  it.each(['Enter', 'Escape'])('%s leaves a paid one, and a digit begins the next amount', (key) => {
    expect(deed(key, { stage: 'done' })).toEqual({ do: 'leave' });
    expect(deed('7', { stage: 'done' })).toEqual({ do: 'begin', key: '7' });
  });

  it('keys of the first 700 ms do nothing, nor does the focused button they would press', () => {
    const keys = new CounterKeys();
    keys.statusChanged(10_000);
    for (const key of ['Enter', 'Escape', '7']) {
      expect(deed(key, { stage: 'done', at: 10_699 }, keys)).toEqual({ do: 'swallow' });
    }
    expect(deed('Enter', { stage: 'done', at: 10_699, place: 'control' }, keys)).toEqual({ do: 'swallow' });
    for (const code of ['Enter', 'Escape', '7']) keys.up(code);
    expect(deed('7', { stage: 'done', at: 10_740 }, keys)).toEqual({ do: 'begin', key: '7' });
  });

  it('an Enter held since the amount never leaves the order it made', () => {
    const keys = new CounterKeys();
    deed('Enter', {}, keys);
    keys.screenChanged();
    expect(deed('Enter', { stage: 'done', isRepeat: true, at: 20_000 }, keys)).toEqual({ do: 'swallow' });
    keys.up('Enter');
    expect(deed('Enter', { stage: 'done', at: 20_100 }, keys)).toEqual({ do: 'leave' });
  });

  it('the next amount may be typed at once after leaving', () => {
    const keys = new CounterKeys();
    deed('Escape', { stage: 'showing' }, keys);
    keys.screenChanged();
    expect(deed('5', { at: 10_050 }, keys)).toEqual({ do: 'character', key: '5', isFirst: true });
  });
});

it('while an order is being created, Escape stops waiting and nothing is typed', () => {
  expect(deed('Escape', { stage: 'sending' })).toEqual({ do: 'leave' });
  expect(deed('5', { stage: 'sending' })).toEqual({ do: 'ignore' });
  expect(deed('Enter', { stage: 'sending' })).toEqual({ do: 'swallow' });
});
