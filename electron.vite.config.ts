import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { shippedLicences } from './scripts/licences/shipped-licences.ts';

const at = (path: string) => resolve(import.meta.dirname, path);

const licences = shippedLicences(import.meta.dirname);

export default defineConfig({
  main: {
    plugins: [licences.collect()],
    build: {
      outDir: 'out/main',
      rollupOptions: {
        input: {
          main: at('electron/main.ts'),
          browser: at('electron/browser.ts'),
          // A thread's file has a fixed name of its own: run-job.ts looks for it.
          'backup-worker': at('electron/core/register/backups/worker.ts'),
        },
      },
    },
  },
  preload: {
    plugins: [licences.collect()],
    build: {
      outDir: 'out/preload',
      // A sandboxed preload must be one CommonJS file.
      rollupOptions: { input: { preload: at('electron/preload.ts') }, output: { format: 'cjs' } },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react(), licences.write()],
    build: {
      outDir: at('out/renderer'),
      minify: true,
      // The texts of all licences are one file, read only by who asks for them.
      chunkSizeWarningLimit: 700,
      rollupOptions: { input: { index: at('renderer/index.html') } },
    },
  },
});
