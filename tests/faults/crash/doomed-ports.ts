import { createMemorySecrets } from '../../../electron/adapters/memory-secrets.ts';
import { createNodeFetch } from '../../../electron/adapters/node-fetch.ts';
import { createSystemClock } from '../../../electron/adapters/system-clock.ts';
import { createSystemIds } from '../../../electron/adapters/system-ids.ts';
import type { CorePorts } from '../../../electron/core/open-core.ts';
import type { Clock, GatewayFetch, Ids, PracticeHost } from '../../../electron/core/ports.ts';
import type { KillPoints } from './kill-points.ts';
import type { TillConfig } from './till-messages.ts';

/** The real ports, each effect of theirs a moment. */
export function doomedPorts(
  { dataDir, gateway }: TillConfig,
  { moment }: KillPoints,
  onError: (message: string) => void,
): CorePorts {
  const silent = () => undefined;
  return {
    clock: doomedClock(moment),
    ids: doomedIds(moment),
    fetch: doomedFetch(moment),
    logger: { debug: silent, info: silent, warn: silent, error: (_fields, message) => onError(message) },
    practice: practiceElsewhere(gateway),
    secrets: createMemorySecrets(),
    dataDir,
    version: '0.0.0-crash',
    host: 'browser',
    address: 'http://127.0.0.1:1',
  };
}

/** Pauses before something is tried again are this short here, ms: more of them proves nothing more. */
const shortPauseMs = 50;
const pauses = /asking for a link again|until the disk takes|look at the disk/;

const lengthOf = (ms: number, reason: string) => (pauses.test(reason) ? Math.min(ms, shortPauseMs) : ms);
/** Between one look and the next: no moment of anything. */
const idle = /look at the disk|until the next check/;

function doomedClock(moment: (name: string) => void): Clock {
  const clock = createSystemClock();
  return {
    ...clock,
    sleep: async (ms, reason, signal) => {
      if (idle.test(reason)) return clock.sleep(lengthOf(ms, reason), reason, signal);
      moment(`sleep: ${reason}`);
      await clock.sleep(lengthOf(ms, reason), reason, signal);
      moment(`awake: ${reason}`);
    },
  };
}

function doomedIds(moment: (name: string) => void): Ids {
  const ids = createSystemIds();
  return {
    ...ids,
    uuid: () => {
      moment('new id');
      return ids.uuid();
    },
    token: (length) => {
      moment('new token');
      return ids.token(length);
    },
  };
}

function doomedFetch(moment: (name: string) => void): GatewayFetch {
  const { fetch, sent } = createNodeFetch();
  return {
    sent,
    fetch: async (url, init) => {
      const service = url.slice(url.indexOf('/V4/') + 4);
      moment(`before sending ${service}`);
      const sending = fetch(url, init);
      moment(`sending ${service}`);
      try {
        const response = await sending;
        moment(`answered ${service}`);
        return response;
      } catch (error) {
        moment(`no answer to ${service}`);
        throw error;
      }
    },
  };
}

/** The practice gateway of another process: it outlives this one. */
function practiceElsewhere(keys: TillConfig['gateway']): PracticeHost {
  return {
    start: () => Promise.resolve(keys),
    stop: () => Promise.resolve(),
    letPhonesPay: () => Promise.resolve(),
    status: () => ({ origin: keys.server, phones: { allowed: false, origin: null } }),
  };
}
