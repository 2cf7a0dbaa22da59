import { EventEmitter } from 'node:events';
import { provided } from '../provided.ts';
import { deeds, happenings } from '../record.ts';
import { type Menu, press, seenItems } from './menu.ts';

let present: Tray | undefined;

export class Tray extends EventEmitter {
  private toolTip = '';
  private title = '';
  private menu: Menu | null = null;
  private isGone = false;

  constructor(_image: unknown) {
    super();
    deeds.add('tray');
    present = this;
    // biome-ignore lint/correctness/noConstructorReturn: whoever makes one gets what refuses the unknown
    return provided('Tray', this);
  }
  setToolTip(text: string): void {
    this.toolTip = text;
  }
  setTitle(text: string): void {
    this.title = text;
  }
  setImage(): void {}
  setContextMenu(menu: Menu | null): void {
    this.menu = menu;
  }
  displayBalloon(options: object): void {
    deeds.add('balloon', options as Record<string, unknown>);
  }
  destroy(): void {
    this.isGone = true;
    if (present === this) present = undefined;
    deeds.add('tray-gone');
  }
  isDestroyed = () => this.isGone;

  seen = () => ({ toolTip: this.toolTip, title: this.title, menu: seenItems(this.menu) });
  pressItem = (name: string) => press(this.menu, name);
}

happenings.set('tray', () => present?.seen() ?? null);
happenings.set('click-tray', () => present?.emit('click', {}));
happenings.set('press-tray', (name: string) => {
  if (!present) throw new Error('there is no tray');
  present.pressItem(name);
});
