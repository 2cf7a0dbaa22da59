import { type AnyContractProcedure, type AnyContractRouter, isContractProcedure } from '@orpc/contract';
import { contract } from './contract.ts';

/**
 * What a call is to a till's software. Staff may make every call.
 * - `any`: every till may, and it tells nothing of orders;
 * - `own-mode`: every till may; one with an integration token only within the mode that was made for;
 * - `key`: only a till with the key of a browser host, which is the owner's own;
 * - `staff`: no till.
 */
export type TillRight = 'any' | 'own-mode' | 'key' | 'staff';

type RightsOf<Calls> = Calls extends AnyContractProcedure
  ? TillRight
  : { readonly [Name in keyof Calls]: RightsOf<Calls[Name]> };

/**
 * Who may call what. A call that is added to the contract does not compile until it is decided here. What a token is
 * not given: where money goes, how the shop is set, customers' data, what a person decides, what the page is told.
 */
export const tillRights: RightsOf<typeof contract> = {
  health: 'any',
  info: 'any',
  shop: { get: 'own-mode', connect: 'key', replace: 'key', remove: 'key', switchMode: 'key' },
  orders: {
    create: 'own-mode',
    get: 'own-mode',
    list: 'own-mode',
    outline: 'own-mode',
    check: 'own-mode',
    details: 'key',
    change: 'own-mode',
    cancel: 'own-mode',
    share: 'own-mode',
    duplicate: 'own-mode',
    resolve: 'key',
    handle: 'key',
    incident: 'own-mode',
    events: 'own-mode',
  },
  customers: { recent: 'key' },
  day: { totals: 'own-mode' },
  usual: 'own-mode',
  notifications: { check: 'key' },
  events: 'own-mode',
  pulse: 'key',
  screen: 'own-mode',
  display: { show: 'key', follow: 'key' },
  settings: { get: 'key', change: 'key' },
  staff: { get: 'key', pick: 'key' },
  paidMeanwhile: { get: 'key', seen: 'key' },
  lastRun: { get: 'key', seen: 'key' },
  backups: { list: 'key', make: 'key', stageRestore: 'key', cancelRestore: 'key' },
  export: 'key',
  proposals: { list: 'key', settle: 'key' },
  practice: { get: 'key', letPhonesPay: 'key' },
  integrations: { list: 'staff', make: 'staff', revoke: 'staff' },
};

/** A call by its place in HTTP, which is its own however a router is mounted. */
interface Called {
  method?: string | undefined;
  path?: string | undefined;
}

/** What was decided of a call; one that is not in the contract is staff's alone. */
export function rightOf(called: Called): TillRight {
  return rights.get(nameOf(called)) ?? 'staff';
}

function nameOf({ method, path }: Called): string {
  return `${method} ${path}`;
}

type AnyRights = TillRight | { readonly [name: string]: AnyRights };

function rightsIn(calls: AnyContractRouter, decided: AnyRights): [string, TillRight][] {
  if (isContractProcedure(calls)) {
    return typeof decided === 'string' ? [[nameOf(calls['~orpc'].route), decided]] : [];
  }
  return Object.entries(calls).flatMap(([name, part]) => {
    const right = typeof decided === 'string' ? undefined : decided[name];
    return right === undefined ? [] : rightsIn(part, right);
  });
}

const rights = new Map(rightsIn(contract, tillRights));
