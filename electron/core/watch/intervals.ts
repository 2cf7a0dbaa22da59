/** How often the gateway is asked about one order, start to start. Design: watching. */

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** An order that somebody looks at. */
export const screenIntervalMs = 2 * second;
/** The same when nobody touched anything for 10 minutes. */
export const unattendedIntervalMs = 5 * second;
/** So many orders on screen get that pace; more take turns at it. */
export const screenPlaces = 4;
/** A screen that says nothing for so long shows nothing any more; it repeats itself every 5 s. */
export const screenForgottenMs = 12 * second;

/** An order that nobody looks at, by its age: the younger, the sooner its customer pays. */
export const ageLanes = {
  minutes: { untilAgeMs: 10 * minute, intervalMs: 5 * second },
  hour: { untilAgeMs: hour, intervalMs: 20 * second },
  day: { untilAgeMs: day, intervalMs: 2 * minute },
  older: { untilAgeMs: Number.POSITIVE_INFINITY, intervalMs: 15 * minute },
} as const;

export type AgeLane = keyof typeof ageLanes;
export const ageLaneNames: readonly AgeLane[] = ['minutes', 'hour', 'day', 'older'];

/** The gateway's own word for an expiry comes with it, not before. */
export const afterExpiryMs = 2 * second;
/** Under load the look at an expiry comes later as if this were its interval: soon, and not before all others. */
const expiryIntervalMs = second / 4;
/** Money may still arrive so long after nothing can be paid any more. */
export const lateMoneyMs = 72 * hour;
/** A payment beyond doubt is looked at again so long after it: it may be refused or taken back. */
export const lateLookMs = [hour, 6 * hour, 24 * hour, 72 * hour] as const;
/** And this often while parts of it are still to come: instalments, a validation, a later capture. */
export const promisedIntervalMs = day;
/** Under load such looks stretch as if this were their interval. */
const lateIntervalMs = hour;
/** At a start, orders that ended within this time get the last look they may have missed while we were off. */
export const lookBackMs = 14 * 24 * hour;
/** Lyra keeps no payment order open for longer. */
export const longestLifeMs = 90 * day;
/** The second proof is overdue 60 s after the first; with what a slow answer may take. */
export const provingMs = 90 * second;

/** Waking asks about everything at once, but not about what was asked this shortly before. */
export const wakeFloorMs = 2 * second;
/** Where nothing was asked (no keys, practice not listening): looked at again after. */
export const restMs = 5 * minute;
export const screenRestMs = 5 * second;
export const lateRestMs = hour;

/** By which a lane's lateness is measured. */
export const laneIntervalsMs = {
  minutes: ageLanes.minutes.intervalMs,
  hour: ageLanes.hour.intervalMs,
  day: ageLanes.day.intervalMs,
  older: ageLanes.older.intervalMs,
  late: lateIntervalMs,
  expiry: expiryIntervalMs,
} as const;
