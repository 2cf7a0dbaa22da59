import type { OrderRow } from '../register/register.ts';
import { decideCreated } from './decide-create.ts';
import { type Decision, type Fact, nothing } from './fact.ts';

type Resolved = Extract<Fact, { type: 'resolved' }>;
type Found = Extract<Fact, { type: 'resolved-created' }>;

/** Whether a person can say what became of it: nobody knows, and no money came that says it exists. */
export const isInDoubt = (order: Pick<OrderRow, 'status'>) => order.status === 'unconfirmed';

/** What staff found out about a create that got no answer. That it does not exist is their word: money is still looked for. */
export function decideResolved(order: OrderRow, fact: Resolved): Decision {
  if (!isInDoubt(order)) return nothing;
  const { who, resolution } = fact;
  const events: Decision['events'] = [{ type: 'resolved', who, evidence: { resolution } }];
  switch (resolution) {
    case 'left':
      // Left once more, it says nothing new of what is known.
      return { patch: order.resolution === null ? { resolution } : {}, events };
    case 'not-created':
      // Money under its reference says otherwise.
      if (order.attention === 'MONEY_WITH_REFERENCE') return nothing;
      return { patch: { status: 'rejected', resolution, attention: null }, events };
    case 'link-only':
      return { patch: { resolution, paymentUrl: fact.paymentUrl, ...withoutOldDoubt(order) }, events };
  }
}

/** The gateway knows it under the id that staff gave, as we asked for it. What became of it, a check tells. */
export function decideFound(order: OrderRow, { who, ...found }: Found, now: number): Decision {
  if (!isInDoubt(order)) return nothing;
  const { patch, events } = decideCreated(order, { ...found, type: 'created' }, now);
  return {
    patch: { ...patch, resolution: 'created' },
    events: [{ type: 'resolved', who, evidence: { resolution: 'created' } }, ...events],
  };
}

function withoutOldDoubt({ attention }: OrderRow): { attention?: null } {
  return attention === 'OUTCOME_UNKNOWN' ? { attention: null } : {};
}
