import type { BrowserWindow } from 'electron';
import type { PrinterFound } from '../../../shared/contract/shell/printing.ts';

/** A sheet in mm. */
export interface Sheet {
  widthMm: number;
  heightMm: number;
}

const micronsPerMm = 1_000;

/** The printers of this computer, by the names people know. */
export async function printersOf({ webContents }: BrowserWindow): Promise<PrinterFound[]> {
  const found = await webContents.getPrintersAsync();
  return found.map(({ name, displayName }) => ({ name, label: displayName || name }));
}

/** Prints the window's print area on this printer without a question. */
export async function printSilently(
  window: BrowserWindow,
  printer: string | null,
  { widthMm, heightMm }: Sheet,
): Promise<'printed' | 'failed' | 'gone'> {
  const known = await printersOf(window);
  if (printer === null || !known.some(({ name }) => name === printer)) return 'gone';
  return new Promise((resolve) => {
    window.webContents.print(
      {
        silent: true,
        deviceName: printer,
        printBackground: true,
        margins: { marginType: 'none' },
        pageSize: {
          width: Math.round(widthMm * micronsPerMm),
          height: Math.round(heightMm * micronsPerMm),
        },
      },
      (isPrinted) => resolve(isPrinted ? 'printed' : 'failed'),
    );
  });
}
