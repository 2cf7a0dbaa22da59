import type { Page } from '@playwright/test';
import type { BuiltHost } from '../tests/support/built-host.ts';
import { atTheCounter, leave, paidView, qrCode, showQrCode } from './counter-page.ts';
import { createRestClient } from './rest-client.ts';
import type { BenchRow } from './row.ts';

const counted = 30;
/** The pace of what is on screen: payments are spread over it, whatever else is in step with it. */
const pollMs = 2_000;
const payingCard = '4970100000000055';
/** Keys in the first 700 ms of a paid screen do nothing. */
const guardMs = 800;

/** The gateway says paid → the page says paid, its QR code on screen: by polling alone, and by notification. */
export const benchPaidShown: BenchRow = (say) =>
  atTheCounter(async (page, host) => {
    say(`paid-shown: twice ${counted} payments on the practice gateway’s payment page (about five minutes)`);
    return [
      {
        what: 'gateway says paid → page says paid, polling',
        samplesMs: await inTurn(page, () => showOne(page)),
        targetP95Ms: 2_300,
      },
      {
        what: '  by notification (IPN)',
        samplesMs: await inTurn(page, () => showNotified(page, host)),
        targetP95Ms: 150,
        note: 'Sent by the practice gateway itself; a real one’s way through the network comes on top.',
      },
    ];
  });

/** @param show puts an order on screen and answers its link. */
async function inTurn(page: Page, show: () => Promise<string>): Promise<number[]> {
  const samplesMs: number[] = [];
  for (let done = 0; done < counted; done += 1) {
    const link = await show();
    const painted = page.evaluate((selector) => window.benchPainted(selector), paidView);
    await page.waitForTimeout(pollMs + (done / counted) * pollMs);
    const paidAt = await pay(link);
    samplesMs.push((await painted) - paidAt);
    await leaveLater(page);
  }
  return samplesMs;
}

async function showOne(page: Page): Promise<string> {
  await showQrCode(page);
  return await page.getByRole('textbox', { name: 'Payment link' }).inputValue();
}

/** A till makes the order, so that it can say where notifications go; the page then shows it. */
async function showNotified(page: Page, host: BuiltHost): Promise<string> {
  const { origin } = new URL(host.url);
  const order = await createRestClient(host.url).create({
    amount: 1250,
    currency: 'EUR',
    channel: { type: 'link' },
    ipnTargetUrl: `${origin}/ipn`,
  });
  if (order.paymentUrl === null) throw new Error('the order has no link');
  await page.goto(`${origin}/?order=${order.id}`);
  await page.locator(qrCode).waitFor();
  return order.paymentUrl;
}

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
