import type { BenchRow, Measured } from './row.ts';
import { toleranceMs, withinRatio } from './watch/figures.ts';
import { fullSize, type Outcome, scenarios } from './watch/scenarios.ts';

const intervalMs = 2_000;
/** Two requests a second, two that an idle second saved up, and one that the order on screen may borrow. */
const mostIn = (seconds: number) => 2 * seconds + 3;

/** The real watch in virtual time, before a gateway and through troubles of our making. */
export const benchWatch: BenchRow = async (say) => {
  say(`watch: ${fullSize.orders} open orders, ${scenarios.length} stories in virtual time (a minute or two)`);
  const measured: Measured[] = [];
  for (const { name, run } of scenarios) {
    const outcome = await run(fullSize);
    say(`  ${name}: ${inWords(outcome)}`);
    measured.push(...rowsOf(name, outcome));
  }
  return measured;
};

function rowsOf(name: string, outcome: Outcome): Measured[] {
  const { screen, standings, requests, recoveries } = outcome;
  return [
    { what: `${name}: on screen, start to start`, samplesMs: screen.gapsMs },
    {
      what: `${name}: beyond ${intervalMs / 1_000} s, or a slower answer`,
      samplesMs: screen.oversMs,
      targetP95Ms: toleranceMs,
    },
    {
      what: `${name}: oldest check by its stretched interval`,
      figure: Math.max(...standings.map(({ ratio }) => ratio)),
      unit: '×',
      target: withinRatio,
    },
    { what: `${name}: most in any second`, figure: requests.second, unit: 'requests', target: mostIn(1) },
    { what: `${name}: most in any minute`, figure: requests.minute, unit: 'requests', target: mostIn(60) },
    ...recoveries.flatMap(({ screenMs, everyoneMs }, place): Measured[] => {
      const after = recoveries.length > 1 ? `${name} ${place + 1}` : name;
      return [
        { what: `${after}: until the screen has its pace`, figure: seconds(screenMs), unit: 's' },
        { what: `${after}: until all have theirs`, figure: seconds(everyoneMs), unit: 's' },
      ];
    }),
    ...(outcome.expiryLateMs.length === 0
      ? []
      : [{ what: `${name}: look at an expiry, after its 2 s`, samplesMs: outcome.expiryLateMs }]),
  ];
}

const seconds = (ms: number | null) => (ms === null ? Number.POSITIVE_INFINITY : ms / 1_000);

function inWords({ screen, standings, requests, lateLooks }: Outcome): string {
  const classes = standings.map(
    ({ lane, ratio, ageMs, allowedMs }) =>
      `${lane} ${ratio.toFixed(2)} (${Math.round(ageMs / 1_000)} of ${Math.round(allowedMs / 1_000)} s)`,
  );
  const looks = lateLooks === 0 ? '' : `; ${lateLooks} late looks`;
  return `${screen.outside} of ${screen.gapsMs.length} checks on screen off their time; oldest by class ${classes.join(', ')}; ${requests.all} requests${looks}`;
}
