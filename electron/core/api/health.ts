import type { z } from 'zod';
import type { Health, Practice, Problem, shopsSchema } from '../../../shared/contract/health.ts';
import type { PracticeHost } from '../ports.ts';
import type { Services } from './services.ts';

type ShopsView = z.infer<typeof shopsSchema>;

type Parts = Pick<Services, 'watch' | 'shops' | 'gatewayClock' | 'version'>;

/** How Comptoir is, in one look: what it watches and what keeps it from its work. */
export function healthOf({ watch, shops, gatewayClock, version }: Parts): Health {
  const { watching, lastCheckAt, problems } = watch.state();
  const all = [...problems, ...practiceProblems(shops), ...clockProblems(gatewayClock)];
  const known = new Map(all.map((problem) => [problem.code, problem]));
  return {
    status: known.size === 0 ? 'ok' : 'degraded',
    mode: shops.currentMode(),
    version,
    watching,
    lastCheckAt: lastCheckAt === null ? null : new Date(lastCheckAt).toISOString(),
    problems: [...known.values()],
  };
}

function practiceProblems(shops: Services['shops']): Problem[] {
  if (shops.isPracticeListening()) return [];
  return [
    {
      code: 'PRACTICE_STOPPED',
      message: 'The practice gateway does not listen. Start Comptoir again; practice orders rest until then.',
    },
  ];
}

function clockProblems(gatewayClock: Services['gatewayClock']): Problem[] {
  const behindMs = gatewayClock.wrongBy();
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

/** Which shops Comptoir can ask, never a secret. Practice keys are made anew here, so memory is their place. */
export async function shopsOf({ shops }: Pick<Services, 'shops'>): Promise<ShopsView> {
  const practice = await shops.open('practice');
  return {
    mode: shops.currentMode(),
    practice: {
      platform: 'practice',
      server: practice?.server ?? '',
      shopId: practice?.shopId ?? '',
      credentials: practice ? 'memory' : 'none',
    },
  };
}
