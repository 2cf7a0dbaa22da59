import { describe, expect, test } from 'vitest';
import { badgePicture } from '../../../../electron/desktop/notices/badge-picture.ts';
import { createWaitingBadge } from '../../../../electron/desktop/notices/waiting-badge.ts';

/** What a computer shows of the number. */
function shownOn(platform: NodeJS.Platform) {
  const counts: number[] = [];
  const drawn: { width: number; height: number; bitmap: Buffer }[] = [];
  const overlays = new Map<string, string>();
  const windowNamed = (name: string) => ({
    setOverlayIcon: (picture: object | null, words: string) => {
      overlays.set(name, picture === null ? 'none' : words);
    },
  });
  const windows = [windowNamed('first'), windowNamed('second')];
  const badge = createWaitingBadge({
    app: {
      setBadgeCount: (count = 0) => {
        counts.push(count);
        return true;
      },
    },
    platform,
    windows: () => windows,
    draw: (picture) => {
      drawn.push(picture);
      return {} as never;
    },
  });
  return { badge, counts, drawn, overlays, windowNamed };
}

test('a dock or a launcher is told the number, once for all windows that say it', () => {
  const { badge, counts, overlays } = shownOn('darwin');
  for (const count of [2, 2, 0]) badge.show(count);
  expect(counts).toEqual([2, 0]);
  expect(overlays.size).toBe(0);
});

test('Windows shows a picture on every window, also on one that opens later, until nothing waits', () => {
  const { badge, counts, drawn, overlays, windowNamed } = shownOn('win32');
  badge.show(3);
  badge.dress(windowNamed('later'));
  expect(Object.fromEntries(overlays)).toEqual({ first: '3', second: '3', later: '3' });
  expect(drawn[0]).toEqual(badgePicture(3));
  badge.show(0);
  expect(overlays.get('first')).toBe('none');
  expect(counts).toEqual([]);
});

describe('the picture', () => {
  /** Points of ink in the middle, where the number is. */
  function inkIn({ width, bitmap }: ReturnType<typeof badgePicture>): string {
    const rows = Array.from({ length: 20 }, (_, y) =>
      Array.from({ length: 24 }, (__, x) => ((bitmap[((y + 6) * width + x + 4) * 4] ?? 0) < 128 ? '#' : ' ')),
    );
    return rows.map((row) => row.join('')).join('\n');
  }

  test('is another one for each number up to 99', () => {
    const all = Array.from({ length: 99 }, (_, at) => inkIn(badgePicture(at + 1)));
    expect(new Set(all).size).toBe(99);
    expect(badgePicture(250)).toEqual(badgePicture(99));
  });

  test('is a disc: clear in its corners, opaque in its middle, of the size it says', () => {
    const { width, height, bitmap } = badgePicture(8);
    expect(bitmap).toHaveLength(width * height * 4);
    expect(bitmap[3]).toBe(0);
    expect(bitmap[((height / 2) * width + width / 2) * 4 + 3]).toBe(255);
  });
});
