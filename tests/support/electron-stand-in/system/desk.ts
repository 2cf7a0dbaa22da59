import { EventEmitter } from 'node:events';
import type { Clipboard, Dialog, NativeTheme, Net, PowerMonitor, PowerSaveBlocker, Shell } from 'electron';
import { provided } from '../provided.ts';
import { answerTo, deeds, happenings } from '../record.ts';
import { sessionFetch } from '../window/session-fetch.ts';

export const shell: Pick<Shell, 'openExternal' | 'openPath' | 'showItemInFolder' | 'beep'> = provided(
  'shell',
  {
    openExternal: async (url) => deeds.add('open-external', { url }),
    openPath: async (path) => {
      deeds.add('open-path', { path });
      return '';
    },
    showItemInFolder: (path) => deeds.add('show-in-folder', { path }),
    beep: () => deeds.add('beep'),
  },
);

/** What a person presses is the test's: `message-box` answers with the number of a button, else the one for Escape. */
export const dialog: Pick<
  Dialog,
  'showErrorBox' | 'showMessageBox' | 'showMessageBoxSync' | 'showSaveDialog' | 'showOpenDialog'
> = provided('dialog', {
  showErrorBox: (title, content) => deeds.add('error-box', { title, content }),
  showMessageBox: async (...given: unknown[]) => ({ response: box(given), checkboxChecked: false }),
  showMessageBoxSync: (...given: unknown[]) => box(given),
  showSaveDialog: async () => answerTo('save-dialog', { canceled: true, filePath: '' }),
  showOpenDialog: async () => answerTo('open-dialog', { canceled: true, filePaths: [] }),
});

function box(given: unknown[]): number {
  const options = given.at(-1) as Electron.MessageBoxOptions;
  deeds.add('message-box', { options });
  return answerTo('message-box', options.cancelId ?? 0);
}

let clip = '';
export const clipboard: Pick<Clipboard, 'readText' | 'writeText' | 'clear'> = provided('clipboard', {
  readText: async () => clip,
  writeText: async (text) => {
    clip = text;
    deeds.add('clipboard', { text });
  },
  clear: async () => {
    clip = '';
  },
});

const themeEvents = new EventEmitter();
let isDark = false;
export const nativeTheme = provided('nativeTheme', {
  themeSource: 'system' as NativeTheme['themeSource'],
  get shouldUseDarkColors() {
    return isDark;
  },
  on: (name: string, listener: () => void) => themeEvents.on(name, listener),
});
happenings.set('dark', (is: boolean) => {
  isDark = is;
  themeEvents.emit('updated');
});

const power = new EventEmitter();
export const powerMonitor: Pick<PowerMonitor, 'on' | 'off' | 'getSystemIdleTime' | 'isOnBatteryPower'> =
  provided('powerMonitor', {
    on: (name: string, listener: (...given: never[]) => void) => {
      power.on(name, listener as (...given: unknown[]) => void);
      return powerMonitor as PowerMonitor;
    },
    off: (name: string, listener: (...given: never[]) => void) => {
      power.off(name, listener as (...given: unknown[]) => void);
      return powerMonitor as PowerMonitor;
    },
    getSystemIdleTime: () => answerTo('idle-seconds', 0),
    isOnBatteryPower: () => false,
  });
/** `suspend`, `resume`, `lock-screen`, `unlock-screen`, `shutdown`. */
happenings.set('power', (name: string) => power.emit(name, { preventDefault: () => {} }));

let lastBlocker = 0;
const blockers = new Map<number, string>();
export const powerSaveBlocker: PowerSaveBlocker = provided('powerSaveBlocker', {
  start: (type: 'prevent-app-suspension' | 'prevent-display-sleep') => {
    lastBlocker += 1;
    blockers.set(lastBlocker, type);
    deeds.add('awake', { type });
    return lastBlocker;
  },
  stop: (id: number) => {
    deeds.add('may-sleep');
    return blockers.delete(id);
  },
  isStarted: (id: number) => blockers.has(id),
});
happenings.set('blockers', () => [...blockers.values()]);

export const net: Pick<Net, 'fetch' | 'isOnline'> = provided('net', {
  fetch: sessionFetch('', () => {}),
  isOnline: () => answerTo('online', true),
});

/** A picture is what it was made of. */
function picture(made: object) {
  const image = provided('nativeImage', {
    isEmpty: () => Object.keys(made).length === 0,
    getSize: () => ({ width: 16, height: 16 }),
  });
  return image;
}
export const nativeImage = provided('nativeImage', {
  createEmpty: () => picture({}),
  createFromPath: (path: string) => picture({ path }),
  createFromBuffer: (buffer: Buffer) => picture({ buffer }),
  createFromBitmap: (buffer: Buffer) => picture({ buffer }),
  createFromDataURL: (url: string) => picture({ url }),
});
