import { z } from 'zod';

/** Where a window stands, in device-independent pixels of the desktop. */
const placeSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(200),
  height: z.int().min(200),
  isMaximized: z.boolean(),
});
export type Place = z.infer<typeof placeSchema>;

export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const usualSize = { width: 1280, height: 800 };
/** So much of a window's top edge must be on a display that a hand can grab it. */
const grabbable = { width: 160, height: 40 };

/** A saved place, or `undefined` when the text is not one of ours. */
export function parsePlace(text: string): Place | undefined {
  try {
    const parsed = placeSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Where to open the window: where it was, if a display still shows its top edge there; otherwise the
 * usual size, placed by the system.
 */
export function openingPlace(saved: Place | undefined, displays: readonly Area[]): Partial<Place> {
  if (!saved) return usualSize;
  const isReachable = displays.some((display) => showsTopEdge(saved, display));
  return isReachable ? saved : { ...usualSize, isMaximized: saved.isMaximized };
}

function showsTopEdge(place: Area, display: Area): boolean {
  const shownWidth =
    Math.min(place.x + place.width, display.x + display.width) - Math.max(place.x, display.x);
  const isTopInside = place.y >= display.y && place.y + grabbable.height <= display.y + display.height;
  return isTopInside && shownWidth >= grabbable.width;
}

/** Beside a window that is there: a step down and to the right, so that both can be seen. */
export function cascaded({ x, y, width, height }: Area): Place {
  return { x: x + 32, y: y + 32, width, height, isMaximized: false };
}
