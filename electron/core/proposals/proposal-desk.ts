import type { Proposals } from '../../../shared/contract/proposals.ts';
import type { Proposal, ProposalSource, ReadProposal } from '../../../shared/proposal.ts';
import type { Clock, Ids } from '../ports.ts';

/** More than a person can have asked for; whoever sends more is not one. */
const mostWaiting = 5;

/**
 * Proposals from outside, in memory only: they are wishes of other programs, and no order until a person makes one
 * of them.
 */
export interface ProposalDesk {
  list(): Proposals;
  /** Lays it down for a person; the same as one that waits takes its place, one too many is only counted. */
  propose(from: ProposalSource, read: ReadProposal): void;
  settle(id: string): void;
  /** Grows with every change, so that pages know when to look. */
  revision(): number;
  /** Tells of every change until the answer is called. */
  subscribe(listener: () => void): () => void;
}

export function createProposalDesk({
  clock,
  ids,
}: {
  clock: Pick<Clock, 'now'>;
  ids: Pick<Ids, 'uuid'>;
}): ProposalDesk {
  let items: Proposal[] = [];
  let refused = 0;
  let revision = 0;
  const listeners = new Set<() => void>();
  const changed = () => {
    revision += 1;
    for (const listener of listeners) listener();
  };
  return {
    list: () => ({ items, refused }),
    propose: (from, read) => {
      const others = items.filter((item) => !isSame(item, { from, ...read }));
      if (others.length >= mostWaiting) refused += 1;
      else {
        const receivedAt = new Date(clock.now()).toISOString();
        items = [...others, { id: ids.uuid(), from, receivedAt, ...read }];
      }
      changed();
    },
    settle: (id) => {
      items = items.filter((item) => item.id !== id);
      if (items.length < mostWaiting) refused = 0;
      changed();
    },
    revision: () => revision,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

type Said = Pick<Proposal, 'from' | 'order' | 'leftOut'>;

function isSame(one: Said, other: Said): boolean {
  const said = ({ from, order, leftOut }: Said) =>
    JSON.stringify([from, Object.entries(order).sort(([a], [b]) => a.localeCompare(b)), leftOut]);
  return said(one) === said(other);
}
