import type Database from 'better-sqlite3';
import { z } from 'zod';
import { eventHash, firstLink, personalHash } from '../../electron/core/register/event-hash.ts';
import { encodeOrder } from '../../electron/core/register/order-codec.ts';
import { personLines, personText } from '../../electron/core/register/person-text.ts';
import { encodePersonal } from '../../electron/core/register/personal-codec.ts';
import { placesAt } from '../../electron/core/register/place.ts';
import type { OrderRow } from '../../electron/core/register/register.ts';
import { evidenceSchema } from '../../shared/order-event.ts';
import type { Chance } from './chance.ts';
import type { Step } from './steps.ts';

/** One event to be, in the order of time. */
export interface Moment {
  order: OrderRow;
  step: Step;
  /** The order's, after it. */
  status: OrderRow['status'];
}

/** Writes orders and their events, many days in one transaction, in the shape and chain of the register. */
export interface RegisterWriter {
  writeDay(orders: readonly OrderRow[], moments: readonly Moment[]): void;
  /** After the last day. */
  finish(): void;
}

const daysACommit = 50;

export function createRegisterWriter(
  database: Database.Database,
  { registerId, chance }: { registerId: string; chance: Chance },
): RegisterWriter {
  const insert = insertsInto(database);
  const last = { number: 0, hash: firstLink(registerId) };

  function writeMoment({ order, step: { at, event }, status }: Moment): void {
    const place = placesAt(order.createdAt).first;
    const data = encodePersonal(event.personal);
    const salt = data === undefined ? undefined : chance.bytes(16);
    const personal = data === undefined || salt === undefined ? null : personalHash(salt, data);
    const evidence = JSON.stringify(evidenceSchema.parse(event.evidence ?? {}));
    const facts = { number: last.number + 1, type: event.type, at, who: event.who, status, evidence };
    const hash = eventHash({ ...facts, orderId: order.id, personalHash: personal }, last.hash);
    insert('events', { ...facts, order_place: place, personal_hash: personal, hash });
    if (data !== undefined && salt !== undefined) {
      insert('personal', { order_place: place, event: facts.number, salt, data });
      remember(place, personLines(event.personal));
    }
    Object.assign(last, { number: facts.number, hash });
  }

  const known = database.prepare('SELECT text FROM people WHERE place = ?').pluck();
  const putPeople = database.prepare(
    'INSERT INTO people (place, text) VALUES (?, ?) ON CONFLICT (place) DO UPDATE SET text = excluded.text',
  );

  function remember(place: number, lines: string[]): void {
    if (lines.length === 0) return;
    const before = z.string().optional().parse(known.get(place));
    const text = personText(before, lines);
    if (text !== before) putPeople.run(place, text);
  }

  const finish = () => {
    if (database.inTransaction) database.exec('COMMIT');
  };
  let days = 0;
  const writeDay = (orders: readonly OrderRow[], moments: readonly Moment[]) => {
    if (days % daysACommit === 0) {
      finish();
      database.exec('BEGIN');
    }
    days += 1;
    for (const order of orders) insert('orders', { ...encodeOrder(order, placesAt(order.createdAt).first) });
    for (const moment of moments) writeMoment(moment);
  };
  return { writeDay, finish };
}

/** Prepared once for each table and its columns. */
function insertsInto(database: Database.Database) {
  const statements = new Map<string, Database.Statement>();
  return (table: 'orders' | 'events' | 'personal', row: Record<string, unknown>) => {
    const statement = statements.get(table) ?? database.prepare(insertText(table, Object.keys(row)));
    statements.set(table, statement);
    statement.run(row);
  };
}

function insertText(table: string, columns: string[]): string {
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`;
}
