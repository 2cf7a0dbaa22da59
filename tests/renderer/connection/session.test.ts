import { createORPCClient } from '@orpc/client';
import { afterEach, expect, test, vi } from 'vitest';
import { boundedLink, timeLimitMs } from '../../../renderer/connection/bounded-link.ts';
import { silenceMs } from '../../../renderer/connection/connection-state.ts';
import { followOrders } from '../../../renderer/connection/follow-orders.ts';
import { type Client, type SessionPorts, startSession } from '../../../renderer/connection/session.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { aChange, anOrder } from '../an-order.ts';
import { aProgram } from './a-program.ts';

const endings: (() => void)[] = [];
afterEach(() => {
  for (const end of endings.splice(0)) end();
});

/** A page's session with a program, its clock moved by hand. */
function aSession(program = aProgram([anOrder()])) {
  const clock = createManualClock(0);
  const ports: SessionPorts = {
    open: program.open,
    now: clock.monotonic,
    sleep: (ms, signal) => clock.sleep(ms, 'page', signal),
    fraction: () => 0,
  };
  const heard: string[] = [];
  const session = startSession(ports, {
    onBeat: () => heard.push('beat'),
    onChecked: () => heard.push('checked'),
    follow: followOrders(({ event }) => heard.push(`change ${event.number}`)),
    onLive: () => heard.push('live'),
    onEnded: () => heard.push('ended'),
  });
  endings.push(session.stop, program.end);
  const client: Client = createORPCClient(boundedLink(session, ports));
  return { program, clock, session, heard, client };
}

type Page = ReturnType<typeof aSession>;

/** Waits until the program's newest channel is followed, and lets it beat. */
async function live({ program, heard }: Page): Promise<void> {
  await vi.waitFor(() => expect(program.state.pulses).toBe(program.opened()));
  const words = heard.length;
  program.beat();
  await vi.waitFor(() => expect(heard.slice(words)).toContain('beat'));
}

test('what the program says reaches the page, and the first beat says that it lives', async () => {
  const page = aSession();
  await live(page);
  page.program.change(aChange(7));
  await vi.waitFor(() => expect(page.heard).toEqual(['live', 'beat', 'change 7']));
});

test('after a break the page comes back by itself and goes on where it was', async () => {
  const page = aSession();
  await live(page);
  page.program.change(aChange(7));
  await vi.waitFor(() => expect(page.heard).toContain('change 7'));
  page.program.close();
  await vi.waitFor(() => expect(page.heard).toContain('ended'));
  await page.clock.advance(1_000);
  await live(page);
  expect(page.program.resumedFrom).toEqual([undefined, '7']);
  expect(page.heard.filter((word) => word === 'live')).toHaveLength(2);
});

test('a program that falls silent is given up after 6 s, though its port stays open', async () => {
  const page = aSession();
  await live(page);
  await page.clock.advance(silenceMs - 1_000);
  expect(page.heard).not.toContain('ended');
  await page.clock.advance(1_500);
  await vi.waitFor(() => expect(page.heard).toContain('ended'));
  await page.clock.advance(1_000);
  await vi.waitFor(() => expect(page.program.opened()).toBe(2));
});

test('a program that is not there yet is tried until it is', async () => {
  const program = aProgram();
  program.state.isOpen = false;
  const page = aSession(program);
  await page.clock.advance(20_000);
  expect(program.opened()).toBe(0);
  program.state.isOpen = true;
  await page.clock.advance(5_000);
  await live(page);
  expect(page.heard).toContain('live');
});

test('a call without a connection waits a little and then says that there is none', async () => {
  const program = aProgram();
  program.state.isOpen = false;
  const page = aSession(program);
  const called = page.client.orders.get({ id: anOrder().id }).catch((error: unknown) => error);
  await page.clock.advance(3_000);
  expect(await called).toMatchObject({ code: 'NO_CONNECTION' });
});

test('a call answers, and a refusal of the program keeps its code', async () => {
  const page = aSession();
  await expect(page.client.orders.get({ id: anOrder().id })).resolves.toEqual(anOrder());
  const missing = page.client.orders.get({ id: '00000000-0000-4000-8000-000000000404' });
  await expect(missing).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a call that is never answered ends in its time, one that is cut off at once', async () => {
  const page = aSession();
  await live(page);
  page.program.state.answers = new Promise(() => undefined);
  const cut = page.client.orders.get({ id: anOrder().id }).catch((error: unknown) => error);
  await vi.waitFor(() => expect(page.program.state.reads).toBe(1));
  page.program.close();
  expect(await cut).toMatchObject({ code: 'NO_CONNECTION' });

  await page.clock.advance(1_000);
  await live(page);
  const late = page.client.orders.get({ id: anOrder().id }).catch((error: unknown) => error);
  await vi.waitFor(() => expect(page.program.state.reads).toBe(2));
  for (let passed = 0; passed < 10_000; passed += 2_000) {
    page.program.beat();
    await page.clock.advance(2_000);
  }
  expect(await late).toMatchObject({ code: 'NO_CONNECTION' });
});

test('a create has more time than the program needs for the gateway', () => {
  expect(timeLimitMs(['orders', 'create'])).toBe(35_000);
  expect(timeLimitMs(['orders', 'get'])).toBe(10_000);
});
