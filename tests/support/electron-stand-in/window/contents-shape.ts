import type { WebContents as ElectronContents } from 'electron';

/** What of a page's contents the app can rely on, held against Electron's own types. */
export type ContentsShape = Pick<
  ElectronContents,
  | 'id'
  | 'session'
  | 'getURL'
  | 'getTitle'
  | 'loadURL'
  | 'reload'
  | 'isDestroyed'
  | 'isCrashed'
  | 'isLoading'
  | 'setWindowOpenHandler'
  | 'getPrintersAsync'
  | 'print'
  | 'setZoomFactor'
  | 'getZoomFactor'
  | 'zoomFactor'
  | 'setBackgroundThrottling'
  | 'getBackgroundThrottling'
  | 'focus'
  | 'isFocused'
  | 'close'
  | 'forcefullyCrashRenderer'
>;
