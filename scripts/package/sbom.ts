import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Contrib, Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import parseSpdx from 'spdx-expression-parse';
import { z } from 'zod';
import { shippedPackagesFile } from '../licences/shipped-licences.ts';

const shippedSchema = z.array(z.object({ name: z.string(), version: z.string(), licence: z.string() }));
const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), integrity: z.string().optional() }),
  ),
});
const ownSchema = z.object({ name: z.string(), version: z.string(), license: z.string() });

export interface SbomOptions {
  /** Where `package.json` and a fresh build are. */
  root: string;
  /** ISO 8601, UTC. */
  timestamp: string;
}

/**
 * Everything that ships with Comptoir, bundled or beside it, as one CycloneDX document (JSON, 1.6) with the hashes of
 * the lock file.
 */
export function softwareBill({ root, timestamp }: SbomOptions): string {
  const own = ownSchema.parse(readJson(root, 'package.json'));
  const shipped = shippedSchema.parse(readJson(root, shippedPackagesFile));
  const { packages } = lockSchema.parse(readJson(root, 'package-lock.json'));
  const licences = new Contrib.License.Factories.LicenseFactory((expression) => void parseSpdx(expression));
  const product = new Models.Component(Enums.ComponentType.Application, own.name, {
    version: own.version,
    bomRef: own.name,
  });
  product.licenses.add(licences.makeFromString(own.license));
  const bill = new Models.Bom({
    metadata: new Models.Metadata({ component: product, timestamp: new Date(timestamp) }),
  });
  for (const { name, version, licence } of shipped) {
    const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
    const part = new Models.Component(Enums.ComponentType.Library, name, { version, purl, bomRef: purl });
    part.licenses.add(licences.makeFromString(licence));
    const hash = hashOf(Object.entries(packages), name, version);
    if (hash !== undefined) part.hashes.set(Enums.HashAlgorithm['SHA-512'], hash);
    bill.components.add(part);
    product.dependencies.add(part.bomRef);
  }
  const write = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return write.serialize(bill, { sortLists: true, space: 2 });
}

function readJson(root: string, file: string): unknown {
  return JSON.parse(readFileSync(join(root, file), 'utf8'));
}

type Locked = z.infer<typeof lockSchema>['packages'][string];

/** The lock file's SHA-512 in hexadecimal, as CycloneDX writes it. */
function hashOf(locked: [path: string, found: Locked][], name: string, version: string): string | undefined {
  const [, found] =
    locked.find(([path, one]) => path.endsWith(`node_modules/${name}`) && one.version === version) ?? [];
  const [, base64] = /^sha512-(.+)$/.exec(found?.integrity ?? '') ?? [];
  return base64 === undefined ? undefined : Buffer.from(base64, 'base64').toString('hex');
}
