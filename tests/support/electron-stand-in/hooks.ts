import { registerHooks } from 'node:module';

const module_ = new URL('./electron-module.ts', import.meta.url).href;

/** `import … from 'electron'` and `require('electron')` of the app are answered by the stand-in. */
registerHooks({
  resolve(specifier, context, next) {
    const isAsked = specifier === 'electron' || specifier === 'electron/main';
    return isAsked
      ? { url: module_, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context);
  },
});
