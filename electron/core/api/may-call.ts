import { type AnyContractRouter, isContractProcedure } from '@orpc/contract';
import { contract } from '../../../shared/contract/contract.ts';
import { type TillRight, tillRights } from '../../../shared/contract/till-rights.ts';
import type { CallContext } from './call-context.ts';

/** A call by its place in HTTP, which is its own however the router is mounted. */
interface Called {
  method?: string | undefined;
  path?: string | undefined;
}

const rights = rightsByCall();

/** Whether `tillRights` let this caller make a call; one that is not in the contract is staff's alone. */
export function mayCall({ who, integration }: CallContext, called: Called): boolean {
  if (who === 'staff') return true;
  const right = rights.get(nameOf(called)) ?? 'staff';
  if (right === 'staff') return false;
  return right !== 'key' || integration === undefined;
}

function nameOf({ method, path }: Called): string {
  return `${method} ${path}`;
}

function rightsByCall(): Map<string, TillRight> {
  const found = new Map<string, TillRight>();
  const collect = (calls: AnyContractRouter, rightsOfCalls: RightsLike) => {
    if (isContractProcedure(calls)) {
      if (typeof rightsOfCalls === 'string') found.set(nameOf(calls['~orpc'].route), rightsOfCalls);
      return;
    }
    for (const [name, part] of Object.entries(calls)) {
      const right = typeof rightsOfCalls === 'string' ? undefined : rightsOfCalls[name];
      if (right !== undefined) collect(part, right);
    }
  };
  collect(contract, tillRights);
  return found;
}

type RightsLike = TillRight | { readonly [name: string]: RightsLike };
