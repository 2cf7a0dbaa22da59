import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { createServer } from 'vite';

/** The page's development server, and how it learns of the host behind it. */
export interface DevPage {
  origin: string;
  /** Each start of the host has its own key. @param readyUrl as the host prints it. */
  meetHost(readyUrl: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Serves the page with hot reload and passes its WebSocket on to the host, in a session of its own: what is
 * built stays as strict as it is. Only this page's own origin gets through.
 */
export async function serveDevPage(root: string, host: { port: number; page: number }): Promise<DevPage> {
  const origin = `http://127.0.0.1:${host.page}`;
  const target = `http://127.0.0.1:${host.port}`;
  let cookie = '';
  const isOwnPage = (request: IncomingMessage) => request.headers.origin === origin;
  const server = await createServer({
    configFile: false,
    root: join(root, 'renderer'),
    cacheDir: join(root, '.cache/vite'),
    plugins: [react()],
    clearScreen: false,
    logLevel: 'warn',
    server: {
      host: '127.0.0.1',
      port: host.page,
      strictPort: true,
      proxy: {
        '/rpc': {
          target,
          ws: true,
          changeOrigin: true,
          configure: (proxy) => {
            proxy.on('proxyReqWs', (outgoing, incoming, socket) => {
              if (!isOwnPage(incoming)) socket.destroy();
              outgoing.setHeader('cookie', cookie);
              outgoing.setHeader('origin', target);
              outgoing.removeHeader('sec-fetch-site');
            });
          },
        },
      },
    },
  });
  await server.listen();
  return {
    origin,
    meetHost: async (readyUrl) => {
      const answer = await fetch(readyUrl, { redirect: 'manual' });
      cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    },
    close: () => server.close(),
  };
}
