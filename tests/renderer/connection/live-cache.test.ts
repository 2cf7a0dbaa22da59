import { createORPCClient } from '@orpc/client';
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { LiveCache } from '../../../renderer/connection/live-cache.ts';
import { createQueries } from '../../../renderer/connection/queries.ts';
import type { Client } from '../../../renderer/connection/session.ts';
import type { Order } from '../../../shared/order.ts';
import { aChange, anOrder, id } from '../an-order.ts';
import { aProgram } from './a-program.ts';

const endings: (() => void)[] = [];
afterEach(() => {
  for (const end of endings.splice(0)) end();
});

/** A page's cache over a program with these orders. */
async function aPage(orders: Order[]) {
  const program = aProgram(orders);
  endings.push(program.end);
  const client: Client = createORPCClient((await program.open()).link);
  const cache = new QueryClient({
    defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } },
  });
  const queries = createQueries(client);
  return { program, cache, queries, live: new LiveCache(cache, queries) };
}

test('a change reaches the order, its timeline and every list it is on', async () => {
  const { cache, queries, live } = await aPage([anOrder()]);
  const one = queries.orders.get.queryOptions({ input: { id: id(1) } });
  const events = queries.orders.events.queryOptions({ input: { id: id(1) } });
  const waiting = queries.orders.list.queryOptions({ input: { status: ['open'] } });
  const board = queries.orders.list.queryOptions({ input: {} });
  await Promise.all([cache.fetchQuery(one), cache.fetchQuery(events), cache.fetchQuery(waiting)]);
  await cache.fetchQuery(board);

  const paid = anOrder({ status: 'paid', paidAt: '2025-11-22T14:03:00.000Z' });
  live.changed(aChange(5, paid));
  live.changed(aChange(5, paid));

  expect(cache.getQueryData(one.queryKey)).toEqual(paid);
  expect(cache.getQueryData(events.queryKey)).toEqual({ items: [aChange(5, paid).event] });
  expect(cache.getQueryData(waiting.queryKey)).toMatchObject({ items: [] });
  expect(cache.getQueryData(board.queryKey)).toMatchObject({ items: [paid] });
});

test('a check that changed nothing moves only the time it was checked', async () => {
  const { cache, queries, live } = await aPage([anOrder()]);
  const one = queries.orders.get.queryOptions({ input: { id: id(1) } });
  await cache.fetchQuery(one);
  live.checked(id(1), '2025-11-22T14:09:00.000Z');
  expect(cache.getQueryData(one.queryKey)).toEqual(anOrder({ checkedAt: '2025-11-22T14:09:00.000Z' }));
});

test('an answer from before a change never covers it', async () => {
  const { program, cache, queries, live } = await aPage([anOrder()]);
  const one = queries.orders.get.queryOptions({ input: { id: id(1) } });
  const answer = Promise.withResolvers<void>();
  program.state.answers = answer.promise;
  endings.push(new QueryObserver(cache, one).subscribe(() => undefined));
  await vi.waitFor(() => expect(program.state.reads).toBe(1));

  const paid = anOrder({ status: 'paid' });
  program.state.orders = [paid];
  live.changed(aChange(5, paid));
  answer.resolve();
  await vi.waitFor(() => expect(cache.isFetching()).toBe(0));
  expect(cache.getQueryData(one.queryKey)).toEqual(paid);
});
