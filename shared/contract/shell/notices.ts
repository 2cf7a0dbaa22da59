import { z } from 'zod';
import { shellCall } from './shell-call.ts';

const nothing = z.object({});

/** Notices of the system, and what the system shows of Comptoir while no window is looked at. */
export const noticeCalls = {
  /** Shows one; another for the same order takes its place. A press on it leads to the order: the news `go`. */
  show: shellCall
    .input(
      z.strictObject({
        order: z.uuid(),
        title: z.string().max(200),
        body: z.string().max(500),
      }),
    )
    .output(nothing),
  /** The number of orders that wait, on the program's icon; 0 takes it away. */
  waiting: shellCall.input(z.strictObject({ count: z.int().min(0).max(100_000) })).output(nothing),
};
