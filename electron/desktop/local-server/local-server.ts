import type { LocalServerState, PortTrouble } from '../../../shared/contract/shell/local-server.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { LocalServerSetting } from '../../../shared/shell-settings.ts';
import type { Logger } from '../../core/ports.ts';
import type { ShellSettingsFile } from '../shell/shell-settings-file.ts';
import { decideLocalServer } from './decide.ts';

/** A server for till software while it serves. */
interface Served {
  origin: string;
  /** Takes no more connections; what is open goes on. */
  stopListening(): void;
  /** Ends; calls under way have `graceMs` to be answered. */
  close(graceMs?: number): Promise<void>;
}

type LocalServerWish = { [Name in keyof LocalServerSetting]?: LocalServerSetting[Name] | undefined };

/** The server for till software: off until it is switched on, and then there again at every start. */
export interface LocalServer {
  state(): LocalServerState;
  /** Begins, ends or moves it. Rejects when the wish cannot be written down; nothing is changed then. */
  change(wish: LocalServerWish): Promise<LocalServerState>;
  /** Begins if it was on. Never rejects. */
  start(): Promise<void>;
  onChange(listener: () => void): void;
  /** Takes no more calls; those under way go on until `close`. */
  stopListening(): void;
  close(): Promise<void>;
}

export interface LocalServerParts {
  /** Puts it up on a port, or says why that cannot be had. */
  open(port: number): Promise<Result<Served, PortTrouble>>;
  settings: Pick<ShellSettingsFile, 'get' | 'change'>;
  logger: Logger;
}

/** Calls under way when it is switched off have so long; event streams would never end by themselves. */
const graceMs = 1_000;

export function createLocalServer({ open, settings, logger }: LocalServerParts): LocalServer {
  const listeners: (() => void)[] = [];
  const endings = new Set<Promise<void>>();
  let served: { server: Served; port: number } | null = null;
  let problem: LocalServerState['problem'] = null;
  let isClosing = false;
  let last: Promise<unknown> = Promise.resolve();

  const state = (): LocalServerState => ({
    ...settings.get().localServer,
    address: served && `${served.server.origin}/api/v1`,
    problem,
  });

  function end(server: Served): void {
    server.stopListening();
    const ending = server
      .close(graceMs)
      .catch((error: unknown) => logger.error({ error }, 'the local server did not end well'))
      .finally(() => endings.delete(ending));
    endings.add(ending);
  }

  async function opened(port: number | null): Promise<Result<Served | null, PortTrouble>> {
    return port === null || isClosing ? ok(null) : open(port);
  }

  async function carryOut(wanted: LocalServerSetting): Promise<void> {
    const step = decideLocalServer(wanted, served?.port ?? null);
    const begun = await opened(step.open);
    if (!begun.ok) {
      problem = { code: begun.error, port: wanted.port };
      logger.warn({ problem }, 'the local server could not begin');
      return;
    }
    try {
      settings.change({ localServer: wanted });
    } catch (error) {
      await begun.value?.close();
      throw error;
    }
    problem = null;
    if (step.close && served) end(served.server);
    if (step.close) served = null;
    if (begun.value) served = { server: begun.value, port: wanted.port };
    logger.info({ isOn: wanted.isOn, port: wanted.port }, 'the local server was set');
  }

  /** One after the other: two windows may press at once. */
  function change(wish: LocalServerWish): Promise<LocalServerState> {
    const done = last.then(async () => {
      const before = settings.get().localServer;
      await carryOut({ isOn: wish.isOn ?? before.isOn, port: wish.port ?? before.port });
      for (const listener of listeners) listener();
      return state();
    });
    last = done.catch(() => undefined);
    return done;
  }

  return {
    state,
    change,
    start: async () => {
      if (!settings.get().localServer.isOn) return;
      await change({}).catch((error: unknown) => logger.error({ error }, 'the local server did not begin'));
    },
    onChange: (listener) => {
      listeners.push(listener);
    },
    stopListening: () => {
      isClosing = true;
      served?.server.stopListening();
    },
    close: async () => {
      isClosing = true;
      await last;
      await Promise.all([served?.server.close(), ...endings]);
    },
  };
}
