import jsQR from 'jsqr';
import { expect, it } from 'vitest';
import { qrModules } from '../../../renderer/code/qr-modules.ts';
import { condense, type Pixels, paintQr } from '../../../renderer/code/qr-pixels.ts';
import { type Decode, readsAs } from '../../../renderer/code/read-back.ts';

const decode: Decode = ({ data, width, height }) => jsQR(data, width, height)?.data ?? null;
const links = [
  'http://127.0.0.1:41234/t/abc12345',
  'https://secure.payzen.eu/t/qst8v8hg',
  `https://secure.payzen.eu/t/${'x'.repeat(120)}`,
];

function painted(link: string, pxPerModule: number): Pixels {
  return paintQr(qrModules(link), pxPerModule);
}

it.each(links)('%s is read back from its own pixels at every size', (link) => {
  for (const px of [1, 3, 8, 13]) expect(readsAs(link, painted(link, px), px, decode)).toBe(true);
});

it('is read by a decoder that sees the whole picture as well', () => {
  const [link = ''] = links;
  expect(decode(painted(link, 8))).toBe(link);
});

it('another link does not read as this one', () => {
  const [link = '', other = ''] = links;
  expect(readsAs(link, painted(other, 8), 8, decode)).toBe(false);
});

it('one wrong pixel anywhere is found', () => {
  const [link = ''] = links;
  const { size } = qrModules(link);
  for (const module of [0, 4, size + 7]) {
    const pixels = painted(link, 8);
    const at = (module * 8 * pixels.width + module * 8 + 3) * 4;
    pixels.data[at] = 128;
    expect(condense(pixels, 8), `module ${module}`).toBeNull();
    expect(readsAs(link, pixels, 8, decode)).toBe(false);
  }
});

it('an inverted code, a damaged one and a blank sheet are not shown', () => {
  const [link = ''] = links;
  const inverted = painted(link, 8);
  for (let at = 0; at < inverted.data.length; at += 4)
    for (const channel of [at, at + 1, at + 2]) inverted.data[channel] = 255 - (inverted.data[channel] ?? 0);
  const strict: Decode = ({ data, width, height }) =>
    jsQR(data, width, height, { inversionAttempts: 'dontInvert' })?.data ?? null;
  expect(readsAs(link, inverted, 8, strict)).toBe(false);
  const blank = painted(link, 8);
  blank.data.fill(255);
  expect(readsAs(link, blank, 8, decode)).toBe(false);
  const half = painted(link, 8);
  half.data.fill(255, 0, half.data.length / 2);
  expect(readsAs(link, half, 8, decode)).toBe(false);
});
