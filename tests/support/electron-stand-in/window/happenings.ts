import type { Rectangle } from 'electron';
import { happenings } from '../record.ts';
import { type BrowserWindow, windows } from './browser-window.ts';

/** What a person or the system does to a window, by the test's word. */
function theWindow(id: number): BrowserWindow {
  const window = windows.get(id);
  if (!window) throw new Error(`there is no window ${id}`);
  return window;
}

happenings.set('windows', () => Promise.all([...windows.values()].map((window) => window.seen())));
happenings.set('close-window', (id: number) => theWindow(id).close());
happenings.set('session-end', (id: number) => theWindow(id).emit('session-end', { reasons: ['shutdown'] }));
happenings.set('focus-window', (id: number) => theWindow(id).focus());
happenings.set('blur-window', (id: number) => theWindow(id).blur());
happenings.set('minimize-window', (id: number) => theWindow(id).minimize());
happenings.set('move-window', (id: number, bounds: Partial<Rectangle>) => theWindow(id).setBounds(bounds));
happenings.set('crash-page', (id: number) => theWindow(id).webContents.forcefullyCrashRenderer());
happenings.set('evaluate', (id: number, expression: string) =>
  theWindow(id).webContents.evaluate(expression),
);
