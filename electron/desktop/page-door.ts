import type { AnyRouter } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { BrowserWindow, type IpcMain, type IpcMainEvent, MessageChannelMain } from 'electron';
import { connectMessage, portMessage } from '../../shared/contract/page-port.ts';
import type { CoreRouter } from '../core/open-core.ts';
import { isFromOwnPage } from './own-page.ts';
import type { ShellContext } from './shell/shell-context.ts';
import type { createShellRouter } from './shell/shell-router.ts';

export interface PageDoorOptions {
  ipcMain: IpcMain;
  core: CoreRouter;
  shell: ReturnType<typeof createShellRouter>;
  home: string;
  /** A customer's display hears what a customer may see, and can ask nothing else. */
  isDisplay(window: BrowserWindow): boolean;
  /** A message that did not come from our page: dropped, and said. */
  onStranger(url: string): void;
}

/** The only listener on Electron's IPC: answers our page with a MessagePort that speaks the contract. */
export function openPageDoor(options: PageDoorOptions): void {
  const { ipcMain, core, shell, home, isDisplay, onStranger } = options;
  const staffHandler = new RPCHandler<ShellContext>(pageRouter(core, shell));
  const displayHandler = new RPCHandler<ShellContext>(core, { filter: ({ path }) => mayDisplayCall(path) });
  ipcMain.on(connectMessage, (event: IpcMainEvent) => {
    const frame = event.senderFrame;
    const window = BrowserWindow.fromWebContents(event.sender);
    if (!frame || !window || !isFromOwnPage(frame, home)) {
      onStranger(frame?.url ?? 'a frame that is gone');
      return;
    }
    const { port1, port2 } = new MessageChannelMain();
    const handler = isDisplay(window) ? displayHandler : staffHandler;
    handler.upgrade(port1, { context: { who: 'staff', window } });
    port1.start();
    frame.postMessage(portMessage, null, [port2]);
  });
}

function pageRouter(core: CoreRouter, shell: PageDoorOptions['shell']) {
  return { ...core, shell } satisfies AnyRouter;
}

/** All that the window in front of a customer can call: what to show now, and whether the program lives. */
function mayDisplayCall(path: readonly string[]): boolean {
  return ['display.follow', 'pulse'].includes(path.join('.'));
}
