import { RPCLink } from '@orpc/client/websocket';
import { ResponseValidationPlugin } from '@orpc/contract/plugins';
import { contract } from '../../shared/contract/contract.ts';
import type { Channel } from './channel.ts';

/** The browser page's way: a WebSocket to the server the page came from. */
export async function openSocketChannel(signal: AbortSignal): Promise<Channel> {
  const url = new URL('/rpc', location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  url.hash = '';
  const websocket = new WebSocket(url);
  const closed = new Promise<void>((resolve) => {
    websocket.addEventListener('close', () => resolve(), { once: true });
  });
  signal.addEventListener('abort', () => websocket.close(), { once: true });
  await opened(websocket);
  return {
    link: new RPCLink({ websocket: lenient(websocket), plugins: [new ResponseValidationPlugin(contract)] }),
    closed,
    close: () => websocket.close(),
  };
}

/**
 * The socket as oRPC sees it. To one that is closing nothing can be said; oRPC would throw where nobody
 * can catch it, and the end of the channel ends every call on it anyway.
 */
function lenient(
  websocket: WebSocket,
): Pick<WebSocket, 'addEventListener' | 'removeEventListener' | 'send' | 'readyState'> {
  return {
    addEventListener: websocket.addEventListener.bind(websocket),
    removeEventListener: websocket.removeEventListener.bind(websocket),
    readyState: WebSocket.OPEN,
    send: (message) => {
      if (websocket.readyState === WebSocket.OPEN) websocket.send(message);
    },
  };
}

function opened(websocket: WebSocket): Promise<void> {
  return new Promise((resolve, reject) => {
    websocket.addEventListener('open', () => resolve(), { once: true });
    websocket.addEventListener('close', () => reject(new Error('the WebSocket closed')), { once: true });
  });
}
