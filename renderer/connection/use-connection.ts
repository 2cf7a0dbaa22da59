import { useCallback, useSyncExternalStore } from 'react';
import { useApi } from '../api-context.ts';
import { useFromNow, useNow } from '../ui/use-now.ts';
import { type ConnectionState, contactAt } from './connection-state.ts';

/** Whether the page reaches its program, and what that said last. Changes with every beat. */
export function useConnection(): ConnectionState {
  const { connection } = useApi();
  return useSyncExternalStore(connection.subscribe, connection.get);
}

/** Whether the page hears its program right now. */
export function useContact(): ConnectionState['phase'] {
  const state = useConnection();
  return useFromNow(() => contactAt(state, performance.now()).phase);
}

/** The gateway's time now, ms since the epoch, each second anew: expiry is judged by its clock. */
export function useGatewayNow(): number {
  const { connection } = useApi();
  const now = useNow();
  return gatewayTime(connection.get(), performance.now()) ?? now;
}

/** The mode every order of this page is made in; `null` until the program has told. */
export function useMode(): 'practice' | 'test' | 'production' | null {
  const { connection } = useApi();
  const read = useCallback(() => connection.get().health?.mode ?? null, [connection]);
  return useSyncExternalStore(connection.subscribe, read);
}

/** Who is at the counter, as the program says it to every page; `null` while nobody said so. */
export function useStaffName(): string | null {
  const { connection } = useApi();
  const read = useCallback(() => connection.get().staff, [connection]);
  return useSyncExternalStore(connection.subscribe, read);
}

function gatewayTime({ gateway }: ConnectionState, at: number): number | null {
  return gateway ? gateway.now + (at - gateway.at) : null;
}
