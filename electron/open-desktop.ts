import { randomBytes } from 'node:crypto';
import { app, dialog, powerMonitor, session } from 'electron';
import { endAfterFailure } from './desktop/after-failure.ts';
import { quitCleanly } from './desktop/clean-quit.ts';
import { guardSession } from './desktop/navigation-guard.ts';
import { pageScheme } from './desktop/own-page.ts';
import { servePage } from './desktop/page-files.ts';
import { problemWords } from './desktop/problem/problem-words.ts';
import { displayPartition } from './desktop/windows/page-window.ts';
import type { DesktopOptions } from './desktop-options.ts';
import { parseFlags } from './flags.ts';
import { openWindows } from './open-windows.ts';
import { readOrderLink } from './order-link.ts';
import { relaunch } from './this-computer.ts';

/** Puts the running product into its windows; the app is ready and the only one of its data directory. */
export function openDesktop(options: DesktopOptions): void {
  const { composition, flags, outside } = options;
  const { core, logger, close } = composition;
  reportFailures(options);
  openPage(options);
  const desktop = openWindows(options);
  const { staff, display, localServer } = desktop;
  // The core ends the streams and answers what is under way before connections are cut.
  quitCleanly(
    app,
    async () => {
      localServer.stopListening();
      await close();
      await localServer.close();
    },
    // Ended in order, though not with everything: the next start has nothing to tell.
    composition.endRun,
  );
  app.on('before-quit', () => {
    staff.quitting();
    // Whoever starts it while it ends wants it: it comes again, with what they handed over.
    const folder = process.defaultApp === true ? [app.getAppPath()] : [];
    outside.starts.deliver((args) => relaunch([...folder, ...args]));
    outside.links.deliver((link) => relaunch([...folder, link]));
  });
  powerMonitor.on('resume', () => core.wake());
  powerMonitor.on('unlock-screen', () => core.wake());
  staff.open({ isHidden: flags.hidden && desktop.mayHide() });
  display.follow();
  void localServer.start();
  outside.starts.deliver((args) => {
    staff.show();
    proposeFrom(parseFlags(args, {}, process.cwd()), options);
  });
  outside.links.deliver((link) => {
    staff.show();
    const read = readOrderLink(link);
    if (read) core.propose('link', read);
    else logger.warn({}, 'a link that proposes no order was refused');
  });
  app.on('activate', () => void staff.show());
  // Electron would end it by itself, on macOS too: when it ends is said where the last staff window closes.
  app.on('window-all-closed', () => {});
}

type Parsed = ReturnType<typeof parseFlags>;

/** A second start is a way to propose an order to the first. */
function proposeFrom(again: Parsed, { composition: { core, logger } }: DesktopOptions): void {
  if (!again.ok) return;
  const { order, link } = again.value;
  if (order !== undefined) core.propose('command-line', order);
  if (link === 'refused') logger.warn({}, 'a link that proposes no order was refused');
  else if (link !== undefined) core.propose('link', link);
}

/** What main cannot go on from is kept for the next start. */
function reportFailures({ composition: { report, close } }: DesktopOptions): void {
  const ranForMs = () => process.uptime() * 1000;
  const say = (message: string) => {
    const { title, todo } = problemWords(app.getLocale()).words.problems.DEFECT;
    dialog.showErrorBox('Comptoir', `${title}\n${todo}\n\n${message}`);
  };
  process.on(
    'uncaughtException',
    endAfterFailure({ app, relaunch, argv: process.argv, ranForMs, report, close, say }),
  );
  // A promise that nobody waited for leaves nothing half done: the run goes on, and what it said is kept.
  process.on('unhandledRejection', report);
}

/** What the page is made of, for staff and for customers. */
function openPage({ root, home }: DesktopOptions): void {
  const serve = servePage(root.pageFolder, () => randomBytes(16).toString('base64'));
  for (const theirs of [session.defaultSession, session.fromPartition(displayPartition)]) {
    guardSession(theirs, home);
    theirs.protocol.handle(pageScheme, serve);
  }
}
