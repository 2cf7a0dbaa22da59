import { EventEmitter } from 'node:events';
import type { WebContents as ElectronContents, Session, WebPreferences } from 'electron';
import { fromStandIn, schemeOf, toStandIn } from '../addresses.ts';
import { openPageWorld, type PageWorld } from '../preload/page-world.ts';
import { provided } from '../provided.ts';
import { answerTo, deeds } from '../record.ts';
import { browser } from '../system/app.ts';
import { cancellable } from '../system/cancellable.ts';
import type { ContentsShape } from './contents-shape.ts';
import { emitIpc } from './ipc-main.ts';
import { answerRequests, type Navigation } from './requests.ts';
import { grantedPermissions, session as sessions } from './session.ts';

let lastId = 0;
const allContents = new Map<number, WebContents>();
const byTarget = new Map<string, WebContents>();

/** What shows this target of Chromium's. */
export const contentsOf = (targetId: string) => byTarget.get(targetId);

/** A page of Chromium's as the app knows it. */
export class WebContents extends EventEmitter implements ContentsShape {
  readonly id: number;
  readonly session: Session;
  readonly preferences: WebPreferences;
  zoomFactor = 1;
  /** Chromium's page, once it is there; everything asked before waits for it. */
  private readonly opened: Promise<{ targetId: string; sessionId: string; mainFrame: string }>;
  private world: PageWorld | undefined;
  private url = '';
  private title = '';
  private isGone = false;
  private hasCrashed = false;
  private isThrottled: boolean;
  private isBusy = false;
  /** The address that the app itself is loading: no navigation of the page's. */
  private expected: string | undefined;
  private openHandler: Parameters<ElectronContents['setWindowOpenHandler']>[0] | undefined;
  private readonly me: this;

  constructor(preferences: WebPreferences, size: { width: number; height: number }) {
    super();
    lastId += 1;
    this.id = lastId;
    this.preferences = preferences;
    this.isThrottled = preferences.backgroundThrottling ?? true;
    this.session = preferences.session ?? sessionOf(preferences.partition);
    this.me = provided('webContents', this);
    allContents.set(this.id, this.me);
    this.opened = this.open(size);
    this.opened.catch((error: unknown) => {
      if (!this.isGone) throw error;
    });
    // biome-ignore lint/correctness/noConstructorReturn: whoever makes one gets what refuses the unknown
    return this.me;
  }

  private async open({ width, height }: { width: number; height: number }) {
    const { cdp } = browser();
    const { targetId } = await cdp.send('Target.createTarget', {
      url: 'about:blank',
      width,
      height,
      newWindow: true,
    });
    const attached = await cdp.send('Target.attachToTarget', { targetId, flatten: true });
    const sessionId = String(attached['sessionId']);
    byTarget.set(String(targetId), this.me);
    const send = (method: string, params = {}) => cdp.send(method, params, sessionId);
    await Promise.all([send('Page.enable'), send('Runtime.enable'), send('Inspector.enable')]);
    const mainFrame = String(targetId);
    this.world = await openPageWorld(cdp, sessionId, this.preferences.preload, (channel, message) =>
      emitIpc(channel, this.me, this.frame(), message),
    );
    await answerRequests({ cdp, sessionId, mainFrame }, this.session, (navigation) =>
      this.mayNavigate(navigation),
    );
    await this.applySize(send, { width, height });
    this.listen(sessionId, mainFrame);
    return { targetId: String(targetId), sessionId, mainFrame };
  }

  private async applySize(
    send: (method: string, params: object) => Promise<unknown>,
    size: { width: number; height: number },
  ) {
    await send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: 0, mobile: false });
  }

  private listen(sessionId: string, mainFrame: string): void {
    const { cdp } = browser();
    const here =
      (listener: (params: Record<string, unknown>) => void) =>
      (params: Record<string, unknown>, from: string | undefined) => {
        if (from === sessionId && !this.isGone) listener(params);
      };
    cdp.on(
      'Page.frameNavigated',
      here((params) =>
        this.navigated(
          params['frame'] as { id: string; url: string; urlFragment?: string; parentId?: string },
        ),
      ),
    );
    cdp.on(
      'Page.navigatedWithinDocument',
      here(({ frameId, url }) => {
        if (frameId === mainFrame) this.navigatedInPage(String(url));
      }),
    );
    cdp.on(
      'Page.domContentEventFired',
      here(() => {
        this.emit('dom-ready', {});
        this.emit('ready-to-show');
      }),
    );
    cdp.on(
      'Page.loadEventFired',
      here(() => {
        if (this.url === 'about:blank') return;
        this.isBusy = false;
        this.emit('did-finish-load', {});
        this.emit('did-stop-loading', {});
      }),
    );
    cdp.on(
      'Page.windowOpen',
      here((params) => this.askedToOpen(params)),
    );
    cdp.on(
      'Inspector.targetCrashed',
      here(() => this.crashed()),
    );
  }

  private navigated({
    id,
    url,
    urlFragment = '',
    parentId,
  }: {
    id: string;
    url: string;
    urlFragment?: string;
    parentId?: string;
  }): void {
    if (parentId !== undefined || id === '') return;
    this.url = url === 'about:blank' ? url : fromStandIn(url + urlFragment);
    this.hasCrashed = false;
    if (schemeOf(url) !== undefined) void this.grant(url);
    this.emit('did-navigate', {}, this.url, 200, '');
  }

  private navigatedInPage(url: string): void {
    this.url = fromStandIn(url);
    this.emit('did-navigate-in-page', {}, this.url, true);
  }

  private async grant(url: string): Promise<void> {
    const { origin } = new URL(url);
    const granted = grantedPermissions(this.session, this.asElectron());
    for (const [name, isGranted] of Object.entries(granted)) {
      const setting = isGranted ? 'granted' : 'denied';
      await browser()
        .cdp.send('Browser.setPermission', { permission: { name }, setting, origin })
        .catch(() => {});
    }
  }

  private mayNavigate({ url, isMainFrame, isRedirect }: Navigation): boolean {
    if (isMainFrame && !isRedirect && url === this.expected) {
      this.expected = undefined;
      return true;
    }
    const event = cancellable({
      url: fromStandIn(url),
      isMainFrame,
      isSameDocument: false,
      frame: this.frame(),
      initiator: null,
    });
    if (isRedirect) this.emit('will-redirect', event);
    else {
      if (isMainFrame) this.emit('will-navigate', event);
      this.emit('will-frame-navigate', event);
    }
    if (event.defaultPrevented) deeds.add('navigation-refused', { url: event.url });
    return !event.defaultPrevented;
  }

  /** The window that Chromium opened for the page is closed whatever is answered: an allowed one is not in the stand-in. */
  private askedToOpen(params: Record<string, unknown>): void {
    const url = fromStandIn(String(params['url']));
    const details = {
      url,
      frameName: String(params['windowName']),
      features: '',
      disposition: 'foreground-tab' as const,
      referrer: { url: '', policy: 'default' as const },
    };
    const answer = this.openHandler?.(details) ?? { action: 'allow' as const };
    deeds.add('window-open', { url, action: answer.action });
    if (answer.action !== 'deny') throw new Error('a window opened by a page is not in the stand-in');
  }

  private crashed(): void {
    this.hasCrashed = true;
    this.world?.forget();
    this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 139 });
  }

  /** The window's own page is gone: Chromium told, or the app closed it. */
  gone(): void {
    if (this.isGone) return;
    this.isGone = true;
    this.world?.forget();
    allContents.delete(this.id);
    this.emit('destroyed');
  }

  private send(method: string, params: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
    return this.opened.then(({ sessionId }) => browser().cdp.send(method, params, sessionId));
  }

  private frame() {
    const contents = this.me;
    const { url } = this;
    return provided('webFrameMain', {
      url,
      origin: originOf(url),
      parent: null,
      top: null,
      isDestroyed: () => contents.isDestroyed(),
      postMessage: (channel: string, message: unknown, transfer: never[] = []) =>
        this.world?.post(channel, message, transfer),
    });
  }

  asElectron(): ElectronContents {
    return this.me as unknown as ElectronContents;
  }

  get mainFrame() {
    return this.frame();
  }

  async loadURL(url: string): Promise<void> {
    const target = toStandIn(url);
    this.url = url;
    this.isBusy = true;
    this.expected = target.split('#')[0];
    const loaded = new Promise<void>((resolve) => this.once('did-finish-load', () => resolve()));
    const { errorText } = await this.send('Page.navigate', { url: target });
    if (typeof errorText === 'string' && errorText !== '') {
      this.emit('did-fail-load', {}, -2, errorText, url, true);
      throw new Error(`${errorText.replace('net::', '')} (-2) loading '${url}'`);
    }
    await loaded;
  }

  reload(): void {
    this.loadURL(this.url).catch(() => {}); // Told by `did-fail-load`.
  }

  resize(size: { width: number; height: number }): void {
    this.send('Browser.getVersion')
      .then(() => this.applySize((method, params) => this.send(method, { ...params }), size))
      .catch(() => {});
  }

  getURL = () => this.url;
  getTitle = () => this.title;
  isDestroyed = () => this.isGone;
  isCrashed = () => this.hasCrashed;
  isLoading = () => this.isBusy;
  isFocused = () => !this.isGone;
  setWindowOpenHandler(handler: Parameters<ElectronContents['setWindowOpenHandler']>[0]): void {
    this.openHandler = handler;
  }
  setZoomFactor(factor: number): void {
    // As Chromium keeps it: for an origin in a session, whichever of its windows is asked.
    for (const each of allContents.values())
      if (each.session === this.session && originOf(each.url) === originOf(this.url))
        each.zoomFactor = factor;
  }
  getZoomFactor = () => this.zoomFactor;
  setBackgroundThrottling(allowed: boolean): void {
    this.isThrottled = allowed;
  }
  getBackgroundThrottling = () => this.isThrottled;
  getPrintersAsync = async () => answerTo<Electron.PrinterInfo[]>('printers', []);
  print(
    options: Electron.WebContentsPrintOptions = {},
    done?: (success: boolean, reason: string) => void,
  ): void {
    deeds.add('print', { options });
    const reason = answerTo<string | null>('print-failure', null);
    setImmediate(() => done?.(reason === null, reason ?? ''));
  }
  focus(): void {
    this.send('Page.bringToFront').catch(() => {});
  }
  forcefullyCrashRenderer(): void {
    this.send('Page.crash').catch(() => {}); // Answered by nobody: the page is gone.
  }
  close(): void {
    this.opened
      .then(({ targetId }) => browser().cdp.send('Target.closeTarget', { targetId }))
      .catch(() => {});
    this.gone();
  }
  /** For the test that looks on. */
  async evaluate(expression: string): Promise<unknown> {
    const { result } = await this.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    return (result as { value?: unknown }).value;
  }
  targetId = () => this.opened.then(({ targetId }) => targetId);
}

const originOf = (url: string) => url.split('/').slice(0, 3).join('/');

function sessionOf(partition: string | undefined): Session {
  return partition === undefined ? sessions.defaultSession : sessions.fromPartition(partition);
}

export const webContents = provided('webContents', {
  getAllWebContents: () => [...allContents.values()],
  fromId: (id: number) => allContents.get(id),
});
