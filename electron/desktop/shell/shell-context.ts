import type { BrowserWindow } from 'electron';
import type { CallContext } from '../../core/open-core.ts';

/** Who calls the shell: a page of ours, and the window it is in. */
export interface ShellContext extends CallContext {
  window: BrowserWindow;
}
