import { RPCHandler } from '@orpc/server/message-port';
import { type IpcMain, type IpcMainEvent, MessageChannelMain } from 'electron';
import { connectMessage, portMessage } from '../../shared/contract/page-port.ts';
import type { CallContext, CoreRouter } from '../core/open-core.ts';
import { isFromOwnPage } from './own-page.ts';

export interface PageDoorOptions {
  ipcMain: IpcMain;
  router: CoreRouter;
  home: string;
  /** A message that did not come from our page: dropped, and said. */
  onStranger(url: string): void;
}

/** The only listener on Electron's IPC: answers our page with a MessagePort that speaks the contract. */
export function openPageDoor({ ipcMain, router, home, onStranger }: PageDoorOptions): void {
  const context: CallContext = { who: 'staff' };
  const handler = new RPCHandler(router);
  ipcMain.on(connectMessage, (event: IpcMainEvent) => {
    const frame = event.senderFrame;
    if (!frame || !isFromOwnPage(frame, home)) {
      onStranger(frame?.url ?? 'a frame that is gone');
      return;
    }
    const { port1, port2 } = new MessageChannelMain();
    handler.upgrade(port1, { context });
    port1.start();
    frame.postMessage(portMessage, null, [port2]);
  });
}
