import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { withNonce } from '../../shared/page-policy.ts';
import type { Ids } from '../core/ports.ts';
import { credentialsOfContext, type LoopbackEnv } from './environment.ts';
import type { PageGate } from './gate.ts';
import { pageHeaders } from './secure-headers.ts';
import { sessionCookie } from './session-cookie.ts';
import type { Sessions } from './sessions.ts';

export interface PageOptions {
  /** The built page: `index.html` and `assets/`. */
  folder: string;
  gate: PageGate;
  sessions: Sessions;
  ids: Pick<Ids, 'bytes'>;
  /** The key was used: whatever carries it on disk can go. */
  onOpened(): void;
}

/** The page for a browser on this machine, behind a session that KEY opened. */
export function createPage({ folder, gate, sessions, ids, onOpened }: PageOptions): Hono<LoopbackEnv> {
  const freshNonce = () => Buffer.from(ids.bytes(16)).toString('base64');
  const plain = (c: Context, status: 401 | 403 | 404, text: string) =>
    c.html(notice(text), status, pageHeaders(freshNonce()));
  const app = new Hono<LoopbackEnv>();

  app.get('/', async (c, next) => {
    if (!gate.isKey(c.req.query('key'))) return next();
    c.header('Set-Cookie', sessionCookie(gate.port, sessions.open()));
    onOpened();
    return leaveKey(c, freshNonce());
  });
  app.use(async (c, next) => {
    const session = gate.session(credentialsOfContext(c));
    if (session === 'ours') return next();
    return session === 'foreign' ? plain(c, 403, foreignText) : plain(c, 401, strangerText);
  });
  app.get('/', async (c) => {
    const nonce = freshNonce();
    const index = await readFile(join(folder, 'index.html'), 'utf8');
    return c.html(withNonce(index, nonce), 200, pageHeaders(nonce));
  });
  app.get(
    '/assets/*',
    serveStatic({
      root: folder,
      // Built names carry a hash of their content: they never change.
      onFound: (_, c) => c.header('Cache-Control', 'private, max-age=31536000, immutable'),
    }),
  );
  app.all('*', (c) => plain(c, 404, 'There is nothing here. Comptoir is at the address without this path.'));
  return app;
}

const strangerText =
  'This browser was not let in. Open Comptoir with the address that it printed when it started (it ends in ?key=…), or start it again.';
const foreignText = 'Another site asked for this. Type the address yourself, or start Comptoir again.';

function notice(text: string) {
  return html`<!doctype html><html lang="en"><meta charset="utf-8"><title>Comptoir</title><p>${text}</p></html>`;
}

/**
 * Takes KEY out of the address bar and the history. A browser that came from a file or another site
 * sends our strict cookie only with a request that our own page makes, so it gets a page that asks again.
 */
function leaveKey(c: Context<LoopbackEnv>, nonce: string): Response | Promise<Response> {
  const { secFetchSite } = credentialsOfContext(c);
  c.header('Cache-Control', 'no-store');
  if (secFetchSite === undefined || secFetchSite === 'none' || secFetchSite === 'same-origin')
    return c.redirect('/', 303);
  const again = html`<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=/"><title>Comptoir</title></html>`;
  return c.html(again, 200, pageHeaders(nonce));
}
