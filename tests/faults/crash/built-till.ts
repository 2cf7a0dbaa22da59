import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const root = at('../../..');

/** The till in one file, as the product is shipped: it starts several times faster than from its sources. */
export async function buildTill(): Promise<string> {
  const outDir = join(root, '.cache', `crash-till-${process.pid}`);
  mkdirSync(outDir, { recursive: true });
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node24',
      minify: true,
      rollupOptions: {
        external: ['better-sqlite3', '@napi-rs/keyring'],
        input: { till: at('till.ts'), 'backup-worker': at('backup-worker.ts') },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
    ssr: { noExternal: true, external: ['better-sqlite3', '@napi-rs/keyring'] },
  });
  return join(outDir, 'till.js');
}
