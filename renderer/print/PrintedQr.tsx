import { quietModules } from '../code/qr-layout.ts';
import { qrModules } from '../code/qr-modules.ts';
import type { Paper } from '../host/printer.ts';
import { qrSizeOn } from './qr-size.ts';
import styles from './Sheet.module.css';

/** The code of a link as lines, not pixels: as sharp as the printer can, its quiet zone inside. */
export function PrintedQr({ link, paper }: { link: string; paper: Paper }) {
  const modules = qrModules(link);
  const { sideMm } = qrSizeOn(paper, modules.size);
  const all = modules.size + 2 * quietModules;
  return (
    <svg
      className={styles['code']}
      width={`${sideMm}mm`}
      height={`${sideMm}mm`}
      viewBox={`0 0 ${all} ${all}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={link}
    >
      <rect width={all} height={all} fill="#fff" />
      <path fill="#000" d={darkModules(modules)} />
    </svg>
  );
}

/** Each run of dark modules in a row as one rectangle, so that no hairline of white parts them. */
function darkModules({ size, isDark }: ReturnType<typeof qrModules>): string {
  const runs: string[] = [];
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (!isDark(row, column)) continue;
      const begin = column;
      while (column + 1 < size && isDark(row, column + 1)) column++;
      const length = column - begin + 1;
      runs.push(`M${begin + quietModules} ${row + quietModules}h${length}v1h-${length}z`);
    }
  }
  return runs.join('');
}
