import { quietModules } from './qr-layout.ts';
import type { QrModules } from './qr-modules.ts';

/** RGBA, row by row, as a canvas takes and gives it. */
export interface Pixels {
  data: Uint8ClampedArray<ArrayBuffer>;
  width: number;
  height: number;
}

const black = wordOf(0, 255);
/** The bits by which a pixel is surely black (none of them set) or surely white (all): below 64, from 192 on. */
const sureBits = wordOf(0xc0, 0);

/** The drawing of a code with its quiet zone, black on white, each module a square of whole pixels. */
export function paintQr(modules: QrModules, pxPerModule: number): Pixels {
  const side = (modules.size + 2 * quietModules) * pxPerModule;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  const words = new Uint32Array(data.buffer);
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
  const seen = new Uint32Array(data.buffer, data.byteOffset, data.length / 4);
  const modules = width / pxPerModule;
  if (!Number.isInteger(modules)) return null;
  const side = modules * condensedPx;
  const small = new Uint8ClampedArray(side * side * 4).fill(255);
  const words = new Uint32Array(small.buffer);
  for (let row = 0; row < modules; row++) {
    for (let column = 0; column < modules; column++) {
      const isBlack = colourOf(seen, {
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
function colourOf(seen: Uint32Array, { left, top, width, pxPerModule }: Square): boolean | null {
  const first = (seen[top * width + left] ?? 0) & sureBits;
  if (first !== 0 && first !== sureBits) return null;
  for (let y = top; y < top + pxPerModule; y++) {
    const from = y * width + left;
    for (let at = from; at < from + pxPerModule; at++) {
      if (((seen[at] ?? 0) & sureBits) !== first) return null;
    }
  }
  return first === 0;
}

/** One grey pixel as it lies in memory on this machine. */
function wordOf(grey: number, opacity: number): number {
  return new Uint32Array(new Uint8Array([grey, grey, grey, opacity]).buffer)[0] ?? 0;
}
