import type { LocalServerSetting } from '../../../shared/shell-settings.ts';

/** What has to be done so that the local server is as it is wanted. */
export interface LocalServerStep {
  /** The port to begin on; until that is had everything stays as it is. */
  open: number | null;
  /** Whether what serves now ends. */
  close: boolean;
}

/** `serving`: the port it serves on now, `null` when it does not. */
export function decideLocalServer(wanted: LocalServerSetting, serving: number | null): LocalServerStep {
  if (!wanted.isOn) return { open: null, close: serving !== null };
  if (serving === wanted.port) return { open: null, close: false };
  return { open: wanted.port, close: serving !== null };
}
