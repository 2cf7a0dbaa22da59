import { RPCLink } from '@orpc/client/message-port';
import { ResponseValidationPlugin } from '@orpc/contract/plugins';
import { connectMessage, portMessage } from '../../shared/contract/page-port.ts';
import { desktopContract } from '../../shared/contract/shell.ts';
import type { Channel } from './channel.ts';

/** The desktop page's way: a MessagePort that the preload hands over, a new one each time. */
export async function openPortChannel(signal: AbortSignal): Promise<Channel> {
  const port = await receivePort(signal);
  const closed = new Promise<void>((resolve) => {
    port.addEventListener('close', () => resolve(), { once: true });
  });
  const link = new RPCLink({ port, plugins: [new ResponseValidationPlugin(desktopContract)] });
  port.start();
  return { link, closed, close: () => port.close() };
}

function receivePort(signal: AbortSignal): Promise<MessagePort> {
  return new Promise((resolve, reject) => {
    const onMessage = (event: MessageEvent<unknown>) => {
      const [port] = event.ports;
      if (event.source !== window || event.data !== portMessage || !port) return;
      window.removeEventListener('message', onMessage);
      resolve(port);
    };
    const onAbort = () => {
      window.removeEventListener('message', onMessage);
      reject(new Error('no port came'));
    };
    signal.addEventListener('abort', onAbort, { once: true });
    window.addEventListener('message', onMessage);
    window.postMessage(connectMessage, location.origin === 'null' ? '*' : location.origin);
  });
}
