import type { Health, Practice } from '../../../shared/contract/health.ts';
import { keyedModes } from '../orders/shops.ts';
import type { PracticeHost } from '../ports.ts';
import { RegisterWriteError } from '../register/register-error.ts';
import type { ProblemNow } from './problem-times.ts';
import type { Services } from './services.ts';

export type HealthParts = Pick<
  Services,
  'watch' | 'shops' | 'openOrders' | 'gatewayClock' | 'keeper' | 'register' | 'version' | 'problemTimes'
>;

/** How Comptoir is, in one look: what it watches and what keeps it from its work. */
export function healthOf(parts: HealthParts): Health {
  const { watch, shops, openOrders, gatewayClock, keeper, register, version, problemTimes } = parts;
  const { watching, lastCheckAt, problems } = watch.state();
  const all = [
    ...problems,
    ...diskProblems(register),
    ...keeper.problems(),
    ...practiceProblems(shops),
    ...secretProblems(shops, openOrders),
    ...clockProblems(gatewayClock.wrongBy(shops.currentGateway())),
  ];
  const known = new Map(all.map((problem) => [problem.code, problem]));
  const dated = problemTimes.dated([...known.values()]);
  return {
    status: dated.length === 0 ? 'ok' : 'degraded',
    mode: shops.currentMode(),
    version,
    watching,
    lastCheckAt: lastCheckAt === null ? null : new Date(lastCheckAt).toISOString(),
    problems: dated,
  };
}

function diskProblems(register: Pick<Services['register'], 'trouble'>): ProblemNow[] {
  const trouble = register.trouble();
  return trouble === null ? [] : [{ code: 'DISK_REFUSES', message: new RegisterWriteError(trouble).message }];
}

function practiceProblems(shops: Services['shops']): ProblemNow[] {
  if (shops.currentMode() !== 'practice' || shops.isPracticeListening()) return [];
  return [
    {
      code: 'PRACTICE_STOPPED',
      message: 'The practice gateway does not listen. Start Comptoir again; practice orders rest until then.',
    },
  ];
}

/** What a shop must hear of its secrets; nothing before the keychain was asked. */
function secretProblems(shops: Services['shops'], openOrders: Services['openOrders']): ProblemNow[] {
  if (!shops.isLoaded()) return [];
  return keyedModes.flatMap((mode): ProblemNow[] => {
    const shop = shops.keyed(mode);
    if (!shop) return [];
    const { connection, secrets } = shop;
    const name = `${mode} shop ${connection.shopId}`;
    const isNeeded = shops.currentMode() === mode || openOrders.count(connection) > 0;
    if (secrets.place === 'none') {
      const message = `The password of the ${name} is not to be had: unlock the keychain or enter it again. Until then its orders are not checked.`;
      return isNeeded ? [{ code: 'KEYS_MISSING', message }] : [];
    }
    if (secrets.place === 'keychain') return [];
    const message = `No keychain keeps the password of the ${name}: it is in memory and must be entered again at the next start.`;
    return [{ code: 'NO_KEYCHAIN', message }];
  });
}

function clockProblems(behindMs: number | null): ProblemNow[] {
  if (behindMs === null) return [];
  const minutes = Math.max(1, Math.round(Math.abs(behindMs) / 60_000));
  const way = behindMs > 0 ? 'behind' : 'ahead of';
  return [
    {
      code: 'CLOCK_WRONG',
      message: `This computer's clock is ${minutes} min ${way} the gateway's. Set it right; expiry goes by the gateway.`,
    },
  ];
}

export function practiceOf(host: PracticeHost): Practice {
  return host.status();
}
