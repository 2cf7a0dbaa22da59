import { type BadCall, startBadServer } from '../../fixtures/gateway/bad-server.ts';
import type { ShopInTrouble } from './shop-in-trouble.ts';

/** How one call must end, in the client's own words. */
export type Ends =
  | { outcome: 'answered' }
  | { outcome: 'refused'; errorCode: string; kind: 'limit' | 'credentials' | 'other' }
  | { outcome: 'never-sent'; reason: string }
  | { outcome: 'no-answer'; reason: string };

/** One way in which a gateway, or the way to it, does not do what it should. */
export interface Misbehaviour {
  name: string;
  ends: Ends;
  /** Whether the gateway did what it was asked. */
  isWorkDone: boolean;
  /** Lasts until the shop is put right. */
  begin(shop: ShopInTrouble, webService: string): Promise<void>;
  /** What must hold when all is over. */
  verify?(): void;
}

/** Calls end up where nobody answers as a gateway. */
export function leadingTo(name: string, ends: Ends, place: () => Promise<string> | string): Misbehaviour {
  return {
    name,
    ends,
    isWorkDone: false,
    begin: async (shop, webService) => {
      shop.mislead(webService, { origin: await place(), stalled: () => 0 });
    },
  };
}

/** Calls end up at a server that does as `behave` says. `isWorkDone` when that begins with `work()`. */
export function behaving(
  name: string,
  { ends, isWorkDone = true }: { ends: Ends; isWorkDone?: boolean },
  behave: (call: BadCall) => Promise<void> | void,
): Misbehaviour {
  return {
    name,
    ends,
    isWorkDone,
    begin: async (shop, webService) => {
      shop.mislead(webService, await startBadServer(shop.shop.keys.server, behave));
    },
  };
}
