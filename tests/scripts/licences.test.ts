import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  foldersBeside,
  importedByStyles,
  isAllowed,
  packageFolder,
  readPackage,
} from '../../scripts/licences/packages.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'comptoir-licences-'));
});
afterEach(() => rm(root, { recursive: true }));

async function install(name: string, manifest: object, text?: string): Promise<string> {
  const folder = join(root, 'node_modules', name);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name, version: '1.0.0', ...manifest }));
  if (text !== undefined) await writeFile(join(folder, 'LICENSE.md'), text);
  return folder;
}

describe('the licences of what ships', () => {
  test.each(['MIT', 'ISC', 'OFL-1.1', '(MIT OR GPL-3.0)', 'MIT AND ISC'])('%s may be passed on', (one) => {
    expect(isAllowed(one)).toBe(true);
  });

  test.each(['GPL-3.0', 'UNLICENSED', 'SEE LICENSE IN x', 'MIT AND GPL-3.0', ''])('“%s” may not', (one) => {
    expect(isAllowed(one)).toBe(false);
  });

  test('come with their text, and stop the build when nobody has allowed them', async () => {
    const good = await install('good', { license: 'MIT' }, 'Permission is hereby granted');
    const unknown = await install('unknown', { license: 'Custom-1.0' });
    const silent = await install('silent', {});
    expect(readPackage(good)).toEqual({
      name: 'good',
      version: '1.0.0',
      licence: 'MIT',
      text: 'Permission is hereby granted',
    });
    expect(() => readPackage(unknown)).toThrow('unknown 1.0.0');
    expect(() => readPackage(silent)).toThrow('silent 1.0.0');
  });
});

describe('the packages that ship', () => {
  test('are told by the path of a module, the innermost one', () => {
    expect(packageFolder('/app/node_modules/@a/b/dist/c.mjs?commonjs')).toBe('/app/node_modules/@a/b');
    expect(packageFolder('\0/app/node_modules/a/node_modules/b/c.js')).toBe(
      '/app/node_modules/a/node_modules/b',
    );
    expect(packageFolder('/app/renderer/main.tsx')).toBeUndefined();
  });

  test('are told by what a style sheet imports, such as a font', () => {
    const css = '@import "@fonts/inter/wght.css";\n@import url("plain/x.css");\n@import "./own.css";';
    expect(importedByStyles(css)).toEqual(['@fonts/inter', 'plain']);
  });

  test('are those that lie beside the program, with what they need in turn', async () => {
    await install('native', {
      dependencies: { helper: '1', 'for-here': '1' },
      optionalDependencies: { 'for-here': '1', 'for-elsewhere': '1' },
    });
    await install('helper', {});
    await install('for-here', {});
    const names = foldersBeside(root, ['native', 'runtime-for-elsewhere']).map((folder) =>
      folder.slice(join(root, 'node_modules/').length),
    );
    expect(names.sort()).toEqual(['for-here', 'helper', 'native']);
    await install('broken', { dependencies: { missing: '1' } });
    expect(() => foldersBeside(root, ['broken'])).toThrow('missing is not installed');
  });
});
