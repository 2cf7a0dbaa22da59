import type { MenuItemConstructorOptions } from 'electron';
import { provided } from '../provided.ts';
import { happenings } from '../record.ts';
import { BrowserWindow } from '../window/browser-window.ts';
import { app } from './app.ts';

let applicationMenu: Menu | null = null;

/** A menu as it was built: the system's part of it (drawing, key strokes) is the test's. */
export class Menu {
  readonly items: MenuItem[] = [];

  append(item: MenuItem): void {
    this.items.push(item);
  }
  popup(): void {}
  closePopup(): void {}
  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : (item.submenu?.getMenuItemById(id) ?? null);
      if (found) return found;
    }
    return null;
  }

  static buildFromTemplate(template: (MenuItemConstructorOptions | MenuItem)[]): Menu {
    const menu = provided('Menu', new Menu());
    for (const item of template) menu.append(item instanceof MenuItem ? item : new MenuItem(item));
    return menu;
  }
  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu;
  }
  static getApplicationMenu = () => applicationMenu;
}

export class MenuItem {
  readonly id: string;
  readonly role: string | undefined;
  readonly type: string;
  label: string;
  readonly accelerator: string | undefined;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  readonly submenu: Menu | undefined;
  readonly options: MenuItemConstructorOptions;

  constructor(options: MenuItemConstructorOptions) {
    const { submenu } = options;
    this.options = options;
    this.id = options.id ?? '';
    this.role = options.role;
    this.type = options.type ?? (submenu ? 'submenu' : 'normal');
    this.label = options.label ?? options.role ?? '';
    this.accelerator = options.accelerator;
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    this.submenu = Array.isArray(submenu)
      ? Menu.buildFromTemplate(submenu)
      : ((submenu as unknown as Menu | undefined) ?? undefined);
  }

  click(): void {
    if (!this.enabled) throw new Error(`the item ${this.label} is disabled`);
    if (this.type === 'checkbox') this.checked = !this.checked;
    const window = BrowserWindow.getFocusedWindow() ?? undefined;
    if (this.options.click) this.options.click(this as never, window as never, {} as never);
    else act(this.role, window);
  }
}

/** The roles a test presses; others are the system's own. */
function act(role: string | undefined, window: BrowserWindow | undefined): void {
  if (role === 'quit') app.quit();
  else if (role === 'close') window?.close();
  else if (role === 'togglefullscreen') window?.setFullScreen(!window.isFullScreen());
  else throw new Error(`the role ${role} is not in the stand-in`);
}

export interface SeenItem {
  id: string;
  label: string;
  role: string | undefined;
  type: string;
  accelerator: string | undefined;
  enabled: boolean;
  checked: boolean;
  submenu: SeenItem[];
}

export function seenItems(menu: Menu | null | undefined): SeenItem[] {
  return (menu?.items ?? [])
    .filter(({ visible }) => visible)
    .map(({ id, label, role, type, accelerator, enabled, checked, submenu }) => ({
      ...{ id, label, role, type, accelerator, enabled, checked },
      submenu: seenItems(submenu),
    }));
}

/** By its id or by its label; the first of that name. */
export function press(menu: Menu | null | undefined, name: string): void {
  const item = found(menu, name);
  if (!item) throw new Error(`no item ${name}`);
  item.click();
}

function found(menu: Menu | null | undefined, name: string): MenuItem | undefined {
  for (const item of menu?.items ?? []) {
    if (item.id === name || item.label === name) return item;
    const inside = found(item.submenu, name);
    if (inside) return inside;
  }
  return undefined;
}

happenings.set('menu', () => seenItems(applicationMenu));
happenings.set('press-menu', (name: string) => press(applicationMenu, name));
