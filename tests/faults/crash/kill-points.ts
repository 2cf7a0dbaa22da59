import { AsyncLocalStorage } from 'node:async_hooks';
import { isMainThread } from 'node:worker_threads';
import type { KillPlan } from './till-messages.ts';

/** Counts what the process does to the world, and kills it at the planned moment. */
export interface KillPoints {
  /** Where to die; the count begins again. */
  plan(plan: KillPlan): void;
  /** One moment between two effects. Does not return when it is the one. */
  moment(name: string): void;
  /** Runs a call whose moments count. */
  armed<T>(work: () => Promise<T>): Promise<T>;
  /** The start is over: its moments count no more. */
  started(): void;
  /** Names of the moments that counted, in order. */
  names(): string[];
}

/** `dying` hears the name of the last moment. */
export function createKillPoints(dying: (at: string) => void): KillPoints {
  const armedCall = new AsyncLocalStorage<true>();
  let names: string[] = [];
  let plan: KillPlan | null = null;
  let isStarted = false;
  let isArmed = false;

  function counts(scope: KillPlan['scope']): boolean {
    switch (scope) {
      case 'start':
        return !isStarted;
      case 'call':
        return armedCall.getStore() === true;
      case 'all':
        return isArmed;
      case 'worker':
        return !isMainThread;
    }
  }

  return {
    plan: (planned) => {
      plan = planned;
      names = [];
    },
    moment: (name) => {
      if (plan === null || !counts(plan.scope)) return;
      names.push(name);
      if (names.length !== plan.step) return;
      dying(name);
      process.kill(process.pid, 'SIGKILL');
    },
    armed: (work) => {
      isArmed = true;
      return armedCall.run(true, work);
    },
    started: () => {
      isStarted = true;
    },
    names: () => names,
  };
}
