import type { BrowserWindow, Screen } from 'electron';
import type { ShellSettingsFile } from '../shell/shell-settings-file.ts';
import { createPageWindow, raise } from './page-window.ts';
import { readPlace, savePlace } from './place-store.ts';
import { cascaded, openingPlace } from './window-place.ts';
import { nextZoom, type ZoomStep } from './zoom.ts';

export interface StaffWindowsOptions {
  dataDir: string;
  preload: string;
  home: string;
  isKiosk: boolean;
  screen: Pick<Screen, 'getAllDisplays'>;
  settings: ShellSettingsFile;
  /** Guards, and what listens to it; before anything is loaded. */
  onOpened(window: BrowserWindow): void;
  /** A last window is about to close: `true` keeps it, hidden. */
  staysHidden(): boolean;
  /** No staff window is left, though the customer's display may be; not told while the program ends. */
  onLastClosed(): void;
  onFailure(error: unknown): void;
}

/** The windows that staff work in. The first stands where one stood last; others beside it. */
export function createStaffWindows(options: StaffWindowsOptions) {
  const {
    dataDir,
    preload,
    home,
    isKiosk,
    screen,
    settings,
    onOpened,
    staysHidden,
    onLastClosed,
    onFailure,
  } = options;
  const windows: BrowserWindow[] = [];
  let isQuitting = false;

  function remember(window: BrowserWindow): void {
    if (isKiosk) return;
    try {
      savePlace(dataDir, { ...window.getNormalBounds(), isMaximized: window.isMaximized() });
    } catch (error) {
      onFailure(error);
    }
  }

  function open({ isHidden = false } = {}): BrowserWindow {
    const displays = screen.getAllDisplays().map(({ workArea }) => workArea);
    const last = windows.at(-1);
    const saved = last ? cascaded(last.getNormalBounds()) : readPlace(dataDir);
    const { isMaximized, ...bounds } = openingPlace(saved, displays);
    const window = createPageWindow(preload, {
      ...{ ...bounds, minWidth: 390, minHeight: 600, title: 'Comptoir', kiosk: isKiosk },
    });
    windows.push(window);
    onOpened(window);
    window.once('ready-to-show', () => {
      // Maximizing shows it: one that starts in the tray is maximized when it is first shown.
      const maximize = () => window.maximize();
      if (isHidden) {
        if (isMaximized && !isKiosk) window.once('show', maximize);
        return;
      }
      if (isMaximized && !isKiosk) maximize();
      window.show();
    });
    window.webContents.on('did-finish-load', () => window.webContents.setZoomFactor(settings.get().zoom));
    // The last one that was looked at is the one to be brought back.
    window.on('focus', () => windows.push(...windows.splice(windows.indexOf(window), 1)));
    window.on('close', (event) => {
      remember(window);
      if (isQuitting || windows.length > 1 || !staysHidden()) return;
      event.preventDefault();
      window.hide();
    });
    window.on('closed', () => {
      windows.splice(windows.indexOf(window), 1);
      if (windows.length === 0 && !isQuitting) onLastClosed();
    });
    window.loadURL(home).catch(onFailure);
    return window;
  }

  function show(): BrowserWindow {
    const last = windows.at(-1);
    if (!last) return open();
    raise(last);
    return last;
  }

  settings.onChange(({ zoom }, before) => {
    if (zoom !== before.zoom) for (const { webContents } of windows) webContents.setZoomFactor(zoom);
  });

  return {
    all: () => [...windows],
    open,
    remember,
    /** The last one that was looked at, in front; a new one where there is none. */
    show,
    zoom: (step: ZoomStep) => void settings.change({ zoom: nextZoom(settings.get().zoom, step) }),
    /** From now on windows really close. */
    quitting: () => {
      isQuitting = true;
    },
  };
}
