import type { Fault } from './fault.ts';

/** What goes wrong with one call. */
export interface CallFaults {
  has(name: Fault['fault']): boolean;
  /** Sums of every delay and of every clock offset that is active. */
  delayMs: number;
  offsetMs: number;
}

/** The faults in force, in memory only: a restart clears them. */
export interface FaultPlan {
  add(fault: Fault): void;
  clear(): void;
  active(): Fault[];
  /** The faults that meet this call; each counts it as one of its `times`. */
  take(webService: string): CallFaults;
}

export function createFaultPlan(): FaultPlan {
  let faults: Fault[] = [];
  return {
    add: (fault) => {
      faults = [...faults, fault];
    },
    clear: () => {
      faults = [];
    },
    active: () => faults,
    take: (webService) => {
      const met = faults.filter((fault) => (fault.webService ?? webService) === webService);
      faults = faults.flatMap((fault) => (met.includes(fault) ? countDown(fault) : [fault]));
      return callFaults(met);
    },
  };
}

function countDown(fault: Fault): Fault[] {
  if (fault.times === undefined) return [fault];
  return fault.times > 1 ? [{ ...fault, times: fault.times - 1 }] : [];
}

function callFaults(met: readonly Fault[]): CallFaults {
  return {
    has: (name) => met.some(({ fault }) => fault === name),
    delayMs: met.reduce((sum, fault) => sum + (fault.fault === 'delay' ? fault.delayMs : 0), 0),
    offsetMs: met.reduce((sum, fault) => sum + (fault.fault === 'clock' ? fault.offsetMs : 0), 0),
  };
}
