import { EventEmitter } from 'node:events';
import type { MessageChannelMain as ElectronChannel, MessagePortMain as ElectronPort } from 'electron';
import { notProvided } from '../provided.ts';

type PortShape = Pick<ElectronPort, 'start' | 'close' | 'postMessage'>;

/** One end of a channel in the main process; what comes waits until it is started. */
export class MessagePortMain extends EventEmitter implements PortShape {
  private isStarted = false;
  private isClosed = false;
  private readonly waiting: unknown[] = [];
  /** Where what is posted here goes: the other end, here or in a page. */
  private send: (data: unknown) => void = () => {};
  private sendClose: () => void = () => {};
  private other: MessagePortMain | undefined;

  pair(other: MessagePortMain): void {
    this.other = other;
  }

  partner(): MessagePortMain {
    if (!this.other) throw new Error('this port is of no channel');
    return this.other;
  }

  connect(send: (data: unknown) => void, sendClose: () => void): void {
    this.send = send;
    this.sendClose = sendClose;
  }

  start(): void {
    this.isStarted = true;
    for (const data of this.waiting.splice(0)) this.emit('message', { data, ports: [] });
  }

  close(): void {
    if (this.isClosed) return;
    this.closedByOther();
    this.sendClose();
  }

  postMessage(message: unknown, transfer?: unknown[]): void {
    if (transfer && transfer.length > 0) throw notProvided('a port that is sent through a port');
    if (!this.isClosed) this.send(structuredClone(message));
  }

  receive(data: unknown): void {
    if (this.isClosed) return;
    if (this.isStarted) this.emit('message', { data, ports: [] });
    else this.waiting.push(data);
  }

  closedByOther(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.emit('close');
  }
}

export class MessageChannelMain implements Record<keyof ElectronChannel, MessagePortMain> {
  readonly port1 = new MessagePortMain();
  readonly port2 = new MessagePortMain();

  constructor() {
    const { port1, port2 } = this;
    port1.pair(port2);
    port2.pair(port1);
    // As between processes: never within the same turn.
    const later = (what: () => void) => setImmediate(what);
    port1.connect(
      (data) => later(() => port2.receive(data)),
      () => later(() => port2.closedByOther()),
    );
    port2.connect(
      (data) => later(() => port1.receive(data)),
      () => later(() => port1.closedByOther()),
    );
  }
}
