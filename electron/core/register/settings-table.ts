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

/** Replaces all settings in one transaction. */
export async function writeSettings(db: Kysely<Tables>, settings: Settings): Promise<void> {
  const rows = Object.entries(settingsSchema.parse(settings)).map(([key, value]) => ({
    key,
    value: JSON.stringify(value),
  }));
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('settings').execute();
    await trx.insertInto('settings').values(rows).execute();
  });
}
