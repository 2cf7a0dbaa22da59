import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  Display,
  Screen as ElectronScreen,
} from 'electron';
import type { DisplaysState, Screen } from '../../../shared/contract/shell/displays.ts';
import type { ShellSettingsFile } from '../shell/shell-settings-file.ts';
import { type DisplayStanding, displayStep, isOffered, screenFor } from './choose-screen.ts';

export interface CustomerDisplayOptions {
  screen: Pick<ElectronScreen, 'getAllDisplays' | 'getDisplayMatching' | 'on'>;
  settings: ShellSettingsFile;
  platform: NodeJS.Platform;
  staffWindows(): BrowserWindow[];
  /** Opens our page as a customer's display, not yet shown. */
  openWindow(options: BrowserWindowConstructorOptions): BrowserWindow;
  onChange(state: DisplaysState): void;
}

/** The window in front of the customer: on a screen of its own where there is one, full, and never with the focus. */
export function createCustomerDisplay(options: CustomerDisplayOptions) {
  const { screen, settings, platform, staffWindows, openWindow, onChange } = options;
  let window: BrowserWindow | undefined;
  /** Also those that were closed again: none of them ever speaks for staff. */
  const shown = new WeakSet<BrowserWindow>();
  let onScreen: number | null = null;

  function screens(): Screen[] {
    const staff = staffWindows().map((each) => screen.getDisplayMatching(each.getBounds()).id);
    return screen
      .getAllDisplays()
      .map(({ id, label, size }) => ({ id, label, ...size, isStaff: staff.includes(id) }));
  }

  function standing(): DisplayStanding {
    return {
      screens: screens(),
      isOpen: window !== undefined,
      onScreen,
      wish: settings.get().customerDisplay,
    };
  }

  function state(): DisplaysState {
    const now = standing();
    return { screens: [...now.screens], isOpen: now.isOpen, onScreen, isOffered: isOffered(now) };
  }

  function close(): void {
    const closing = window;
    window = undefined;
    onScreen = null;
    if (closing && !closing.isDestroyed()) closing.destroy();
  }

  function opened(given: BrowserWindowConstructorOptions, place: number | null): BrowserWindow {
    close();
    const next = openWindow(given);
    shown.add(next);
    window = next;
    onScreen = place;
    next.once('closed', () => {
      if (window !== next) return;
      window = undefined;
      onScreen = null;
      onChange(state());
    });
    return next;
  }

  function fill({ id, bounds }: Display): void {
    if (window && onScreen === id) {
      window.setBounds(bounds);
      return;
    }
    const filling = opened({ ...bounds, ...behindGlass }, id);
    filling.once('ready-to-show', () => showFull(filling, platform));
  }

  /** Screens came or went, or the program started. */
  function follow(): void {
    const step = displayStep(standing());
    if (step.do === 'close') close();
    if (step.do === 'fill') {
      const display = screen.getAllDisplays().find(({ id }) => id === step.screen);
      if (display) fill(display);
    }
    onChange(state());
  }

  function open(wanted: number | undefined): void {
    const all = screens();
    const { customerDisplay } = settings.get();
    const chosen = all.find(({ id }) => id === wanted) ?? screenFor(all, customerDisplay.screen);
    if (chosen && !chosen.isStaff) {
      const { label, width, height } = chosen;
      settings.change({ customerDisplay: { isWanted: true, screen: { label, width, height } } });
      const display = screen.getAllDisplays().find(({ id }) => id === chosen.id);
      if (display) fill(display);
    } else if (window) {
      window.showInactive();
    } else {
      const beside = opened({ width: 1_024, height: 720, title: 'Comptoir' }, null);
      beside.once('ready-to-show', () => beside.showInactive());
    }
    onChange(state());
  }

  function closeForGood(): void {
    const { screen: remembered } = settings.get().customerDisplay;
    settings.change({ customerDisplay: { isWanted: false, screen: remembered } });
    close();
    onChange(state());
  }

  screen.on('display-added', follow);
  screen.on('display-removed', follow);
  screen.on('display-metrics-changed', follow);
  return { state, follow, open, close: closeForGood, isDisplay: (each: BrowserWindow) => shown.has(each) };
}
export type CustomerDisplay = ReturnType<typeof createCustomerDisplay>;

function showFull(window: BrowserWindow, platform: NodeJS.Platform): void {
  // macOS would move a full screen window to a space of its own, and the focus with it.
  if (platform === 'darwin') window.setSimpleFullScreen(true);
  else window.setFullScreen(true);
  window.showInactive();
}

/** A customer can do nothing with it, and it takes nothing from staff. */
const behindGlass: BrowserWindowConstructorOptions = {
  frame: false,
  focusable: false,
  skipTaskbar: true,
  title: 'Comptoir',
};
