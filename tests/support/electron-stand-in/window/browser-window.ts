import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, Display, Rectangle } from 'electron';
import { provided } from '../provided.ts';
import { deeds } from '../record.ts';
import { app, emitOnApp, listens, onQuit } from '../system/app.ts';
import { cancellable } from '../system/cancellable.ts';
import { beforeUnplugged, screen } from '../system/screen.ts';
import { WebContents } from './web-contents.ts';
import type { WindowShape } from './window-shape.ts';

export const windows = new Map<number, BrowserWindow>();
let lastId = 0;
let focused: BrowserWindow | undefined;
let isQuitting = false;

const usual = { width: 800, height: 600 };

/** A window is a page of Chromium's and what the system would know of its frame. */
export class BrowserWindow extends EventEmitter implements WindowShape {
  readonly id: number;
  readonly webContents: WebContents;
  readonly options: BrowserWindowConstructorOptions;
  private bounds: Rectangle;
  /** Before it was maximized or full screen. */
  private normal: Rectangle;
  private is = {
    visible: false,
    minimized: false,
    maximized: false,
    fullScreen: false,
    kiosk: false,
    focusable: true,
    destroyed: false,
    flashing: false,
    onTop: false,
  };
  private title: string;
  private readonly me: this;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    lastId += 1;
    this.id = lastId;
    this.options = options;
    const { workArea } = screen.getPrimaryDisplay();
    const { width = usual.width, height = usual.height } = options;
    const x = options.x ?? workArea.x + Math.round((workArea.width - width) / 2);
    const y = options.y ?? workArea.y + Math.round((workArea.height - height) / 2);
    this.bounds = { x, y, width, height };
    this.normal = this.bounds;
    this.title = options.title ?? app.getName();
    this.is.focusable = options.focusable ?? true;
    this.me = provided('BrowserWindow', this);
    this.webContents = new WebContents(options.webPreferences ?? {}, { width, height });
    this.webContents.on('ready-to-show', () => this.emit('ready-to-show'));
    this.webContents.on('target-gone', () => this.leave());
    windows.set(this.id, this.me);
    deeds.add('window', { id: this.id, options: { ...options, webPreferences: options.webPreferences } });
    emitOnApp('web-contents-created', {}, this.webContents);
    emitOnApp('browser-window-created', {}, this.me);
    if (options.fullscreen) this.setFullScreen(true);
    if (options.kiosk) this.setKiosk(true);
    if (options.show !== false) this.show();
    // biome-ignore lint/correctness/noConstructorReturn: whoever makes one gets what refuses the unknown
    return this.me;
  }

  static getAllWindows = () => [...windows.values()];
  static getFocusedWindow = () => focused ?? null;
  static fromId = (id: number) => windows.get(id) ?? null;
  static fromWebContents = (contents: { id: number }) =>
    [...windows.values()].find((each) => each.webContents.id === contents.id) ?? null;

  loadURL = (url: string) => this.webContents.loadURL(url);
  reload = () => this.webContents.reload();

  show(): void {
    this.showInactive();
    this.focus();
  }
  showInactive(): void {
    if (this.is.visible) return;
    this.is.visible = true;
    this.emit('show');
  }
  hide(): void {
    if (!this.is.visible) return;
    this.is.visible = false;
    this.blur();
    this.emit('hide');
  }
  focus(): void {
    if (!this.is.focusable || !this.is.visible || focused === this.me) return;
    focused?.blur();
    focused = this.me;
    this.is.flashing = false;
    this.webContents.focus();
    this.emit('focus');
    emitOnApp('browser-window-focus', {}, this.me);
  }
  blur(): void {
    if (focused !== this.me) return;
    focused = undefined;
    this.emit('blur');
    emitOnApp('browser-window-blur', {}, this.me);
  }

  close(): void {
    if (this.is.destroyed) return;
    const event = cancellable({});
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }
  destroy(): void {
    if (this.is.destroyed) return;
    this.webContents.close();
    this.leave();
  }
  /** The window is no more; the last one tells the app. */
  private leave(): void {
    if (this.is.destroyed) return;
    this.blur();
    this.is.destroyed = true;
    this.is.visible = false;
    windows.delete(this.id);
    this.webContents.gone();
    deeds.add('window-closed', { id: this.id });
    this.emit('closed');
    if (windows.size > 0 || isQuitting) return;
    if (listens('window-all-closed')) emitOnApp('window-all-closed');
    else app.quit();
  }

  private place(bounds: Rectangle): void {
    const former = this.bounds;
    this.bounds = bounds;
    if (former.width !== bounds.width || former.height !== bounds.height) {
      this.webContents.resize(bounds);
      this.emit('resize');
      this.emit('resized');
    }
    if (former.x !== bounds.x || former.y !== bounds.y) {
      this.emit('move');
      this.emit('moved');
    }
  }
  private fill(whole: 'bounds' | 'workArea'): void {
    if (!this.is.maximized && !this.is.fullScreen && !this.is.kiosk) this.normal = this.bounds;
    this.place(screen.getDisplayMatching(this.bounds)[whole]);
  }
  private unfill(): void {
    if (!this.is.maximized && !this.is.fullScreen && !this.is.kiosk) this.place(this.normal);
  }
  maximize(): void {
    if (!this.is.visible) this.showInactive();
    this.fill('workArea');
    this.is.maximized = true;
    this.emit('maximize');
  }
  unmaximize(): void {
    this.is.maximized = false;
    this.unfill();
    this.emit('unmaximize');
  }
  minimize(): void {
    this.is.minimized = true;
    this.blur();
    this.emit('minimize');
  }
  restore(): void {
    this.is.minimized = false;
    this.emit('restore');
  }
  setFullScreen(isFull: boolean): void {
    if (isFull === this.is.fullScreen) return;
    if (isFull) this.fill('bounds');
    this.is.fullScreen = isFull;
    if (!isFull) this.unfill();
    this.emit(isFull ? 'enter-full-screen' : 'leave-full-screen');
  }
  setSimpleFullScreen = (isFull: boolean) => this.setFullScreen(isFull);
  setKiosk(isKiosk: boolean): void {
    if (isKiosk) this.fill('bounds');
    this.is.kiosk = isKiosk;
    if (!isKiosk) this.unfill();
  }
  setBounds(bounds: Partial<Rectangle>): void {
    this.place({ ...this.bounds, ...bounds });
    if (!this.is.maximized && !this.is.fullScreen && !this.is.kiosk) this.normal = this.bounds;
  }
  setPosition = (x: number, y: number) => this.setBounds({ x, y });
  setSize = (width: number, height: number) => this.setBounds({ width, height });
  getBounds = () => ({ ...this.bounds });
  getContentBounds = () => ({ ...this.bounds });
  getNormalBounds = () => ({
    ...(this.is.maximized || this.is.fullScreen || this.is.kiosk ? this.normal : this.bounds),
  });
  getSize = () => [this.bounds.width, this.bounds.height];
  getPosition = () => [this.bounds.x, this.bounds.y];

  isVisible = () => this.is.visible && !this.is.minimized;
  isFocused = () => focused === this.me;
  isFocusable = () => this.is.focusable;
  isDestroyed = () => this.is.destroyed;
  isMinimized = () => this.is.minimized;
  isMaximized = () => this.is.maximized;
  isFullScreen = () => this.is.fullScreen;
  isSimpleFullScreen = () => this.is.fullScreen;
  isKiosk = () => this.is.kiosk;
  setFocusable(isFocusable: boolean): void {
    this.is.focusable = isFocusable;
  }
  getTitle = () => this.title;
  setTitle(title: string): void {
    this.title = title;
  }
  setAlwaysOnTop(isOnTop: boolean): void {
    this.is.onTop = isOnTop;
  }
  flashFrame(isFlashing: boolean): void {
    this.is.flashing = isFlashing;
    deeds.add('flash', { id: this.id, isFlashing });
  }
  setOverlayIcon(icon: object | null, description: string): void {
    deeds.add('overlay-icon', { id: this.id, isNone: icon === null, description });
  }

  /** What a person would see of it, for the test that looks on. */
  async seen() {
    const { id, bounds, title, is } = this;
    return {
      id,
      bounds,
      title,
      ...is,
      focused: focused === this.me,
      url: this.webContents.getURL(),
      zoom: this.webContents.getZoomFactor(),
      targetId: await this.webContents.targetId(),
    };
  }
}

onQuit(() => {
  isQuitting = true;
  for (const window of [...windows.values()]) window.close();
  if (windows.size === 0) return true;
  isQuitting = false;
  return false;
});

beforeUnplugged.on('unplugged', (removed: Display, primary: Display) => {
  for (const window of windows.values()) {
    const { x, y, width, height } = window.getBounds();
    const { bounds } = removed;
    const isThere =
      x >= bounds.x && x < bounds.x + bounds.width && y >= bounds.y && y < bounds.y + bounds.height;
    if (isThere) window.setBounds({ x: primary.workArea.x, y: primary.workArea.y, width, height });
  }
});
