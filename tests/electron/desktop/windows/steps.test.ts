import { expect, test } from 'vitest';
import { mayRevive } from '../../../../electron/desktop/windows/revive.ts';
import { cascaded } from '../../../../electron/desktop/windows/window-place.ts';
import { nextZoom } from '../../../../electron/desktop/windows/zoom.ts';
import { shellSettingsSchema } from '../../../../shared/shell-settings.ts';

test('a page is loaded again three times in five minutes, then somebody is asked', () => {
  const now = 1_000_000_000;
  expect(mayRevive([], now)).toBe(true);
  expect(mayRevive([now - 3_000, now - 2_000], now)).toBe(true);
  expect(mayRevive([now - 3_000, now - 2_000, now - 1_000], now)).toBe(false);
  expect(mayRevive([now - 400_000, now - 2_000, now - 1_000], now)).toBe(true);
});

test('zoom goes up and down by the same steps, ends at its ends, and every step can be kept', () => {
  const steps = (from: number, step: 'in' | 'out') => {
    const seen = [from];
    for (let at = 0; at < 20; at += 1) seen.push(nextZoom(seen.at(-1) ?? from, step));
    return seen;
  };
  const up = steps(1, 'in');
  const down = steps(3, 'out');
  const zoom = down.at(-1) ?? 1;
  expect([up.at(-1), zoom]).toEqual([3, 0.5]);
  expect(down).toEqual(expect.arrayContaining(up));
  expect(nextZoom(zoom, 'reset')).toBe(1);
  for (const each of [...up, ...down])
    expect(shellSettingsSchema.shape.zoom.safeParse(each).success).toBe(true);
});

test('a second window stands beside the first, of the same size', () => {
  expect(cascaded({ x: 10, y: 20, width: 900, height: 700 })).toEqual({
    x: 42,
    y: 52,
    width: 900,
    height: 700,
    isMaximized: false,
  });
});
