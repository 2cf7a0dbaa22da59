import type { Problem } from '../../../../shared/contract/health.ts';
import { err, ok, type Result } from '../../../../shared/result.ts';
import { type Backup, listBackups } from './folder.ts';
import { createJobLane } from './job-lane.ts';
import { backUp, type Known, lookAfter, type Tools } from './look-after.ts';
import type { Restoring } from './restore-at-start.ts';
import { stagedRestore, stageRestore, unstageRestore } from './staged-restore.ts';
import { checkingMessage, damageMessage, failureMessage, fewerMessage, leftMessage } from './words.ts';

/** Keeps the register's backups and checks it after an unclean end, in a thread of its own and one job at a time. */
export interface Keeper {
  /** Begins to look after the register; waits for nothing. */
  start(): void;
  /** Newest first. */
  backups(): Backup[];
  /** The one that takes the register's place at the next start. */
  staged(): string | null;
  isRunning(): boolean;
  isFewer(): boolean;
  problems(): KeeperProblem[];
  /** Makes a backup now. @returns it, or why there is none. */
  make(): Promise<Result<Backup, string>>;
  /** Lets a backup take the register's place at the next start, when it is still whole. */
  stage(name: string): Promise<'staged' | 'not-found' | 'damaged'>;
  unstage(): void;
  /** Ends what runs, leaving no half of it. */
  stop(): Promise<void>;
}

type KeeperProblem = Pick<Problem, 'code' | 'message'>;
export type KeeperOptions = Omit<Tools, 'lane' | 'known'>;

export function createKeeper(options: KeeperOptions): Keeper {
  const { dataDir, clock, logger, register } = options;
  const known: Known = {
    isChecking: register.found.isUnclean,
    damage: null,
    failure: null,
    isFewer: false,
    loggedDay: null,
  };
  const tools: Tools = { ...options, known, lane: createJobLane() };
  const backups = () => listBackups(dataDir, clock.now());
  const problems = () => problemsOf(known, backups, register.found.restoring);
  const ending = new AbortController();
  let looking: Promise<void> | undefined;
  return {
    start: () => {
      looking ??= lookAfter(tools, ending.signal).catch((error: unknown) =>
        logger.error({ error }, 'the register is no longer looked after'),
      );
    },
    backups,
    staged: () => stagedRestore(dataDir),
    isRunning: () => tools.lane.isBusy(),
    isFewer: () => known.isFewer,
    problems,
    make: async () => {
      const made = await backUp(tools, 'asked');
      return made ? ok(made) : err(whyNone(problems()));
    },
    stage: (name) => stage(tools, name),
    unstage: () => unstageRestore(dataDir),
    stop: async () => {
      ending.abort();
      await tools.lane.stop();
      await looking;
    },
  };
}

async function stage({ dataDir, clock, lane }: Tools, name: string): ReturnType<Keeper['stage']> {
  const backup = listBackups(dataDir, clock.now()).find((one) => one.name === name);
  if (backup === undefined) return 'not-found';
  const { path, head } = backup;
  const outcome = await lane.run((run) => run({ kind: 'verify', path, head }));
  if (outcome.kind !== 'whole') return 'damaged';
  stageRestore(dataDir, name);
  return 'staged';
}

/** Asked for with every heartbeat: the folder is only looked into when there is something to say of it. */
function problemsOf(known: Known, backups: () => Backup[], restoring: Restoring): KeeperProblem[] {
  const problems: KeeperProblem[] = [];
  if (known.isChecking) problems.push({ code: 'CHECKING', message: checkingMessage });
  if (known.damage !== null) {
    problems.push({ code: 'REGISTER_DAMAGED', message: damageMessage(known.damage, backups()[0]) });
  }
  if (known.isFewer) problems.push({ code: 'BACKUPS_FEWER', message: fewerMessage(backups().length) });
  if (known.failure !== null) {
    problems.push({ code: 'BACKUP_FAILED', message: failureMessage(known.failure, backups()[0]) });
  } else if (restoring.kind === 'left') {
    problems.push({ code: 'BACKUP_FAILED', message: leftMessage(restoring.name) });
  }
  return problems;
}

function whyNone(problems: KeeperProblem[]): string {
  const why = problems.find(({ code }) => code === 'BACKUP_FAILED' || code === 'REGISTER_DAMAGED');
  return why?.message ?? 'Comptoir is closing: no backup was made.';
}
