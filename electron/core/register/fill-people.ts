import type Database from 'better-sqlite3';
import { z } from 'zod';
import { parseJson } from './decode.ts';
import { personLines, personText } from './person-text.ts';

const rowsPerPage = 5_000;

const rowSchema = z.object({ order_place: z.number(), event: z.number(), data: z.string() });
type Row = z.infer<typeof rowSchema>;

/**
 * Makes the orders of an older register searchable by their customers. In pages, so that a million of them need no
 * more memory than a few thousand; data that cannot be read is left out, because a migration must not fail on it.
 */
export function fillPeople(database: Database.Database): void {
  const page = database.prepare(`
    SELECT order_place, event, data FROM personal
    WHERE (order_place, event) > (?, ?) ORDER BY order_place, event LIMIT ${rowsPerPage}`);
  const insert = database.prepare(`
    INSERT INTO people (place, text) VALUES (?, ?) ON CONFLICT (place) DO UPDATE SET text = excluded.text`);
  let last: Row = { order_place: 0, event: 0, data: '' };
  let open: { place: number; lines: string[] } = { place: 0, lines: [] };
  const write = () => {
    if (open.lines.length > 0) insert.run(open.place, personText(undefined, open.lines));
  };
  for (;;) {
    const rows = z.array(rowSchema).parse(page.all(last.order_place, last.event));
    for (const row of rows) {
      if (row.order_place !== open.place) {
        write();
        open = { place: row.order_place, lines: [] };
      }
      open.lines.push(...personLines(parseJson(row.data)));
      last = row;
    }
    if (rows.length < rowsPerPage) break;
  }
  write();
}
