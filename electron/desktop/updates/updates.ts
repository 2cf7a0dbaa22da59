import type { UpdatesState } from '../../../shared/contract/shell/updates.ts';
import type { ShellSettings } from '../../../shared/shell-settings.ts';
import type { Logger } from '../../core/ports.ts';
import type { ShellSettingsFile } from '../shell/shell-settings-file.ts';
import { installStep, lookEveryMs, mayLook } from './update-rules.ts';

/** As much of electron-updater as is used. */
export interface Updater {
  autoDownload: boolean;
  autoInstallOnAppQuit: boolean;
  allowDowngrade: boolean;
  allowPrerelease: boolean;
  channel: string | null;
  on(event: 'update-available' | 'update-downloaded', listener: (info: { version: string }) => void): unknown;
  on(event: 'update-not-available', listener: () => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  checkForUpdates(): Promise<unknown>;
  quitAndInstall(): void;
}

export interface UpdatesOptions {
  by: UpdatesState['by'];
  /** Loaded only where Comptoir brings its own updates. */
  load(): Promise<Updater>;
  settings: ShellSettingsFile;
  logger: Logger;
  /** Orders that a customer may pay now. */
  waiting(): number;
  onChange(state: UpdatesState): void;
}

/**
 * New versions: looked for and loaded in the background, put in place when Comptoir is quit, or by a press while no order
 * waits. The releases' own share of computers that see a version is electron-updater's.
 */
export function createUpdates(options: UpdatesOptions) {
  const { by, load, settings, logger, waiting, onChange } = options;
  let state: UpdatesState = { by, status: 'idle', version: null };
  let loaded: Promise<Updater> | undefined;

  function set(next: Partial<UpdatesState>): void {
    state = { ...state, ...next };
    onChange(state);
  }

  async function prepared(): Promise<Updater> {
    const updater = await load();
    updater.autoDownload = true;
    updater.on('update-available', ({ version }) => set({ status: 'loading', version }));
    updater.on('update-not-available', () => set({ status: 'idle', version: null }));
    updater.on('update-downloaded', ({ version }) => set({ status: 'ready', version }));
    updater.on('error', (error) => {
      logger.warn({ error }, 'a new version could not be looked for');
      set({ status: 'failed' });
    });
    return updater;
  }

  async function look(): Promise<void> {
    const { updates: wish } = settings.get();
    if (!mayLook({ ...state, wish, waiting: waiting() })) return;
    set({ status: 'looking' });
    try {
      loaded ??= prepared();
      const updater = await loaded;
      followWish(updater, wish, state.version);
      await updater.checkForUpdates();
    } catch (error) {
      logger.warn({ error }, 'a new version could not be looked for');
      set({ status: 'failed' });
    }
  }

  /** One that is loaded already is not put in place either, once they are off. */
  async function follow(wish: ShellSettings['updates']): Promise<void> {
    const updater = await loaded?.catch(() => undefined);
    if (updater) followWish(updater, wish, state.version);
    await look();
  }

  settings.onChange(({ updates }, before) => {
    if (updates !== before.updates) void follow(updates);
  });

  return {
    state: () => state,
    look,
    /** At the start, and from then on. */
    start: () => {
      void look();
      setInterval(() => void look(), lookEveryMs).unref();
    },
    install: async () => {
      const step = installStep({ ...state, wish: settings.get().updates, waiting: waiting() });
      if (step === 'begun') (await loaded)?.quitAndInstall();
      return step;
    },
  };
}
export type Updates = ReturnType<typeof createUpdates>;

/** Who goes back from beta to latest waits for the next version: an older one may not know the register. */
function followWish(updater: Updater, wish: ShellSettings['updates'], loaded: string | null): void {
  updater.channel = wish === 'beta' ? 'beta' : 'latest';
  updater.allowPrerelease = wish === 'beta';
  // Setting a channel allows it.
  updater.allowDowngrade = false;
  const isEarly = loaded?.includes('-') ?? false;
  updater.autoInstallOnAppQuit = wish !== 'off' && (wish === 'beta' || !isEarly);
}
