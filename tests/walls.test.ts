import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Imports a module in a plain Node in which `electron` does not exist. */
function importWithoutElectron(module: string): { status: number | null; stderr: string } {
  const script = `
    import { registerHooks } from 'node:module';
    registerHooks({
      resolve(specifier, context, next) {
        if (specifier === 'electron') throw new Error('electron was imported');
        return next(specifier, context);
      },
    });
    await import(${JSON.stringify(join(root, module))});`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stderr };
}

test.each(['electron/core/open-core.ts', 'electron/compose.ts', 'electron/loopback/serve-loopback.ts'])(
  '%s runs in plain Node, without Electron',
  (module) => {
    expect(importWithoutElectron(module)).toEqual({ status: 0, stderr: '' });
  },
);

test('the check notices an import of Electron', () => {
  expect(importWithoutElectron('electron/desktop/windows/page-window.ts').stderr).toContain(
    'electron was imported',
  );
});

const wallCases: [file: string, module: string, isAllowed: boolean][] = [
  ['shared/a.ts', './money.ts', true],
  ['shared/b.ts', '../electron/core/ports.ts', false],
  ['shared/c.ts', 'node:fs', false],
  ['renderer/a.ts', '../shared/money.ts', true],
  ['renderer/b.ts', '../electron/core/ports.ts', false],
  ['electron/core/a.ts', '../../shared/money.ts', true],
  ['electron/core/b.ts', 'electron', false],
  ['electron/core/c.ts', '../practice/practice-gateway.ts', false],
  ['electron/core/d.ts', '../adapters/system-clock.ts', false],
  ['electron/adapters/a.ts', '../core/ports.ts', true],
  ['electron/adapters/b.ts', '../core/open-core.ts', false],
  ['electron/practice/a.ts', '../../shared/money.ts', true],
  ['electron/practice/b.ts', '../core/ports.ts', false],
  ['electron/loopback/a.ts', '../core/open-core.ts', true],
  ['electron/loopback/b.ts', '../core/register/register.ts', false],
  ['electron/loopback/c.ts', '../desktop/own-page.ts', false],
  ['electron/loopback/d.ts', 'electron', false],
  ['electron/desktop/a.ts', 'electron', true],
  ['electron/desktop/b.ts', '../loopback/gate.ts', false],
];

describe('the linter holds the walls between folders', () => {
  let refused: Set<string>;

  beforeAll(() => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'comptoir-walls-')));
    const config = readFileSync(join(root, 'biome.json'), 'utf8').replace(
      '"enabled": true',
      '"enabled": false',
    );
    writeFileSync(join(folder, 'biome.json'), config);
    for (const [file, module] of wallCases) {
      mkdirSync(join(folder, file, '..'), { recursive: true });
      writeFileSync(join(folder, file), `import { x } from '${module}';\nexport const y = x;\n`);
    }
    const { stdout } = spawnSync(
      process.execPath,
      [
        join(root, 'node_modules/@biomejs/biome/bin/biome'),
        'lint',
        '--only=style/noRestrictedImports',
        '--reporter=github',
        '--max-diagnostics=200',
      ],
      { cwd: folder, encoding: 'utf8' },
    );
    refused = new Set(
      [...stdout.matchAll(/noRestrictedImports,file=([^,]+)/g)].map(([, file = '']) =>
        relative(folder, file),
      ),
    );
    rmSync(folder, { recursive: true });
  });

  test.each(wallCases)('%s → %s: allowed %s', (file, _module, isAllowed) => {
    expect(refused.has(file)).toBe(!isAllowed);
  });
});
