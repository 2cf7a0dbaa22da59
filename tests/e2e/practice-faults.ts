import { join } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';

const shopSchema = z.object({ shop_id: z.string(), password: z.string(), port: z.int() });

/** Makes the practice gateway of a running Comptoir misbehave, as the shop that lives there may. */
export interface PracticeFaults {
  add(fault: Record<string, unknown>): Promise<void>;
  clear(): Promise<void>;
}

/** The shop's keys are read from the gateway's own state: nothing else tells them. */
export function practiceFaults(dataDir: string): PracticeFaults {
  const database = new Database(join(dataDir, 'practice.db'), { readonly: true });
  const shop = shopSchema.parse(database.prepare('SELECT * FROM shop').get());
  database.close();
  const authorization = `Basic ${Buffer.from(`${shop.shop_id}:${shop.password}`).toString('base64')}`;
  const ask = async (method: 'POST' | 'DELETE', body?: unknown) => {
    const response = await fetch(`http://127.0.0.1:${shop.port}/practice/faults`, {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`the practice gateway refused: ${await response.text()}`);
  };
  return { add: (fault) => ask('POST', fault), clear: () => ask('DELETE') };
}
