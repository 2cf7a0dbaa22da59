import type { Mode, OrderStatus } from '../../shared/order.ts';
import type { ListFilter } from '../connection/order-lists.ts';
import { waitingStatuses } from '../ui/status-look.ts';
import type { BoardSearch, StatusFilter } from './board-search.ts';
import { searchedAmounts } from './searched-amounts.ts';

export interface BoardWorld {
  /** The mode that new orders are made in. */
  mode: Mode;
  /** The first moment of today and of the day six days ago, ISO 8601 UTC. */
  today: string;
  weekStart: string;
  /** What is searched, as typed. */
  text: string;
  /** The shop's. */
  currency: string;
  /** The staff's. */
  locale: string;
}

export type BoardFilter = Omit<ListFilter, 'mode'> & { mode: Mode };

/** The list that the board asks for: what its address says, and what is typed beside it. */
export function boardFilter(search: BoardSearch, world: BoardWorld): BoardFilter {
  const query = world.text.trim().slice(0, 64);
  const amount = searchedAmounts(query, world.currency, world.locale);
  return {
    mode: search.mode ?? world.mode,
    ...spanOf(search, world),
    ...statusesOf(search.status ?? 'all'),
    ...(search.way && { channel: [search.way] }),
    ...(query && { query }),
    ...(amount.length > 0 && { amount }),
  };
}

function spanOf({ range = 'today', day }: BoardSearch, { today, weekStart }: BoardWorld) {
  if (day !== undefined) return { from: localMidnight(day, 0), to: localMidnight(day, 1) };
  return range === 'all' ? {} : { from: range === 'today' ? today : weekStart };
}

/** The start of a day (`2026-11-26`) in the shop's own zone, so many days on; days are not all 24 hours. */
function localMidnight(day: string, daysOn: number): string {
  const date = new Date(`${day}T00:00:00`);
  date.setDate(date.getDate() + daysOn);
  return date.toISOString();
}

function statusesOf(filter: StatusFilter): { status?: OrderStatus[]; person?: true } {
  switch (filter) {
    case 'all':
      return {};
    case 'check':
      return { person: true };
    case 'waiting':
      return { status: waitingStatuses };
    case 'paid':
      return { status: ['paid', 'registered'] };
    case 'ended':
      return { status: ['expired', 'cancelled', 'rejected'] };
    default:
      return { status: [filter] };
  }
}
