/** Light modules that ISO/IEC 18004 wants around the code on every side. */
export const quietModules = 4;
/** The code without its quiet zone is at least so wide, in CSS pixels, in a window of the usual size. */
const minCodePx = 360;
/** In a smaller window the link below the code is worth more than the last millimetres of it. */
const minCodeInSmallWindowPx = 260;
const usualWindow = { widthPx: 1180, heightPx: 780 };
/** A window narrower than this (CSS pixels) gives the code its full width instead. */
const narrowWindowPx = 480;
const minDevicePxPerModule = 8;

export interface QrSpace {
  /** Modules on one side of the code, without quiet zone. */
  modules: number;
  /** The side of the square it may fill, in CSS pixels. */
  availablePx: number;
  windowWidthPx: number;
  windowHeightPx: number;
  devicePixelRatio: number;
  /** Only the space decides, where nothing else wants any. */
  isFree?: boolean;
}

export interface QrLayout {
  /** Whole device pixels, so that no module is ever blurred. */
  devicePxPerModule: number;
  /** The side of the drawing with its quiet zone, in device pixels. */
  sideDevicePx: number;
  /** The same in CSS pixels; not always whole. */
  sidePx: number;
}

/**
 * How large to draw a code: as large as the space allows; never with modules too small to be read,
 * and in a window of ordinary width never smaller than the width a phone reads across a counter.
 */
export function layOutQr(space: QrSpace): QrLayout {
  const { modules, availablePx, windowWidthPx, devicePixelRatio, isFree = false } = space;
  const allModules = modules + 2 * quietModules;
  const fitting = Math.floor((availablePx * devicePixelRatio) / allModules);
  const isNarrow = isFree || windowWidthPx < narrowWindowPx;
  const wanted = isNarrow ? 1 : Math.ceil((leastCodePx(space) * devicePixelRatio) / modules);
  const least = isNarrow ? 1 : Math.max(minDevicePxPerModule, wanted);
  return layOutAt(Math.max(fitting, least), space);
}

/** The sizes to try one after the other until one reads back: the best, then smaller ones. */
export function qrLayouts(space: QrSpace): QrLayout[] {
  const best = layOutQr(space);
  const sizes = [0, 1, 2].map((less) => best.devicePxPerModule - less).filter((size) => size >= 1);
  return sizes.map((size) => layOutAt(size, space));
}

function layOutAt(
  devicePxPerModule: number,
  { modules, devicePixelRatio }: Pick<QrSpace, 'modules' | 'devicePixelRatio'>,
): QrLayout {
  const sideDevicePx = devicePxPerModule * (modules + 2 * quietModules);
  return { devicePxPerModule, sideDevicePx, sidePx: sideDevicePx / devicePixelRatio };
}

function leastCodePx({ windowWidthPx, windowHeightPx }: QrSpace): number {
  const isUsual = windowWidthPx >= usualWindow.widthPx && windowHeightPx >= usualWindow.heightPx;
  return isUsual ? minCodePx : minCodeInSmallWindowPx;
}
