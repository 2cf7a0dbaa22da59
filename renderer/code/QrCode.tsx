import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Decoder, useDecoder } from './decoder.ts';
import styles from './QrCode.module.css';
import { type QrLayout, type QrSpace, qrLayouts } from './qr-layout.ts';
import { type QrModules, qrModules } from './qr-modules.ts';
import { paintQr } from './qr-pixels.ts';
import { type Decode, readsAs } from './read-back.ts';
import { useDevicePixelRatio } from './use-device-pixel-ratio.ts';

export interface QrCodeProps {
  link: string;
  /** What it is, for those who cannot see it. */
  name: string;
  /** The side of the square it may fill, in CSS pixels. */
  availablePx: number;
  /** It may be as small as its space, because nothing else is in the window. */
  isFree?: boolean;
}

/**
 * A QR code, black on white whatever the theme, its quiet zone inside, at whole device pixels; shown only once its own
 * pixels were read back as the link. One that cannot be read gives way to the link itself.
 */
export function QrCode({ link, name, availablePx, isFree = false }: QrCodeProps) {
  const { t } = useTranslation('counter');
  const canvas = useRef<HTMLCanvasElement>(null);
  const decoder = useDecoder();
  const modules = useMemo(() => qrModules(link), [link]);
  const layouts = useLayouts({
    modules: modules.size,
    availablePx,
    windowWidthPx: window.innerWidth,
    windowHeightPx: window.innerHeight,
    devicePixelRatio: useDevicePixelRatio(),
    isFree,
  });
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  useLayoutEffect(() => {
    if (decoder.state === 'away' || canvas.current === null) return;
    const decode = decoder.state === 'here' ? decoder.decode : () => null;
    setDrawn({ layouts, decoder, layout: drawReadable(canvas.current, { link, modules, decode, layouts }) });
  }, [decoder, link, modules, layouts]);
  const now = drawn?.layouts === layouts && drawn.decoder === decoder ? drawn : null;
  if (now?.layout === null) {
    return (
      <div className={styles['unread']}>
        <p>{t('code.unread')}</p>
        <p className={styles['link']}>{link}</p>
      </div>
    );
  }
  const sidePx = now?.layout.sidePx ?? layouts[0]?.sidePx ?? availablePx;
  return (
    <div className={styles['card']}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={name}
        className={styles['code']}
        data-readable={now !== null || undefined}
        style={{ width: `${sidePx}px`, height: `${sidePx}px` }}
      />
    </div>
  );
}

/** The sizes to try; the same answer as long as the space stays the same. */
function useLayouts(space: QrSpace): QrLayout[] {
  const { modules, availablePx, windowWidthPx, windowHeightPx, devicePixelRatio, isFree = false } = space;
  return useMemo(
    () => qrLayouts({ modules, availablePx, windowWidthPx, windowHeightPx, devicePixelRatio, isFree }),
    [modules, availablePx, windowWidthPx, windowHeightPx, devicePixelRatio, isFree],
  );
}

interface Drawn {
  /** What it was chosen from, and by. */
  layouts: QrLayout[];
  decoder: Decoder;
  /** The one that reads back; `null` when none does. */
  layout: QrLayout | null;
}

interface Wanted {
  link: string;
  modules: QrModules;
  decode: Decode;
  layouts: QrLayout[];
}

/** Draws the first size whose own pixels read as the link. */
function drawReadable(
  canvas: HTMLCanvasElement,
  { link, modules, decode, layouts }: Wanted,
): QrLayout | null {
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (context === null) return null;
  for (const layout of layouts) {
    const { devicePxPerModule, sideDevicePx } = layout;
    canvas.width = sideDevicePx;
    canvas.height = sideDevicePx;
    const { data } = paintQr(modules, devicePxPerModule);
    context.putImageData(new ImageData(data, sideDevicePx, sideDevicePx), 0, 0);
    const seen = context.getImageData(0, 0, sideDevicePx, sideDevicePx);
    if (readsAs(link, seen, devicePxPerModule, decode)) return layout;
  }
  return null;
}
