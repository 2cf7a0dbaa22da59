import { useLayoutEffect, useMemo, useRef } from 'react';
import styles from './QrCode.module.css';
import { layOutQr, type QrLayout, quietModules } from './qr-layout.ts';
import { type QrModules, qrModules } from './qr-modules.ts';
import { useDevicePixelRatio } from './use-device-pixel-ratio.ts';

export interface QrCodeProps {
  link: string;
  /** What it is, for those who cannot see it. */
  name: string;
  /** The side of the square it may fill, in CSS pixels. */
  availablePx: number;
}

/** A QR code, black on white whatever the theme, its quiet zone inside, at whole device pixels. */
export function QrCode({ link, name, availablePx }: QrCodeProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const devicePixelRatio = useDevicePixelRatio();
  const modules = useMemo(() => qrModules(link), [link]);
  const { innerWidth: windowWidthPx, innerHeight: windowHeightPx } = window;
  const layout = layOutQr({
    modules: modules.size,
    availablePx,
    windowWidthPx,
    windowHeightPx,
    devicePixelRatio,
  });
  const { devicePxPerModule, sideDevicePx, sidePx } = layout;
  useLayoutEffect(() => {
    if (canvas.current) draw(canvas.current, modules, { devicePxPerModule, sideDevicePx });
  }, [modules, devicePxPerModule, sideDevicePx]);
  return (
    <div className={styles['card']}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={name}
        className={styles['code']}
        style={{ width: `${sidePx}px`, height: `${sidePx}px` }}
      />
    </div>
  );
}

function draw(
  canvas: HTMLCanvasElement,
  modules: QrModules,
  { devicePxPerModule, sideDevicePx }: Pick<QrLayout, 'devicePxPerModule' | 'sideDevicePx'>,
): void {
  canvas.width = sideDevicePx;
  canvas.height = sideDevicePx;
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) return;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, sideDevicePx, sideDevicePx);
  context.fillStyle = '#000000';
  const at = (module: number) => (module + quietModules) * devicePxPerModule;
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (!modules.isDark(row, column)) continue;
      context.fillRect(at(column), at(row), devicePxPerModule, devicePxPerModule);
    }
  }
}
