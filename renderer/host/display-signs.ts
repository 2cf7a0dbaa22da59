/** How the counter's pages and the display in another window of the same browser know of each other. */
export const displayWindow = 'comptoir-display';

/** Held by every display for its life: whoever gets it alone knows that there is none any more. */
export const displayLock = 'comptoir-display';

/**
 * - `here`: a display is there; - `who`: a counter wants to know; - `close`: it is to close.
 * On a `BroadcastChannel` of this name; what is said there is read as one of these or not at all.
 */
export const displayChannel = 'comptoir-display';
export type DisplaySign = 'here' | 'who' | 'close';
