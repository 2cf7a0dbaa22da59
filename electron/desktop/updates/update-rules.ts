import type { UpdatesState } from '../../../shared/contract/shell/updates.ts';
import type { ShellSettings } from '../../../shared/shell-settings.ts';

export interface Installed {
  isPackaged: boolean;
  /** The packaged app names where its updates are. */
  hasFeed: boolean;
  platform: NodeJS.Platform;
  /** Linux: the program is an AppImage, which can be replaced; deb and rpm belong to the system. */
  isAppImage: boolean;
}

/** Who brings new versions of this installation. */
export function updatesBy({ isPackaged, hasFeed, platform, isAppImage }: Installed): UpdatesState['by'] {
  if (!isPackaged || !hasFeed) return 'none';
  return platform === 'linux' && !isAppImage ? 'system' : 'own';
}

/** Looked for at the start and every six hours, unless it is off. */
export const lookEveryMs = 6 * 60 * 60_000;

export interface Standing {
  by: UpdatesState['by'];
  wish: ShellSettings['updates'];
  /** Orders that a customer may pay now. */
  waiting: number;
  status: UpdatesState['status'];
}

/** Whether to look for a version now. What is there already need not be looked for. */
export function mayLook({ by, wish, status }: Standing): boolean {
  return by === 'own' && wish !== 'off' && (status === 'idle' || status === 'failed');
}

/** What a press on "install" does: never while an order waits to be paid. */
export function installStep({ status, waiting }: Standing): 'begun' | 'waiting' | 'not-ready' {
  if (status !== 'ready') return 'not-ready';
  return waiting > 0 ? 'waiting' : 'begun';
}
