import { EventEmitter } from 'node:events';
import type { IpcMain } from 'electron';
import { provided } from '../provided.ts';

const events = new EventEmitter();

type Listener = (event: never, ...given: never[]) => void;

export const ipcMain: Pick<IpcMain, 'on' | 'once' | 'off' | 'removeListener'> = provided('ipcMain', {
  on: (channel: string, listener: Listener) => listen('on', channel, listener),
  once: (channel: string, listener: Listener) => listen('once', channel, listener),
  off: (channel: string, listener: Listener) => listen('off', channel, listener),
  removeListener: (channel: string, listener: Listener) => listen('off', channel, listener),
});

function listen(how: 'on' | 'once' | 'off', channel: string, listener: Listener): IpcMain {
  events[how](channel, listener as (...given: unknown[]) => void);
  return ipcMain as IpcMain;
}

/** A message of a page's preload, with the frame that really sent it. */
export function emitIpc(channel: string, sender: unknown, senderFrame: unknown, message: unknown): void {
  events.emit(channel, { type: 'frame', sender, senderFrame, processId: 1, frameId: 1, ports: [] }, message);
}
