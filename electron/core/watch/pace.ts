/** Requests a second for all shops and modes together. */
export const fullPerSecond = 2;
/** The gateway may slow us down, never below this. */
export const leastPerSecond = 0.2;
/** After the gateway's last complaint the pace stays for this long, then grows by so much each second. */
const recoveryAfterMs = 30_000;
const recoveryPerSecond = 0.01;
/** What an idle time saves up: one second's worth, enough for a check that costs two requests. */
export const mostTokens = 2;
/** An order on screen may borrow so much and start on time; the others pay it back by waiting. */
export const screenCredit = 1;

/** A bucket of requests that fills with time. Times on the monotonic clock. */
export interface Pace {
  perSecond: number;
  tokens: number;
  at: number;
  limitedAt: number | null;
}

export const freshPace = (now: number): Pace => ({
  perSecond: fullPerSecond,
  tokens: mostTokens,
  at: now,
  limitedAt: null,
});

/** The same pace at a later moment. */
export function paceAt(pace: Pace, now: number): Pace {
  const passedMs = Math.max(0, now - pace.at);
  const tokens = Math.min(mostTokens, pace.tokens + (passedMs / 1_000) * pace.perSecond);
  return { ...pace, tokens, at: now, perSecond: recovered(pace, now) };
}

function recovered({ perSecond, limitedAt, at }: Pace, now: number): number {
  if (limitedAt === null) return perSecond;
  const growingMs = now - Math.max(at, limitedAt + recoveryAfterMs);
  return Math.min(fullPerSecond, perSecond + (Math.max(0, growingMs) / 1_000) * recoveryPerSecond);
}

/** `requests` may be negative: what was taken beforehand and not used. */
export const spend = (pace: Pace, requests: number): Pace => ({
  ...pace,
  tokens: Math.min(mostTokens, pace.tokens - requests),
});

/** Ms until the bucket holds `tokens`; 0 when it does. Whole ms, so that waiting for it is enough. */
export function untilTokensMs(pace: Pace, tokens: number): number {
  const missing = tokens - pace.tokens;
  return missing <= 1e-9 ? 0 : Math.ceil((missing / pace.perSecond) * 1_000);
}

/** The gateway said "too many": half the pace, once for all checks that were under way together. */
export function afterLimit(pace: Pace, check: { startedAt: number; now: number }): Pace {
  const isOldNews = pace.limitedAt !== null && check.startedAt <= pace.limitedAt;
  if (isOldNews) return pace;
  return {
    ...pace,
    perSecond: Math.max(leastPerSecond, pace.perSecond / 2),
    tokens: Math.min(pace.tokens, 0),
    limitedAt: check.now,
  };
}
