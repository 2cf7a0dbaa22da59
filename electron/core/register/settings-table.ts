import type { Kysely } from 'kysely';
import { defaultSettings, type Settings, settingsSchema } from '../../../shared/settings.ts';
import type { Logger } from '../ports.ts';
import { parseJson } from './decode.ts';
import type { Tables } from './tables.ts';

/** Each setting as saved, or its default: one that cannot be read is said in the log and never stops a shop. */
export async function readSettings(db: Kysely<Tables>, logger: Logger): Promise<Settings> {
  const rows = await db.selectFrom('settings').selectAll().execute();
  const saved = new Map(rows.map((row) => [row.key, parseJson(row.value)]));
  const merged: Record<string, unknown> = { ...defaultSettings };
  for (const [key, schema] of Object.entries(settingsSchema.shape)) {
    if (!saved.has(key)) continue;
    const parsed = schema.safeParse(saved.get(key));
    if (parsed.success) merged[key] = parsed.data;
    else logger.warn({ setting: key }, 'a saved setting cannot be read: its default is used');
  }
  return settingsSchema.parse(merged);
}

/** Before the names of what is kept beside the settings, in the same table. */
const keptPrefix = 'kept.';

/** Replaces all settings in one transaction; what is kept beside them stays. */
export async function writeSettings(db: Kysely<Tables>, settings: Settings): Promise<void> {
  const rows = Object.entries(settingsSchema.parse(settings)).map(([key, value]) => ({
    key,
    value: JSON.stringify(value),
  }));
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('settings').where('key', 'not like', `${keptPrefix}%`).execute();
    await trx.insertInto('settings').values(rows).execute();
  });
}

export async function readKept(db: Kysely<Tables>, name: string): Promise<unknown> {
  const key = `${keptPrefix}${name}`;
  const row = await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst();
  return row && parseJson(row.value);
}

export async function writeKept(db: Kysely<Tables>, name: string, value: unknown): Promise<void> {
  const row = { key: `${keptPrefix}${name}`, value: JSON.stringify(value) };
  await db
    .insertInto('settings')
    .values(row)
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: row.value }))
    .execute();
}
