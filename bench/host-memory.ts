import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** What a process holds in memory now (resident set), bytes. */
export async function residentBytes(pid: number): Promise<number> {
  const kb = process.platform === 'linux' ? await fromProc(pid) : await fromPs(pid);
  if (!Number.isInteger(kb)) throw new Error(`the memory of process ${pid} cannot be told here`);
  return kb * 1024;
}

async function fromProc(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]);
}

async function fromPs(pid: number): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]);
  return Number(stdout.trim());
}
