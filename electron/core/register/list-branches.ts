import { type RawBuilder, sql } from 'kysely';
import type { Mode } from '../../../shared/order.ts';
import { orderStatusSchema } from '../../../shared/order.ts';
import { type Filter, modesOf } from './list-filter.ts';

/** A part of one index, in the order of places; the branches of a filter hold no order twice. */
export interface Branch {
  source: RawBuilder<unknown>;
  /** Empty, or ending in AND. */
  condition: RawBuilder<unknown>;
}

const indexed = (name: RawBuilder<unknown>) => sql`orders INDEXED BY ${name}`;

/** Indexes are named, because statistics could talk SQLite into reading all orders for a mode that has few. */
export function branchesOf(filter: Filter): Branch[] {
  const { modes, statuses, channels, needs, amounts, search } = filter;
  if (needs !== undefined) return modesOf(filter).flatMap((mode) => needing(mode, filter));
  if (amounts.length > 0 && search === undefined) return amountBranches(filter);
  if (channels.length > 0) return channelBranches(filter);
  if (statuses.length > 0) {
    const source = indexed(sql`orders_mode_status`);
    return modesOf(filter).flatMap((mode) =>
      statuses.map((status) => ({ source, condition: sql`mode = ${mode} AND status = ${status} AND` })),
    );
  }
  if (modes.length === 0) return [{ source: sql`orders`, condition: sql`` }];
  return modes.map((mode) => ({ source: indexed(sql`orders_mode`), condition: sql`mode = ${mode} AND` }));
}

/** Orders of some amounts, whose index has few of each. */
export function amountBranches(filter: Filter): Branch[] {
  const source = indexed(sql`orders_mode_amount`);
  return modesOf(filter).flatMap((mode) =>
    filter.amounts.map((amount) => ({
      source,
      condition: sql`mode = ${mode} AND amount = ${amount} AND ${ofRow(filter)}`,
    })),
  );
}

function channelBranches(filter: Filter): Branch[] {
  const source = indexed(sql`orders_mode_channel`);
  const statuses = filter.statuses.length === 0 ? orderStatusSchema.options : filter.statuses;
  return modesOf(filter).flatMap((mode) =>
    filter.channels.flatMap((channel) =>
      statuses.map((status) => ({
        source,
        condition: sql`mode = ${mode} AND channel = ${channel} AND status = ${status} AND`,
      })),
    ),
  );
}

/** Few orders need a person, and these indexes hold few others. */
function needing(mode: Mode, filter: Filter): Branch[] {
  const others = ofRow(filter);
  const alarms: Branch = {
    source: indexed(sql`orders_attention`),
    condition: sql`mode = ${mode} AND attention IS NOT NULL AND ${others}`,
  };
  if (filter.needs === 'attention') return [alarms];
  const quiet = sql`attention IS NULL AND handled IS NULL`;
  const doubts = (['unconfirmed', 'unknown'] as const).map((status) => ({
    source: indexed(sql`orders_mode_status`),
    condition: sql`mode = ${mode} AND status = ${status} AND ${quiet} AND ${others}`,
  }));
  const toValidate: Branch = {
    source: indexed(sql`orders_validate`),
    condition: sql`mode = ${mode} AND status = 'paid' AND ${quiet} AND (instr(payments, 'TO_VALIDATE"') > 0
      OR (payments IS NULL AND instr(expects, '"validation"') > 0)) AND ${others}`,
  };
  return [alarms, ...doubts, toValidate];
}

/** What the row itself tells where an index does not; empty, or ending in AND. */
export function ofRow({ statuses, channels }: Pick<Filter, 'statuses' | 'channels'>): RawBuilder<unknown> {
  const ofStatus = statuses.length === 0 ? sql`` : sql`status IN (${sql.join([...statuses])}) AND`;
  const ofChannel = channels.length === 0 ? sql`` : sql`channel IN (${sql.join([...channels])}) AND`;
  return sql`${ofStatus} ${ofChannel}`;
}
