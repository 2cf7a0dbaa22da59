import { quietModules } from './qr-layout.ts';
import type { QrModules } from './qr-modules.ts';

/** RGBA, row by row, as a canvas takes and gives it. */
export interface Pixels {
  data: Uint8ClampedArray<ArrayBuffer>;
  width: number;
  height: number;
}

/** A pixel darker than this counts as black, lighter than the other as white; between them nothing is sure. */
const blackBelow = 64;
const whiteFrom = 192;

/** The drawing of a code with its quiet zone, black on white, each module a square of whole pixels. */
export function paintQr(modules: QrModules, pxPerModule: number): Pixels {
  const side = (modules.size + 2 * quietModules) * pxPerModule;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  const words = new Uint32Array(data.buffer);
  const [black = 0] = new Uint32Array(new Uint8Array([0, 0, 0, 255]).buffer);
  const at = (module: number) => (module + quietModules) * pxPerModule;
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (!modules.isDark(row, column)) continue;
      for (let y = at(row); y < at(row + 1); y++) {
        words.fill(black, y * side + at(column), y * side + at(column + 1));
      }
    }
  }
  return { data, width: side, height: side };
}

/**
 * The same picture with so few pixels a module that reading it takes a moment only. Every pixel is looked at: `null`
 * when a module is not of one colour.
 */
export function condense({ data, width }: Pixels, pxPerModule: number): Pixels | null {
  const modules = width / pxPerModule;
  if (!Number.isInteger(modules)) return null;
  const side = modules * condensedPx;
  const small = new Uint8ClampedArray(side * side * 4).fill(255);
  const words = new Uint32Array(small.buffer);
  const [black = 0] = new Uint32Array(new Uint8Array([0, 0, 0, 255]).buffer);
  for (let row = 0; row < modules; row++) {
    for (let column = 0; column < modules; column++) {
      const isBlack = colourOf(data, {
        left: column * pxPerModule,
        top: row * pxPerModule,
        width,
        pxPerModule,
      });
      if (isBlack === null) return null;
      if (!isBlack) continue;
      for (let y = row * condensedPx; y < (row + 1) * condensedPx; y++) {
        words.fill(black, y * side + column * condensedPx, y * side + (column + 1) * condensedPx);
      }
    }
  }
  return { data: small, width: side, height: side };
}

/** Enough for every decoder, and 12 times fewer pixels than the smallest code that is shown. */
const condensedPx = 3;

interface Square {
  left: number;
  top: number;
  width: number;
  pxPerModule: number;
}

/** Whether a module is black; `null` when it is not wholly black or wholly white. */
function colourOf(data: Uint8ClampedArray, { left, top, width, pxPerModule }: Square): boolean | null {
  const isBlack = (data[(top * width + left) * 4] ?? 0) < blackBelow;
  for (let y = top; y < top + pxPerModule; y++) {
    const from = (y * width + left) * 4;
    if (!isOfColour(data.subarray(from, from + pxPerModule * 4), isBlack)) return null;
  }
  return isBlack;
}

function isOfColour(pixels: Uint8ClampedArray, isBlack: boolean): boolean {
  // Every fourth value is the opacity, of which an opaque canvas has only one.
  return pixels.every((value, at) => at % 4 === 3 || (isBlack ? value < blackBelow : value >= whiteFrom));
}
