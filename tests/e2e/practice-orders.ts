import { join } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';

const rowsSchema = z.array(
  z.object({ id: z.string(), code: z.string(), reference: z.string(), amount: z.int() }),
);
const portSchema = z.object({ port: z.int() });

/** A payment order as the practice gateway has it, like a Back Office would show it. */
export interface PracticeOrder {
  /** 32 characters. */
  id: string;
  reference: string;
  amount: number;
  /** What its customer would have got. */
  link: string;
}

/** Every order the practice gateway has of the shop of a running Comptoir, oldest first. */
export function practiceOrders(dataDir: string): PracticeOrder[] {
  const database = new Database(join(dataDir, 'practice.db'), { readonly: true });
  const { port } = portSchema.parse(database.prepare('SELECT port FROM shop').get());
  const rows = rowsSchema.parse(
    database
      .prepare(
        `SELECT id, code, order_id AS reference, amount FROM orders
         WHERE shop_id = (SELECT shop_id FROM shop) ORDER BY created_at`,
      )
      .all(),
  );
  database.close();
  return rows.map(({ code, ...order }) => ({ ...order, link: `http://127.0.0.1:${port}/t/${code}` }));
}
