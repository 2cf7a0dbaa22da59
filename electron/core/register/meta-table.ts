import type { Kysely } from 'kysely';
import type { Ids } from '../ports.ts';
import type { Tables } from './tables.ts';

/** The register's id, made at its first opening; and which version of Comptoir wrote it last. */
export async function identify(
  db: Kysely<Tables>,
  { ids, version }: { ids: Ids; version: string },
): Promise<string> {
  return await db.transaction().execute(async (trx) => {
    const rows = await trx.selectFrom('meta').selectAll().execute();
    const known = new Map(rows.map((row) => [row.key, row.value]));
    if (known.get('version') !== version) {
      await trx.replaceInto('meta').values({ key: 'version', value: version }).execute();
    }
    const id = known.get('register_id') ?? ids.uuid();
    if (!known.has('register_id')) {
      await trx.insertInto('meta').values({ key: 'register_id', value: id }).execute();
    }
    return id;
  });
}
