import { z } from 'zod';
import { proposalSchema } from '../proposal.ts';
import { call } from './call.ts';

const proposalsSchema = z.object({
  /** Oldest first. */
  items: z.array(proposalSchema),
  /** How many more came while too many waited, and were not taken. */
  refused: z.int(),
});
export type Proposals = z.infer<typeof proposalsSchema>;

/** Orders that another program on this computer proposed, until a person takes one over or puts it away. */
export const proposalCalls = {
  list: call.route({ method: 'GET', path: '/proposals' }).output(proposalsSchema),
  /** A person decided; asking for one that is settled already changes nothing. */
  settle: call
    .route({ method: 'DELETE', path: '/proposals/{id}' })
    .input(z.strictObject({ id: z.uuid() }))
    .output(proposalsSchema),
};
