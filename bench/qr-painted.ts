import { atTheCounter, leave, showQrCode } from './counter-page.ts';
import type { BenchRow } from './row.ts';

const warmUp = 3;
const counted = 60;

/** Enter pressed → QR code painted: page, WebSocket, core, register and practice gateway together. */
export const benchQrPainted: BenchRow = (say) =>
  atTheCounter(async (page) => {
    say(`qr-painted: ${counted} amounts typed in Chromium against the built browser host`);
    const samplesMs: number[] = [];
    for (let done = -warmUp; done < counted; done += 1) {
      const tookMs = await showQrCode(page);
      if (done >= 0) samplesMs.push(tookMs);
      await leave(page);
    }
    return [{ what: 'Enter pressed → QR code painted', samplesMs, targetP95Ms: 120 }];
  });
