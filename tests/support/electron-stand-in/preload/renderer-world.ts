/**
 * What a preload lives in, run in a world of its own before the page's scripts. Sent to Chromium as text, so it
 * brings all it needs; `bind` is the way to the main process.
 *
 * Values cross as Electron's structured clone would carry them, of which the stand-in knows texts, numbers, plain
 * objects, arrays and bytes.
 */
export function rendererWorld(
  preload: (require: (name: string) => unknown, module: object, exports: object) => void,
  bindName: string,
  deliverName: string,
  bridge: object,
  modules: Record<string, object>,
): void {
  type Listener = (event: { ports: readonly MessagePort[]; sender: object }, ...args: unknown[]) => void;
  type Told =
    | { type: 'message'; channel: string; message: unknown; ports: string[] }
    | { type: 'port'; port: string; data: unknown }
    | { type: 'port-closed'; port: string };

  const listeners = new Map<string, Set<Listener>>();
  const ports = new Map<string, MessagePort>();
  const world: Record<string, unknown> = globalThis as never;
  const tell = (told: object) => (world[bindName] as (text: string) => void)(JSON.stringify(told));

  function packed(value: unknown): unknown {
    if (value instanceof ArrayBuffer) return { $bytes: toBase64(new Uint8Array(value)), $as: 'buffer' };
    if (ArrayBuffer.isView(value)) {
      const { buffer, byteOffset, byteLength } = value;
      return { $bytes: toBase64(new Uint8Array(buffer, byteOffset, byteLength)), $as: 'view' };
    }
    if (value === undefined) return { $undefined: true };
    if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint')
      throw new Error(`a ${typeof value} in a message is not in the stand-in`);
    return value;
  }

  function unpacked(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const { $bytes, $as, $undefined } = value as Record<string, unknown>;
    if ($undefined === true) return undefined;
    if (typeof $bytes !== 'string') return value;
    const bytes = Uint8Array.from(atob($bytes), (character) => character.charCodeAt(0));
    return $as === 'buffer' ? bytes.buffer : bytes;
  }

  function toBase64(bytes: Uint8Array): string {
    let text = '';
    for (let at = 0; at < bytes.length; at += 0x8000)
      text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    return btoa(text);
  }

  /** A real channel: one end goes to the preload and may travel on to the page, the other talks to main. */
  function openPort(name: string): MessagePort {
    const { port1, port2 } = new MessageChannel();
    port2.onmessage = ({ data }) => tell({ type: 'port', port: name, data: packed(data) });
    ports.set(name, port2);
    // Chromium tells of a closed port here only where it knows the event.
    port2.addEventListener('close', () => tell({ type: 'port-closed', port: name }));
    port2.start();
    return port1;
  }

  world[deliverName] = (told: Told) => {
    if (told.type === 'port') ports.get(told.port)?.postMessage(unpacked(told.data));
    else if (told.type === 'port-closed') ports.get(told.port)?.close();
    else {
      const event = { ports: told.ports.map(openPort), sender: ipcRenderer };
      for (const listener of listeners.get(told.channel) ?? []) listener(event, unpacked(told.message));
    }
  };

  /** What has these members; any other throws. */
  const only = (name: string, what: object) =>
    new Proxy(what, {
      get: (target, property) => {
        if (property in target) return Reflect.get(target, property);
        throw new Error(`${name}.${String(property)} is not in the stand-in`);
      },
    });
  const absent = (name: string) => only(name, Object.create(null));

  const ipcRenderer: object = only('ipcRenderer', {
    on(channel: string, listener: Listener) {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
      return ipcRenderer;
    },
    postMessage(channel: string, message: unknown, transfer: unknown[] = []) {
      if (transfer.length > 0) throw new Error('a port from the page is not in the stand-in');
      tell({ type: 'ipc', channel, message: packed(message) });
    },
  });

  /** Electron's renderer part, as far as a sandboxed preload has it. */
  const known: Record<string, unknown> = {
    electron: {
      ipcRenderer,
      contextBridge: only('contextBridge', bridge),
      webFrame: absent('webFrame'),
      webUtils: absent('webUtils'),
      crashReporter: absent('crashReporter'),
      nativeImage: absent('nativeImage'),
    },
  };
  const require_ = (name: string) => {
    const wanted = name.replace(/^node:/, '');
    if (Object.hasOwn(known, wanted)) return known[wanted];
    if (Object.hasOwn(modules, wanted)) return only(`require('${wanted}')`, modules[wanted] ?? {});
    throw new Error(`module not found: ${name}`);
  };

  if (window.top !== window) return; // No preload in frames of the page, as without nodeIntegrationInSubFrames.
  preload(require_, { exports: {} }, {});
}
