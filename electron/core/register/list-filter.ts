import type { ChannelType } from '../../../shared/channel.ts';
import { channelTypeSchema } from '../../../shared/channel.ts';
import { type Mode, modeSchema, type OrderStatus, orderStatusSchema } from '../../../shared/order.ts';
import { placesBetween } from './place.ts';
import type { ListFilter } from './register.ts';
import { searchFor, type TextSearch } from './search-text.ts';

/** A list's filters as its statements need them: places instead of times, no filter that leaves all in. */
export interface Filter {
  modes: readonly Mode[];
  statuses: readonly OrderStatus[];
  channels: readonly ChannelType[];
  /** Any of these, or what `search` finds. */
  amounts: readonly number[];
  /** Those with an alarm or a doubt; `person` also those not confirmed and those to be validated. */
  needs: 'attention' | 'person' | undefined;
  from: number;
  before: number;
  search: TextSearch | undefined;
  limit: number;
}

/** `before` is the place that the page begins below; `limit` how many rows to read. */
export function filterOf(
  query: ListFilter,
  { before, limit }: { before: number | undefined; limit: number },
): Filter {
  const text = query.text?.trim() ?? '';
  const span = placesBetween({ fromMs: query.from, toMs: query.to });
  return {
    modes: query.mode === undefined ? [] : [query.mode],
    statuses: narrowing(query.statuses, orderStatusSchema.options),
    channels: narrowing(query.channels, channelTypeSchema.options),
    amounts: [...new Set(query.amounts)],
    needs: query.needsPerson ? 'person' : query.needsAttention ? 'attention' : undefined,
    from: span.first,
    before: Math.min(span.end, before ?? span.end),
    search: text === '' ? undefined : searchOf(text, query),
    limit,
  };
}

function searchOf(text: string, { isTextOfReference = false }: ListFilter): TextSearch {
  const search = searchFor(text);
  return isTextOfReference ? { ...search, people: undefined } : search;
}

/** Each once; none when that is all there are. */
function narrowing<T>(wanted: readonly T[] | undefined, all: readonly T[]): T[] {
  const distinct = [...new Set(wanted)];
  return distinct.length === all.length ? [] : distinct;
}

/** The modes to look in, each of which has its part of every index. */
export function modesOf({ modes }: Pick<Filter, 'modes'>): readonly Mode[] {
  return modes.length === 0 ? modeSchema.options : modes;
}
