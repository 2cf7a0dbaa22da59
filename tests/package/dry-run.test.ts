import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fuses, packagingConfig } from '../../scripts/package/config.ts';
import { type DryRun, dryRun } from '../../scripts/package/dry-run.ts';
import { softwareBill } from '../../scripts/package/sbom.ts';

const root = join(import.meta.dirname, '../..');
/** `npm test` builds before it tests; a test run by hand may not have. */
const isBuilt = existsSync(join(root, 'out/shipped-packages.json'));
const isHere = isBuilt && process.platform === 'linux';

describe('what is packed', () => {
  let packed: DryRun;
  beforeEach(({ skip }) => skip(!isHere, 'needs Linux and a build: npm run build'));
  beforeAll(async () => {
    if (isHere) packed = await dryRun(root);
  }, 60_000);
  const paths = () => packed.files.map(({ path }) => path);

  test('is what was built for the desktop, and the two native modules', () => {
    const allowed = [
      /^package\.json$/,
      /^out\/main\/(main|backup-worker)\.js$/,
      /^out\/main\/chunks\/[\w.-]+\.js$/,
      /^out\/preload\/preload\.cjs$/,
      /^out\/renderer\/(index\.html|assets\/[\w.-]+\.(js|css|woff2|png|svg))$/,
      /^node_modules\/better-sqlite3\/(LICENSE|package\.json|lib\/[\w/.-]+\.js|prebuilds\/linux-(x64|arm64)\.node)$/,
      // electron-updater, and what it needs
      /^node_modules\/(electron-updater|builder-util-runtime|debug|ms|sax|fs-extra|graceful-fs|jsonfile|universalify)\/[\w/.-]+$/,
      /^node_modules\/(js-yaml|argparse|lazy-val|lodash\.escaperegexp|lodash\.isequal|semver|tiny-typed-emitter)\/[\w/.-]+$/,
      /^node_modules\/@napi-rs\/keyring\/(LICENSE|package\.json|[\w.-]+\.js)$/,
      /^node_modules\/@napi-rs\/keyring-linux-[\w-]+\/(package\.json|LICENSE[\w.-]*|[\w.-]+\.node)$/,
    ];
    expect(paths().filter((path) => !allowed.some((pattern) => pattern.test(path)))).toEqual([]);
    for (const needed of ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html'])
      expect(paths()).toContain(needed);
  });

  test('has its native modules beside the archive, for this system alone', () => {
    const native = packed.files.filter(({ path }) => path.endsWith('.node'));
    expect(native.map(({ path }) => path.split('/')[1]).sort()).toEqual(['@napi-rs', 'better-sqlite3']);
    expect(native.every(({ isUnpacked }) => isUnpacked)).toBe(true);
    expect(packed.files.filter(({ isUnpacked }) => isUnpacked)).toEqual(native);
  });

  test('is in an archive, whose hash is told', () => {
    expect(packed.archiveHash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('runs in a program whose fuses are set', () => {
    const wanted = Object.entries(fuses).map(([name, isOn]) => [
      name.charAt(0).toUpperCase() + name.slice(1),
      isOn,
    ]);
    expect(packed.fuses).toMatchObject(Object.fromEntries(wanted));
    expect(wanted).toHaveLength(8);
  });

  test('is listed part by part, with hashes, and the native modules are among the parts', () => {
    const bill = JSON.parse(softwareBill({ root, timestamp: '2026-01-02T03:04:05Z' }));
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6' });
    const parts: { name: string; hashes?: { alg: string; content: string }[]; licenses?: unknown[] }[] =
      bill.components;
    for (const name of ['react', 'zod', 'better-sqlite3', '@napi-rs/keyring', 'electron'])
      expect(parts.map((part) => part.name)).toContain(name);
    expect(parts.filter(({ licenses = [] }) => licenses.length === 0)).toEqual([]);
    expect(parts.filter(({ hashes = [] }) => !/^[0-9a-f]{128}$/.test(hashes[0]?.content ?? ''))).toEqual([]);
  });
});

describe('the installers', () => {
  test('open comptoir:// and update only from where a release said', () => {
    expect(packagingConfig({}).protocols).toEqual([{ name: 'Comptoir', schemes: ['comptoir'] }]);
    expect(packagingConfig({}).publish).toBeNull();
    expect(packagingConfig({ releases: 'owner/name' }).publish).toMatchObject({
      owner: 'owner',
      repo: 'name',
    });
    expect(packagingConfig({ releases: 'nonsense' }).publish).toBeNull();
    expect(packagingConfig({ releases: 'owner/name' }).extraMetadata).toEqual({
      homepage: 'https://github.com/owner/name',
    });
  });

  test('have names that GitHub keeps as they are, and feeds for early and usual versions', () => {
    const { artifactName, generateUpdatesFilesForAllChannels } = packagingConfig({});
    // biome-ignore lint/suspicious/noTemplateCurlyInString: as electron-builder fills it in
    expect(artifactName).toBe('comptoir-${version}-${os}-${arch}.${ext}');
    expect(generateUpdatesFilesForAllChannels).toBe(true);
  });

  test('start from no menu without a sandbox', () => {
    expect(packagingConfig({}).appImage?.executableArgs).toEqual([]);
    expect(packagingConfig({}).linux?.executableArgs ?? []).toEqual([]);
  });

  test('need no administrator on Windows, and are hardened on macOS', () => {
    const { nsis, mac } = packagingConfig({ notarise: true });
    expect(nsis?.perMachine).toBe(false);
    expect(mac).toMatchObject({ hardenedRuntime: true, notarize: true });
    const entitlements = readFileSync(join(root, 'build/entitlements.mac.plist'), 'utf8');
    expect(entitlements.match(/<key>/g)).toHaveLength(1);
  });

  test('cannot be made without a runtime, and that is said in one line', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/package.ts', '--dir'], {
      cwd: root,
      encoding: 'utf8',
      // A proxy that is not there: nothing can be fetched, wherever this runs.
      env: {
        ...process.env,
        ELECTRON_OVERRIDE_DIST_PATH: join(root, 'no-such-folder'),
        HTTPS_PROXY: 'http://127.0.0.1:9',
        ELECTRON_GET_USE_PROXY: '1',
      },
    });
    expect(status).toBe(1);
    expect(stdout).toBe('');
    const [last = '', ...before] = stderr.trim().split('\n').reverse();
    expect(last).toMatch(/^Comptoir cannot be packaged: Electron's runtime .*\.$/);
    expect(before.filter((line) => !/^(Fetching|…|Building)/.test(line))).toEqual([]);
  }, 130_000);
});
