import type { Problem as DatedProblem } from '../../../shared/contract/health.ts';
import type { Line } from './line.ts';
import { fullPerSecond, type Pace } from './pace.ts';
import { isDown, type Reach } from './reach.ts';

/** Since when is for whoever tells it. */
export type Problem = Omit<DatedProblem, 'since'>;

export interface Standing {
  /** Lines with orders to ask about. */
  lines: Line[];
  reachOf(server: string): Reach;
  pace: Pace;
}

/** What keeps the watch from its work, in words, the worst first. */
export function problemsOf({ lines, reachOf, pace }: Standing): Problem[] {
  const silent = new Set(lines.filter(({ server }) => isDown(reachOf(server))).map(({ server }) => server));
  const problems = [
    ...lines.filter(({ isStopped }) => isStopped).map(refused),
    ...[...silent].map((server) => unreachable(server, lines)),
  ];
  return pace.perSecond < fullPerSecond ? [...problems, slowing(pace)] : problems;
}

function refused({ mode, shopId }: Line): Problem {
  const remedy =
    mode === 'practice'
      ? 'Start Comptoir again to give the practice shop its keys anew.'
      : "Enter the shop's current REST API password; until then its orders are not checked.";
  return {
    code: 'CREDENTIALS_REJECTED',
    message: `The gateway refused the ${mode} keys of shop ${shopId}. ${remedy}`,
  };
}

function unreachable(server: string, lines: Line[]): Problem {
  const isPractice = lines.some((line) => line.server === server && line.mode === 'practice');
  const who = isPractice ? 'The practice gateway' : `The gateway at ${hostOf(server)}`;
  return {
    code: 'GATEWAY_UNREACHABLE',
    message: `${who} does not answer. Comptoir goes on asking; until it answers, the statuses shown may be old.`,
  };
}

const hostOf = (server: string) => (URL.canParse(server) ? new URL(server).host : server);

function slowing({ perSecond }: Pace): Problem {
  const everySeconds = Math.max(1, Math.round(1 / perSecond));
  const pace = everySeconds === 1 ? 'about one a second' : `about one every ${everySeconds} s`;
  return {
    code: 'GATEWAY_SLOWING',
    message: `The gateway limits how often it may be asked: ${pace} for now. What is on screen goes first.`,
  };
}
