import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Cdp } from '../cdp/pipe.ts';
import type { MessagePortMain } from '../window/ports.ts';
import { bridgeEnd } from './bridge-end.ts';
import { packed, unpacked } from './packed.ts';
import { rendererWorld } from './renderer-world.ts';
import { sandboxedModules } from './sandboxed-modules.ts';

const worldName = 'Electron Isolated Context';
const bindName = '__standInTell';
const deliverName = '__standInDeliver';

type Told =
  | { type: 'ipc'; channel: string; message: unknown }
  | { type: 'port'; port: string; data: unknown }
  | { type: 'port-closed'; port: string };

export interface PageWorld {
  /** A message to the preload, with ends of channels that travel along. */
  post(channel: string, message: unknown, transfer: MessagePortMain[]): void;
  /** The document is gone, and with it every port it had. */
  forget(): void;
}

/** The preload's own world in a page: there before the page's scripts, and bridged to the main process. */
export async function openPageWorld(
  cdp: Cdp,
  sessionId: string,
  preload: string | undefined,
  onIpc: (channel: string, message: unknown) => void,
): Promise<PageWorld> {
  const ports = new Map<string, MessagePortMain>();
  let contextId: number | undefined;
  let lastPort = 0;
  const channel = randomUUID();

  const deliver = (told: object) => {
    if (contextId === undefined) return;
    const expression = `${deliverName}(${JSON.stringify(told)})`;
    // A document that goes away meanwhile does not hear it, as with Electron.
    cdp.send('Runtime.evaluate', { expression, contextId }, sessionId).catch(() => {});
  };

  function forget(): void {
    contextId = undefined;
    for (const port of ports.values()) port.closedByOther();
    ports.clear();
  }

  cdp.on('Runtime.executionContextCreated', (params, from) => {
    const context = params['context'] as { id: number; name: string };
    if (from === sessionId && context.name === worldName) contextId = context.id;
  });
  cdp.on('Runtime.executionContextDestroyed', (params, from) => {
    if (from === sessionId && params['executionContextId'] === contextId) forget();
  });
  cdp.on('Runtime.bindingCalled', (params, from) => {
    if (from !== sessionId || params['name'] !== bindName) return;
    const told: Told = JSON.parse(String(params['payload']));
    if (told.type === 'ipc') onIpc(told.channel, unpacked(told.message));
    else if (told.type === 'port') ports.get(told.port)?.receive(unpacked(told.data));
    else ports.get(told.port)?.closedByOther();
  });

  await cdp.send('Runtime.addBinding', { name: bindName, executionContextName: worldName }, sessionId);
  const code = preload === undefined ? '' : readFileSync(preload, 'utf8');
  const bridge = (side: 'page' | 'preload') => `(${bridgeEnd.toString()})('bridge ${channel}', '${side}')`;
  const source = `(${rendererWorld.toString()})(function (require, module, exports) {${code}\n}, '${bindName}', '${deliverName}', ${bridge('preload')}, (${sandboxedModules.toString()})())`;
  // In this order: what the preload exposes is there before the page's first script.
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: bridge('page') }, sessionId);
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName }, sessionId);

  return {
    post: (channel, message, transfer) => {
      const names = transfer.map((port) => {
        lastPort += 1;
        const name = String(lastPort);
        // The end that travelled lives in the page from now on: what its partner says goes there.
        const partner = port.partner();
        ports.set(name, partner);
        partner.connect(
          (data) => deliver({ type: 'port', port: name, data: packed(data) }),
          () => deliver({ type: 'port-closed', port: name }),
        );
        return name;
      });
      deliver({ type: 'message', channel, message: packed(message), ports: names });
    },
    forget,
  };
}
