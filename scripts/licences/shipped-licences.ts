import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import {
  foldersBeside,
  importedByStyles,
  packageFolder,
  readPackage,
  type ShippedPackage,
} from './packages.ts';

/** Written beside the build: name, version and licence of everything in it. */
export const shippedPackagesFile = 'out/shipped-packages.json';

/** Stands in the page where the list goes. */
const placeholder = 'globalThis.__SHIPPED_PACKAGES__';

/**
 * Collects, over the three builds of one run, the packages whose code really ships, and writes them into the
 * page, which is built last. A licence that nobody allowed ends the build.
 * @param root where `package.json` and `node_modules` are.
 */
export function shippedLicences(root: string): { collect(): Plugin; write(): Plugin } {
  const folders = new Set<string>();
  const note = (moduleIds: Iterable<string>) => {
    for (const id of moduleIds) for (const folder of foldersOf(id, root)) folders.add(folder);
  };
  const beside = () => {
    const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const names = Object.keys({ ...own.dependencies, ...own.optionalDependencies });
    // What Electron's package needs only downloads it.
    return [...foldersBeside(root, names), join(root, 'node_modules/electron')];
  };
  return {
    collect: () => ({
      name: 'comptoir:collect-licences',
      generateBundle(_, bundle) {
        for (const file of Object.values(bundle)) if (file.type === 'chunk') note(Object.keys(file.modules));
      },
    }),
    write: () => ({
      name: 'comptoir:write-licences',
      apply: 'build',
      renderChunk(code, _chunk, _options, { chunks }) {
        if (!code.includes(placeholder)) return null;
        for (const chunk of Object.values(chunks)) note(Object.keys(chunk.modules));
        note([...this.getModuleIds()].filter((id) => id.split('?')[0]?.endsWith('.css')));
        const packages = sorted([...folders, ...beside()].map(readPackage));
        // For the list of parts (SBOM) of what is packaged.
        writeFileSync(
          join(root, shippedPackagesFile),
          JSON.stringify(packages.map(({ text: _, ...one }) => one)),
        );
        return code.replace(placeholder, () => `JSON.parse(${JSON.stringify(JSON.stringify(packages))})`);
      },
    }),
  };
}

/** The package a module is of, and those a style sheet of ours brings in. */
function foldersOf(moduleId: string, root: string): string[] {
  const folder = packageFolder(moduleId);
  if (folder !== undefined) return [folder];
  const [file = ''] = moduleId.split('?');
  if (!file.endsWith('.css')) return [];
  return importedByStyles(readFileSync(file, 'utf8')).map((name) => join(root, 'node_modules', name));
}

/** Each package and version once, by name. */
function sorted(packages: ShippedPackage[]): ShippedPackage[] {
  const byName = new Map(packages.map((one) => [`${one.name} ${one.version}`, one]));
  return [...byName.values()].sort((one, other) => one.name.localeCompare(other.name, 'en'));
}
