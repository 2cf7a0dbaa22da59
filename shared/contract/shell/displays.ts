import { z } from 'zod';
import { shellCall } from './shell-call.ts';

const screenSchema = z.object({
  id: z.int(),
  /** The system's name for it; may be ''. */
  label: z.string(),
  /** Of the whole screen, device-independent pixels. */
  width: z.int(),
  height: z.int(),
  /** Whether a window of the staff's stands there. */
  isStaff: z.boolean(),
});
export type Screen = z.infer<typeof screenSchema>;

export const displaysStateSchema = z.object({
  screens: z.array(screenSchema),
  isOpen: z.boolean(),
  /** The screen the customer's display fills; `null` when it is closed, or a window beside the staff's. */
  onScreen: z.int().nullable(),
  /** A second screen is there that nobody has decided about. */
  isOffered: z.boolean(),
});
export type DisplaysState = z.infer<typeof displaysStateSchema>;

/** The customer's display, on a screen of its own where there is one. */
export const displayWindowCalls = {
  /** Opens it, on this screen or the one that fits best; it comes back by itself from then on. */
  open: shellCall.input(z.strictObject({ screen: z.int().optional() })).output(z.object({})),
  close: shellCall.output(z.object({})),
  /** The second screen is not for customers: it is not offered again. */
  refuse: shellCall.output(z.object({})),
};
