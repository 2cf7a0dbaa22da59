import { condense, type Pixels } from './qr-pixels.ts';

/** Reads the text of a code; `null` when there is none it can read. */
export type Decode = (pixels: Pixels) => string | null;

/** Whether what a screen shows, pixel by pixel, is a code of exactly this link. */
export function readsAs(link: string, pixels: Pixels, pxPerModule: number, decode: Decode): boolean {
  const small = condense(pixels, pxPerModule);
  return small !== null && decode(small) === link;
}
