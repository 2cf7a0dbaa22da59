import { readFile } from 'node:fs/promises';
import { extname, join, relative, resolve, sep } from 'node:path';
import { contentSecurityPolicy, withNonce } from '../../shared/page-policy.ts';

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** The file that an address of our scheme names, or `undefined` when it would lead out of `folder`. */
export function pageFile(address: string, folder: string): string | undefined {
  const url = URL.parse(address);
  const path = url ? decoded(url.pathname) : undefined;
  if (path === undefined || path.includes('\0')) return undefined;
  const file = resolve(join(folder, path === '/' ? 'index.html' : path));
  const inside = relative(folder, file);
  return inside === '' || inside === '..' || inside.startsWith(`..${sep}`) ? undefined : file;
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** Serves the built page to our scheme: known types only, `index.html` with a fresh nonce. */
export function servePage(folder: string, freshNonce: () => string): (request: Request) => Promise<Response> {
  return async ({ url }) => {
    const file = pageFile(url, folder);
    const type = file === undefined ? undefined : contentTypes[extname(file)];
    if (file === undefined || type === undefined) return new Response('Not found', { status: 404 });
    const content = await readFile(file).catch(() => undefined);
    if (content === undefined) return new Response('Not found', { status: 404 });
    const nonce = freshNonce();
    const body =
      extname(file) === '.html' ? withNonce(content.toString('utf8'), nonce) : new Uint8Array(content);
    return new Response(body, {
      headers: {
        'content-type': type,
        'content-security-policy': contentSecurityPolicy(nonce),
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      },
    });
  };
}
