import type { AppRoot } from './app-root.ts';
import type { Composition } from './compose.ts';
import type { FromOutside } from './desktop/from-outside.ts';
import type { Flags } from './flags.ts';

/** What the desktop app is opened with, once the product runs. */
export interface DesktopOptions {
  composition: Composition;
  root: AppRoot;
  /** The page's own address. */
  home: string;
  flags: Flags;
  /** What other programs handed over, also before this. */
  outside: FromOutside;
}
