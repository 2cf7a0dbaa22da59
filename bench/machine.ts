import { cpus, freemem, loadavg, release, totalmem, type } from 'node:os';

/** What a figure depends on; never who or where the machine is. */
export interface Machine {
  cpu: string;
  cores: number;
  memoryGb: number;
  freeGb: number;
  os: string;
  node: string;
  /** Work that others gave the machine when the run began (1 minute average). */
  loadBefore: number;
}

export function describeMachine(): Machine {
  const all = cpus();
  const inGb = (bytes: number) => Math.round(bytes / 2 ** 27) / 8;
  return {
    cpu: all[0]?.model.trim() ?? 'unknown',
    cores: all.length,
    memoryGb: inGb(totalmem()),
    freeGb: inGb(freemem()),
    os: `${type()} ${release()} ${process.arch}`,
    node: process.version,
    loadBefore: Math.round((loadavg()[0] ?? 0) * 100) / 100,
  };
}
