export interface Picture {
  /** Pixels of a side. */
  size: number;
  png: Buffer;
}

/** Windows' container: a table of pictures, then the pictures, each a PNG (since Windows Vista). */
export function icoOf(pictures: Picture[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach(({ size, png }, at) => {
    const row = 6 + 16 * at;
    // A byte holds 0 to 255: 256 is written as 0.
    head.writeUInt8(size % 256, row);
    head.writeUInt8(size % 256, row + 1);
    head.writeUInt16LE(1, row + 4);
    head.writeUInt16LE(32, row + 6);
    head.writeUInt32LE(png.length, row + 8);
    head.writeUInt32LE(offset, row + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** Apple's names for a PNG of so many pixels. */
const appleTypes: Record<number, string> = {
  16: 'icp4',
  32: 'icp5',
  128: 'ic07',
  256: 'ic08',
  512: 'ic09',
  1024: 'ic10',
};

/** macOS' container: `icns` and the whole length, then a type, a length and a PNG for each picture. */
export function icnsOf(pictures: Picture[]): Buffer {
  const parts = pictures.map(({ size, png }) => {
    const type = appleTypes[size];
    if (type === undefined) throw new Error(`macOS has no icon of ${size} pixels`);
    return Buffer.concat([Buffer.from(type, 'ascii'), uint32(png.length + 8), png]);
  });
  const length = parts.reduce((sum, part) => sum + part.length, 8);
  return Buffer.concat([Buffer.from('icns', 'ascii'), uint32(length), ...parts]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
