import { EventEmitter } from 'node:events';
import type { NotificationConstructorOptions } from 'electron';
import { provided } from '../provided.ts';
import { answerTo, deeds, happenings } from '../record.ts';

let lastId = 0;
const shown = new Map<number, Notification>();

export class Notification extends EventEmitter {
  readonly title: string;
  readonly body: string;
  private readonly number: number;

  constructor({ title = '', body = '' }: NotificationConstructorOptions = {}) {
    super();
    lastId += 1;
    this.number = lastId;
    this.title = title;
    this.body = body;
    // biome-ignore lint/correctness/noConstructorReturn: whoever makes one gets what refuses the unknown
    return provided('Notification', this);
  }
  static isSupported = () => answerTo('notifications-supported', true);

  show(): void {
    shown.set(this.number, this);
    deeds.add('notification', { id: this.number, title: this.title, body: this.body });
    this.emit('show', {});
  }
  close(): void {
    if (!shown.delete(this.number)) return;
    deeds.add('notification-closed', { id: this.number });
    this.emit('close', {});
  }
}

happenings.set('notifications', () => [...shown].map(([id, { title, body }]) => ({ id, title, body })));
happenings.set('click-notification', (id: number) => {
  const one = shown.get(id);
  if (!one) throw new Error(`no notification ${id} is shown`);
  one.emit('click', {});
});
