import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A package that ships with Comptoir, with the words its licence wants passed on. */
export interface ShippedPackage {
  name: string;
  version: string;
  /** SPDX, as `MIT` or `(MIT OR CC0-1.0)`. */
  licence: string;
  /** The whole text; '' when the package brings none. */
  text: string;
}

/** What may be passed on in a program like ours, given the text that comes with it. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  // argparse's: as BSD, with the text passed on.
  'Python-2.0',
  'Unlicense',
]);

/** Whether one of the licences offered may be taken; of several that all hold, each must be. */
export function isAllowed(licence: string): boolean {
  const bare = licence.replaceAll(/[()]/g, '');
  if (bare.includes(' AND ')) return bare.split(' AND ').every((one) => isAllowed(one));
  return bare.split(' OR ').some((one) => allowed.has(one.trim()));
}

/** `/…/node_modules/@a/b/dist/c.mjs?x` → the folder of `@a/b`; `undefined` for our own files. */
export function packageFolder(moduleId: string): string | undefined {
  const file = moduleId.replace(/^\0+/, '').split('?')[0] ?? '';
  const at = file.lastIndexOf('/node_modules/');
  if (at < 0) return undefined;
  const inside = file.slice(at + '/node_modules/'.length).split('/');
  const name = inside.slice(0, inside[0]?.startsWith('@') ? 2 : 1).join('/');
  return `${file.slice(0, at)}/node_modules/${name}`;
}

/** Packages that a style sheet imports; their files never become modules of their own. */
export function importedByStyles(css: string): string[] {
  return [...css.matchAll(/@import\s+(?:url\()?["']([^"'.][^"']*)["']/g)].flatMap(([, path]) => {
    const parts = (path ?? '').split('/');
    return parts[0] ? [parts.slice(0, parts[0].startsWith('@') ? 2 : 1).join('/')] : [];
  });
}

/** @throws when there is no package in the folder, or its licence is none that may be passed on. */
export function readPackage(folder: string): ShippedPackage {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (typeof license !== 'string' || !isAllowed(license))
    throw new Error(
      `${name} ${version} ships with Comptoir under the licence ${JSON.stringify(license)}, which nobody has allowed yet: read it, then enter it in scripts/licences/packages.ts or do without the package`,
    );
  return { name, version, licence: license, text: licenceText(folder) };
}

function licenceText(folder: string): string {
  const files = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|notice|copying)/i.test(file))
    .sort();
  return files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
}

/**
 * The folders of packages that lie beside the program instead of in its files, with all they need in turn.
 * Optional ones only where they are installed: they are made for one system each.
 */
export function foldersBeside(root: string, names: readonly string[]): string[] {
  const found = new Map<string, string>();
  const visit = (name: string, from: string, isOptional: boolean): void => {
    const folder = resolvePackage(name, from);
    if (folder === undefined && isOptional) return;
    if (folder === undefined) throw new Error(`${name} is not installed beside ${from}`);
    if (found.has(folder)) return;
    found.set(folder, folder);
    const { dependencies = {}, optionalDependencies = {} } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    );
    for (const one of Object.keys(dependencies)) visit(one, folder, one in optionalDependencies);
    for (const one of Object.keys(optionalDependencies)) visit(one, folder, true);
  };
  for (const name of names) visit(name, root, true);
  return [...found.keys()];
}

function resolvePackage(name: string, from: string): string | undefined {
  for (let at = from; ; at = dirname(at)) {
    const folder = join(at, 'node_modules', name);
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (dirname(at) === at) return undefined;
  }
}
