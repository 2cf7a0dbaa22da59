/** Each digit in three columns and five rows, a row in three bits. */
const digits = [
  [7, 5, 5, 5, 7],
  [2, 6, 2, 2, 7],
  [7, 1, 7, 4, 7],
  [7, 1, 7, 1, 7],
  [5, 5, 7, 1, 1],
  [7, 4, 7, 1, 7],
  [7, 4, 7, 5, 7],
  [7, 1, 1, 1, 1],
  [7, 5, 7, 5, 7],
  [7, 5, 7, 1, 7],
] as const;

/** Windows draws it at half of this, and whole on a screen with twice the points. */
const side = 32;
/** The ink and paper of our icon, blue first as Windows wants its bitmaps. */
const ink = [0x1d, 0x18, 0x16] as const;
const paper = [0xf6, 0xf9, 0xfa] as const;

/** A picture without a file: four bytes a point (blue, green, red, opacity), row after row. */
export interface BadgePicture {
  width: number;
  height: number;
  bitmap: Buffer;
}

/** A disc with a number on it, for Windows' taskbar, which takes a picture instead of a number; beyond 99 it says 99. */
export function badgePicture(count: number): BadgePicture {
  const bitmap = Buffer.alloc(side * side * 4);
  const put = (x: number, y: number, [blue, green, red]: readonly [number, number, number], part: number) => {
    // Opacity is multiplied in already.
    const bytes = [blue * part, green * part, red * part, 255 * part].map(Math.round);
    bitmap.set(bytes, (y * side + x) * 4);
  };
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const fromEdge = side / 2 - Math.hypot(x + 0.5 - side / 2, y + 0.5 - side / 2);
      if (fromEdge > 2) put(x, y, paper, 1);
      else if (fromEdge > 0) put(x, y, ink, Math.min(1, fromEdge));
    }
  }
  for (const [x, y] of numberPoints(Math.min(count, 99))) put(x, y, ink, 1);
  return { width: side, height: side, bitmap };
}

/** The points of a number of one or two digits, in the middle. */
function numberPoints(count: number): [number, number][] {
  const shown = [...String(count)].map(Number);
  const scale = shown.length === 1 ? 4 : 3;
  const left = Math.floor((side - (shown.length * 4 - 1) * scale) / 2);
  const top = Math.floor((side - 5 * scale) / 2);
  return shown.flatMap((digit, place) =>
    (digits[digit] ?? []).flatMap((bits, row) =>
      [0, 1, 2]
        .filter((column) => bits & (4 >> column))
        .flatMap((column) => square(left + (place * 4 + column) * scale, top + row * scale, scale)),
    ),
  );
}

function square(left: number, top: number, size: number): [number, number][] {
  return Array.from({ length: size * size }, (_, at) => [left + (at % size), top + Math.floor(at / size)]);
}
