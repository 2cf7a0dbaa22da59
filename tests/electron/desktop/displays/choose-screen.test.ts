import { describe, expect, test } from 'vitest';
import { displayStep, isOffered, screenFor } from '../../../../electron/desktop/displays/choose-screen.ts';
import type { Screen } from '../../../../shared/contract/shell/displays.ts';

const staff: Screen = { id: 1, label: 'Counter', width: 1920, height: 1080, isStaff: true };
const small: Screen = { id: 2, label: 'Small', width: 1024, height: 600, isStaff: false };
const large: Screen = { id: 3, label: 'Large', width: 1920, height: 1080, isStaff: false };
const remembered = ({ label, width, height }: Screen) => ({ label, width, height });

describe('the screen for customers', () => {
  test.each([
    ['none beside the staff’s', [staff], null, undefined],
    ['the only other one', [staff, small], null, 2],
    ['the one it was on', [staff, small, large], remembered(large), 3],
    [
      'the one of that size, under another name',
      [staff, small, large],
      { ...remembered(large), label: 'X' },
      3,
    ],
    ['any other when the one it was on is gone', [staff, small], remembered(large), 2],
    ['never the staff’s, though it is of that size', [staff, small], remembered(staff), 2],
  ])('is %s', (_name, screens, wish, id) => {
    expect(screenFor(screens, wish)?.id).toBe(id);
  });
});

describe('when screens come and go', () => {
  const wanted = { isWanted: true, screen: remembered(small) };
  const undecided = { isWanted: null, screen: null };
  const refused = { isWanted: false, screen: null };
  const closed = { isOpen: false, onScreen: null };

  test.each([
    [
      'a wanted one comes back with its screen',
      { screens: [staff, small], ...closed, wish: wanted },
      { do: 'fill', screen: 2 },
    ],
    [
      'it leaves a screen that staff were moved to',
      { screens: [{ ...small, isStaff: true }], isOpen: true, onScreen: 2, wish: wanted },
      { do: 'close' },
    ],
    [
      'it leaves it for another one',
      { screens: [{ ...small, isStaff: true }, large], isOpen: true, onScreen: 2, wish: wanted },
      { do: 'fill', screen: 3 },
    ],
    [
      'one that nobody decided about waits',
      { screens: [staff, small], ...closed, wish: undecided },
      { do: 'nothing' },
    ],
    ['a refused one stays away', { screens: [staff, small], ...closed, wish: refused }, { do: 'nothing' }],
    [
      'without a screen it closes, and stays wanted',
      { screens: [staff], isOpen: true, onScreen: 2, wish: wanted },
      { do: 'close' },
    ],
    [
      'it moves to what is left',
      { screens: [staff, large], isOpen: true, onScreen: 2, wish: wanted },
      { do: 'fill', screen: 3 },
    ],
    [
      'it fits its screen anew',
      { screens: [staff, small], isOpen: true, onScreen: 2, wish: wanted },
      { do: 'fill', screen: 2 },
    ],
    [
      'a window beside the staff’s is left alone',
      { screens: [staff, small], isOpen: true, onScreen: null, wish: wanted },
      { do: 'nothing' },
    ],
  ] as const)('%s', (_name, standing, step) => {
    expect(displayStep(standing)).toEqual(step);
  });

  test('a second screen is offered once, until somebody decides', () => {
    expect(isOffered({ screens: [staff, small], ...closed, wish: undecided })).toBe(true);
    expect(isOffered({ screens: [staff], ...closed, wish: undecided })).toBe(false);
    expect(isOffered({ screens: [staff, small], ...closed, wish: refused })).toBe(false);
    expect(isOffered({ screens: [staff, small], isOpen: true, onScreen: null, wish: undecided })).toBe(false);
  });
});
