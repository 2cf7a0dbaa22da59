import { quietModules } from '../code/qr-layout.ts';
import type { Paper } from '../host/printer.ts';

/** Ticket printers set 8 dots a millimetre: a module of whole dots has no ragged edge. */
const dotsPerMm = 8;

/** The square a code may fill with its quiet zone, mm: what the paper's printer reaches, less where a hand holds it. */
const roomMm: Record<Paper, number> = { '80mm': 62, '58mm': 48, a4: 96 };

/** The side of one module and of the whole drawing with its quiet zone, mm. */
export interface QrSize {
  moduleMm: number;
  sideMm: number;
}

/** As large as the paper lets it be, `modules` being those of one side without quiet zone. */
export function qrSizeOn(paper: Paper, modules: number): QrSize {
  const all = modules + 2 * quietModules;
  const moduleMm = Math.floor((roomMm[paper] / all) * dotsPerMm) / dotsPerMm;
  return { moduleMm, sideMm: moduleMm * all };
}
