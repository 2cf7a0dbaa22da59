import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const packageSchema = z.object({ name: z.string(), version: z.string() });

/** Where Comptoir lies, from its sources or built, in a folder or in Electron's archive. */
export interface AppRoot {
  folder: string;
  version: string;
  /** The built page. */
  pageFolder: string;
}

/** Goes up from `start` to Comptoir's own package.json. Throws when there is none. */
export function findAppRoot(start: string = import.meta.dirname): AppRoot {
  for (let folder = start; ; folder = dirname(folder)) {
    const found = readPackage(join(folder, 'package.json'));
    if (found?.name === 'comptoir')
      return { folder, version: found.version, pageFolder: join(folder, 'out', 'renderer') };
    if (dirname(folder) === folder) throw new Error(`Comptoir's package.json is not above ${start}`);
  }
}

function readPackage(file: string): z.infer<typeof packageSchema> | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    // Most folders on the way up have none.
    return undefined;
  }
  return packageSchema.safeParse(JSON.parse(text)).data;
}
