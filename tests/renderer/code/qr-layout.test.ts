import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutQr } from '../../../renderer/code/qr-layout.ts';

const versions = fc.integer({ min: 1, max: 8 }).map((version) => 17 + 4 * version);
const ratios = fc.constantFrom(1, 1.25, 1.5, 1.75, 2, 2.625, 3);

describe('the size of the QR code', () => {
  it('is whole device pixels with four light modules on every side', () => {
    fc.assert(
      fc.property(versions, ratios, fc.integer({ min: 200, max: 1600 }), (modules, ratio, availablePx) => {
        const space = {
          modules,
          availablePx,
          windowWidthPx: 1280,
          windowHeightPx: 800,
          devicePixelRatio: ratio,
        };
        const layout = layOutQr(space);
        expect(Number.isInteger(layout.devicePxPerModule)).toBe(true);
        expect(layout.sideDevicePx).toBe(layout.devicePxPerModule * (modules + 8));
        expect(layout.sidePx * ratio).toBeCloseTo(layout.sideDevicePx);
      }),
    );
  });

  it.each([
    [1280, 800, 360],
    [1920, 1080, 360],
    [1024, 768, 260],
    [1280, 720, 260],
  ])(
    'in a window of %i × %i it is at least %i px without quiet zone, 8 device pixels a module',
    (windowWidthPx, windowHeightPx, least) => {
      fc.assert(
        fc.property(versions, ratios, (modules, devicePixelRatio) => {
          const { devicePxPerModule } = layOutQr({
            modules,
            availablePx: 200,
            windowWidthPx,
            windowHeightPx,
            devicePixelRatio,
          });
          expect((devicePxPerModule * modules) / devicePixelRatio).toBeGreaterThanOrEqual(least);
          expect(devicePxPerModule).toBeGreaterThanOrEqual(8);
        }),
      );
    },
  );

  it('grows with the window and never leaves room for one more pixel a module', () => {
    fc.assert(
      fc.property(versions, ratios, fc.integer({ min: 560, max: 2000 }), (modules, ratio, availablePx) => {
        const space = {
          modules,
          availablePx,
          windowWidthPx: 1920,
          windowHeightPx: 1080,
          devicePixelRatio: ratio,
        };
        const { devicePxPerModule } = layOutQr(space);
        expect(((devicePxPerModule + 1) * (modules + 8)) / ratio).toBeGreaterThan(availablePx);
      }),
    );
  });

  it('fits the width of a window under 480 px', () => {
    fc.assert(
      fc.property(versions, ratios, fc.integer({ min: 320, max: 479 }), (modules, ratio, width) => {
        const space = {
          modules,
          availablePx: width,
          windowWidthPx: width,
          windowHeightPx: 844,
          devicePixelRatio: ratio,
        };
        const { sidePx } = layOutQr(space);
        expect(sidePx).toBeLessThanOrEqual(width);
        expect(width - sidePx).toBeLessThan((modules + 8) / ratio);
      }),
    );
  });
});
