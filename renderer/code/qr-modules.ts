import { create } from 'qrcode/lib/core/qrcode.js';

export interface QrModules {
  /** Modules on one side, without quiet zone. */
  size: number;
  isDark(row: number, column: number): boolean;
}

/** The code of a link. M survives a scratch and a reflection without making the modules small. */
export function qrModules(link: string): QrModules {
  const { modules } = create(link, { errorCorrectionLevel: 'M' });
  return { size: modules.size, isDark: (row, column) => modules.get(row, column) !== 0 };
}
