import { join } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';

const shopSchema = z.object({ shop_id: z.string(), password: z.string(), port: z.int() });
const outboxSchema = z.object({
  messages: z.array(z.looseObject({ channel: z.string(), recipient: z.string(), url: z.string() })),
});

/** The practice gateway of a running Comptoir, as the shop that lives there knows it. */
export interface PracticeShop {
  /** What the shop has bought; what is left out stays. */
  switchOptions(options: Record<string, boolean>): Promise<void>;
  /** What customers would have received, newest first. */
  outbox(): Promise<z.infer<typeof outboxSchema>['messages']>;
  origin: string;
}

/** The shop's keys are read from the gateway's own state: nothing else tells them. */
export function practiceShop(dataDir: string): PracticeShop {
  const database = new Database(join(dataDir, 'practice.db'), { readonly: true });
  const shop = shopSchema.parse(database.prepare('SELECT * FROM shop').get());
  database.close();
  const origin = `http://127.0.0.1:${shop.port}`;
  const authorization = `Basic ${Buffer.from(`${shop.shop_id}:${shop.password}`).toString('base64')}`;
  const ask = async (path: string, init: RequestInit = {}): Promise<unknown> => {
    const headers = { authorization, 'content-type': 'application/json' };
    const response = await fetch(`${origin}${path}`, { ...init, headers });
    if (!response.ok) throw new Error(`the practice gateway refused: ${await response.text()}`);
    return response.json();
  };
  return {
    origin,
    switchOptions: async (options) => {
      await ask('/practice/options', { method: 'PUT', body: JSON.stringify(options) });
    },
    outbox: async () => outboxSchema.parse(await ask('/outbox.json')).messages,
  };
}
