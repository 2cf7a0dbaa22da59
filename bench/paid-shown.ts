import type { Page } from '@playwright/test';
import { atTheCounter, leave, paidView, showQrCode } from './counter-page.ts';
import type { BenchRow } from './row.ts';

const counted = 30;
/** The pace of what is on screen: payments are spread over it, whatever else is in step with it. */
const pollMs = 2_000;
const payingCard = '4970100000000055';
/** Keys in the first 700 ms of a paid screen do nothing. */
const guardMs = 800;

/** The gateway says paid → the page says paid, its QR code on screen, by polling alone. */
export const benchPaidShown: BenchRow = (say) =>
  atTheCounter(async (page) => {
    say(`paid-shown: ${counted} payments on the practice gateway’s payment page (about two minutes)`);
    const samplesMs: number[] = [];
    for (let done = 0; done < counted; done += 1) {
      await showQrCode(page);
      const link = await page.getByRole('textbox', { name: 'Payment link' }).inputValue();
      const painted = page.evaluate((selector) => window.benchPainted(selector), paidView);
      await page.waitForTimeout(pollMs + (done / counted) * pollMs);
      const paidAt = await pay(link);
      samplesMs.push((await painted) - paidAt);
      await leaveLater(page);
    }
    return [
      {
        what: 'gateway says paid → page says paid, polling',
        samplesMs,
        targetP95Ms: 2_300,
        note: 'By IPN (target p95 ≤ 150 ms): not measured, Comptoir takes no IPN yet.',
      },
    ];
  });

/** The customer pays. @returns just before the gateway knew, ms since the epoch: never in our favour. */
async function pay(link: string): Promise<number> {
  const sentAt = performance.timeOrigin + performance.now();
  const answer = await fetch(link, { method: 'POST', body: new URLSearchParams({ card: payingCard }) });
  if (!answer.ok) throw new Error(`the payment page answered ${answer.status}`);
  return sentAt;
}

async function leaveLater(page: Page): Promise<void> {
  await page.waitForTimeout(guardMs);
  await leave(page);
}
