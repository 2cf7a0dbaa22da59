import { setImmediate } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { hexText, uuidText } from './bytes.ts';
import type { ChainHead } from './chain-head.ts';
import { eventHash, firstLink, personalHash } from './event-hash.ts';
import type { ChainReport } from './register.ts';
import type { Tables } from './tables.ts';

const eventsPerPage = 1000;

/** As loose as the columns: an edited value must break the chain, not the reader. */
const linkSchema = z.object({
  number: z.number(),
  order_id: z.instanceof(Uint8Array),
  type: z.string(),
  at: z.number(),
  who: z.string(),
  status: z.string(),
  evidence: z.string(),
  personal_hash: z.instanceof(Uint8Array).nullable(),
  hash: z.instanceof(Uint8Array),
  salt: z.instanceof(Uint8Array).nullable(),
  data: z.string().nullable(),
});
type Link = z.infer<typeof linkSchema>;

/** How far the chain was followed. */
interface Followed {
  events: number;
  hash: Uint8Array;
  head: ChainHead | null;
}

/**
 * Recomputes every link from the first event on, a page at a time, letting other work run between pages.
 * Personal data that is still there must be what its event says; what was erased is no breach.
 */
export async function verifyChain(
  db: Kysely<Tables>,
  registerId: string,
  recorded?: ChainHead,
): Promise<ChainReport> {
  return followToEnd(db, { events: 0, hash: firstLink(registerId), head: null }, recorded);
}

/** The same for the links after a head recorded earlier, which must itself stand as it was recorded. */
export async function verifyChainAfter(db: Kysely<Tables>, recorded: ChainHead): Promise<ChainReport> {
  const [row] = await pageAfter(db, recorded.number - 1);
  const link = linkSchema.safeParse(row);
  const hash = Buffer.from(recorded.hash, 'hex');
  const stands = link.success && link.data.number === recorded.number;
  if (!stands || !isSameHead(recorded, { ...recorded, at: link.data.at, hash: hexText(link.data.hash) }))
    return { intact: false, brokenAt: recorded.number };
  return followToEnd(db, { events: recorded.number, hash, head: recorded });
}

async function followToEnd(
  db: Kysely<Tables>,
  followed: Followed,
  recorded?: ChainHead,
): Promise<ChainReport> {
  for (;;) {
    const rows = await pageAfter(db, followed.events);
    const isWhole = rows.every((row) => follow(followed, row, recorded));
    if (!isWhole) return { intact: false, brokenAt: followed.events + 1 };
    if (rows.length < eventsPerPage) break;
    await setImmediate();
  }
  const { events, head } = followed;
  if (recorded !== undefined && recorded.number > events) return { intact: false, brokenAt: events + 1 };
  return { intact: true, events, head };
}

/** Takes one more link; `false` when it is not the one that must come next. */
function follow(followed: Followed, row: unknown, recorded: ChainHead | undefined): boolean {
  const number = followed.events + 1;
  const link = linkSchema.safeParse(row);
  if (!link.success || !holds(link.data, { number, previous: followed.hash })) return false;
  const head = { number, hash: hexText(link.data.hash), at: link.data.at };
  if (recorded?.number === number && !isSameHead(recorded, head)) return false;
  Object.assign(followed, { events: number, hash: link.data.hash, head });
  return true;
}

function holds(link: Link, expected: { number: number; previous: Uint8Array }): boolean {
  if (link.number !== expected.number || !isPersonalKept(link)) return false;
  const facts = { ...link, orderId: uuidText(link.order_id), personalHash: link.personal_hash };
  return hexText(eventHash(facts, expected.previous)) === hexText(link.hash);
}

function isPersonalKept({ salt, data, personal_hash: hash }: Link): boolean {
  if (salt === null || data === null) return true;
  return hash !== null && hexText(personalHash(salt, data)) === hexText(hash);
}

function isSameHead(recorded: ChainHead, head: ChainHead): boolean {
  return recorded.hash === head.hash && recorded.at === head.at;
}

async function pageAfter(db: Kysely<Tables>, number: number): Promise<unknown[]> {
  const { rows } = await sql<unknown>`
    SELECT e.number, o.id AS order_id, e.type, e.at, e.who, e.status, e.evidence, e.personal_hash, e.hash, p.salt, p.data
    FROM events e
    LEFT JOIN orders o ON o.place = e.order_place
    LEFT JOIN personal p ON p.order_place = e.order_place AND p.event = e.number
    WHERE e.number > ${number} ORDER BY e.number LIMIT ${eventsPerPage}`.execute(db);
  return rows;
}
