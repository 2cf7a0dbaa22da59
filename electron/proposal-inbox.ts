import { randomUUID } from 'node:crypto';
import {
  type FSWatcher,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type ReadProposal, readProposalSchema } from '../shared/proposal.ts';
import type { Logger } from './core/ports.ts';

/**
 * How a second start hands its `--order` to the Comptoir that runs on the same data: by a small file in the data
 * directory, which only its owner may enter. It needs no key, and reaches a program of either host.
 */

/** Nobody waits longer for what was asked on a command line; an older one is of another day. */
const staleMs = 10 * 60_000;
const name = /^[0-9a-f-]{36}\.json$/;

const folderOf = (dataDir: string) => join(dataDir, 'proposals');

/** Leaves it for the Comptoir that runs: whole or not at all. */
export function leaveProposal(dataDir: string, proposal: ReadProposal): void {
  const folder = folderOf(dataDir);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = join(folder, `${randomUUID()}.new`);
  writeFileSync(draft, JSON.stringify(proposal), { mode: 0o600, flag: 'wx' });
  renameSync(draft, draft.replace(/new$/, 'json'));
}

export interface ProposalInbox {
  close(): void;
}

export interface InboxPorts {
  dataDir: string;
  now(): number;
  logger: Logger;
  take(proposal: ReadProposal): void;
}

/** Takes what is left there from now on; each file is gone before it is taken. */
export function openProposalInbox({ dataDir, now, logger, take }: InboxPorts): ProposalInbox {
  const folder = folderOf(dataDir);
  const empty = () => {
    for (const file of readdirSync(folder).filter((one) => name.test(one))) {
      const path = join(folder, file);
      const isStale = now() - statSync(path).mtimeMs > staleMs;
      const read = readProposalSchema.safeParse(parsed(readFileSync(path, 'utf8')));
      rmSync(path, { force: true });
      if (!read.success) logger.warn({}, 'a proposal in the data directory cannot be read');
      else if (!isStale) take(read.data);
    }
  };
  const tryToEmpty = () => {
    try {
      empty();
    } catch (error) {
      logger.warn({ error }, 'proposals in the data directory cannot be taken');
    }
  };
  let watcher: FSWatcher | undefined;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    watcher = watch(folder, tryToEmpty);
    watcher.on('error', (error) => logger.warn({ error }, 'proposals in the data directory are not watched'));
  } catch (error) {
    logger.warn({ error }, 'proposals in the data directory are not watched');
  }
  tryToEmpty();
  return { close: () => watcher?.close() };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
