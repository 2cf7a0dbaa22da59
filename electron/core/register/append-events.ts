import { sql, type Transaction } from 'kysely';
import type { OrderStatus } from '../../../shared/order.ts';
import { evidenceSchema, type OrderEvent } from '../../../shared/order-event.ts';
import { isoTime } from './event-codec.ts';
import { eventHash, firstLink, personalHash } from './event-hash.ts';
import { encodePersonal } from './personal-codec.ts';
import type { EventDraft } from './register.ts';
import type { PersonalTable, Tables } from './tables.ts';
import { rememberPeople } from './write-people.ts';

/** What every writer of this register needs besides the transaction. */
export interface WriteContext {
  registerId: string;
  now(): number;
  salt(): Uint8Array;
}

/** The order the events belong to, as it is after them. */
export interface EventSubject {
  id: string;
  place: number;
  status: OrderStatus;
}

/** Appends events to the chain, within the transaction that changes their order. */
export async function appendEvents(
  trx: Transaction<Tables>,
  context: WriteContext,
  { subject, drafts }: { subject: EventSubject; drafts: readonly EventDraft[] },
): Promise<OrderEvent[]> {
  const last = await lastLink(trx, context.registerId);
  const events: OrderEvent[] = [];
  for (const draft of drafts) {
    const link = makeLink(draft, { subject, context, previous: last });
    await trx.insertInto('events').values(link.row).execute();
    if (link.personal) await trx.insertInto('personal').values(link.personal).execute();
    events.push(link.event);
    last.number = link.row.number;
    last.hash = link.row.hash;
  }
  await rememberPeople(
    trx,
    subject.place,
    drafts.map(({ personal }) => personal),
  );
  return events;
}

interface LastLink {
  number: number;
  hash: Uint8Array;
}

async function lastLink(trx: Transaction<Tables>, registerId: string): Promise<LastLink> {
  const row = await trx
    .selectFrom('events')
    .select(['number', 'hash'])
    .orderBy('number', 'desc')
    .limit(sql.lit(1))
    .executeTakeFirst();
  return row ?? { number: 0, hash: firstLink(registerId) };
}

interface LinkParts {
  subject: EventSubject;
  context: WriteContext;
  previous: LastLink;
}

function makeLink(draft: EventDraft, { subject, context, previous }: LinkParts) {
  const evidence = evidenceSchema.parse(draft.evidence ?? {});
  const personal = makePersonal(draft, { subject, context, number: previous.number + 1 });
  const facts = {
    number: previous.number + 1,
    type: draft.type,
    at: context.now(),
    who: draft.who,
    status: subject.status,
    evidence: JSON.stringify(evidence),
  };
  const hashOfPersonal = personal === undefined ? null : personalHash(personal.salt, personal.data);
  const orderId = subject.id.toLowerCase();
  const hash = eventHash({ ...facts, orderId, personalHash: hashOfPersonal }, previous.hash);
  const event: OrderEvent = { ...facts, orderId, at: isoTime(facts.at), evidence };
  return {
    row: { ...facts, order_place: subject.place, personal_hash: hashOfPersonal, hash },
    personal,
    event,
  };
}

interface PersonalParts {
  subject: EventSubject;
  context: WriteContext;
  number: number;
}

function makePersonal(
  draft: EventDraft,
  { subject, context, number }: PersonalParts,
): PersonalTable | undefined {
  const data = encodePersonal(draft.personal);
  if (data === undefined) return undefined;
  return { order_place: subject.place, event: number, salt: context.salt(), data };
}
