import { EventEmitter } from 'node:events';
import type { Display, Screen } from 'electron';
import { provided } from '../provided.ts';
import { happenings } from '../record.ts';

/** As much of a display as a test says; the rest is usual. */
interface PluggedDisplay {
  id: number;
  label?: string;
  bounds: { x: number; y: number; width: number; height: number };
}

const events = new EventEmitter();
const taskbar = 40;
let displays: Display[] = [
  asDisplay({ id: 1, label: 'Built-in', bounds: { x: 0, y: 0, width: 1920, height: 1080 } }),
];

function asDisplay({ id, label = `Display ${id}`, bounds }: PluggedDisplay): Display {
  const size = { width: bounds.width, height: bounds.height };
  const workArea = { ...bounds, height: bounds.height - taskbar };
  const whole = {
    id,
    label,
    bounds,
    size,
    workArea,
    workAreaSize: { width: workArea.width, height: workArea.height },
  };
  const more = { scaleFactor: 1, rotation: 0, internal: id === 1, detected: true, touchSupport: 'unknown' };
  return { ...whole, ...more } as Display;
}

/** The area of a rectangle that a display shows. */
function shown({ bounds }: Display, { x, y, width, height }: Electron.Rectangle): number {
  const across = Math.min(x + width, bounds.x + bounds.width) - Math.max(x, bounds.x);
  const down = Math.min(y + height, bounds.y + bounds.height) - Math.max(y, bounds.y);
  return Math.max(0, across) * Math.max(0, down);
}

function primary(): Display {
  const [first] = displays;
  if (!first) throw new Error('there is no display');
  return first;
}

function matching(area: Electron.Rectangle): Display {
  return displays.reduce((best, each) => (shown(each, area) > shown(best, area) ? each : best), primary());
}

export const screen: Pick<
  Screen,
  | 'getAllDisplays'
  | 'getPrimaryDisplay'
  | 'getDisplayMatching'
  | 'getDisplayNearestPoint'
  | 'getCursorScreenPoint'
  | 'on'
  | 'off'
  | 'removeListener'
> = provided('screen', {
  getAllDisplays: () => [...displays],
  getPrimaryDisplay: primary,
  getDisplayMatching: matching,
  getDisplayNearestPoint: ({ x, y }) => matching({ x, y, width: 1, height: 1 }),
  getCursorScreenPoint: () => ({ x: 0, y: 0 }),
  on: (name: string, listener: (...given: never[]) => void) => listen('on', name, listener),
  off: (name: string, listener: (...given: never[]) => void) => listen('off', name, listener),
  removeListener: (name: string, listener: (...given: never[]) => void) => listen('off', name, listener),
});

function listen(how: 'on' | 'off', name: string, listener: (...given: never[]) => void): Screen {
  events[how](name, listener as (...given: unknown[]) => void);
  return screen as Screen;
}

/** Told before the app is: a system moves windows off a display that is gone. */
export const beforeUnplugged = new EventEmitter();

happenings.set('plug', (display: PluggedDisplay) => {
  const added = asDisplay(display);
  displays = [...displays, added];
  events.emit('display-added', {}, added);
});
happenings.set('unplug', (id: number) => {
  const removed = displays.find((each) => each.id === id);
  displays = displays.filter((each) => each.id !== id);
  if (!removed) throw new Error(`no display ${id} is plugged in`);
  beforeUnplugged.emit('unplugged', removed, primary());
  events.emit('display-removed', {}, removed);
});
happenings.set('resize-display', (display: PluggedDisplay) => {
  const changed = asDisplay(display);
  displays = displays.map((each) => (each.id === display.id ? changed : each));
  events.emit('display-metrics-changed', {}, changed, ['bounds', 'workArea']);
});
