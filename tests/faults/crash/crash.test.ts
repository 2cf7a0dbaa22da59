import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { isLong } from '../../support/long-runs.ts';
import { buildTill } from './built-till.ts';
import { countMoments, everyMoment, type Figures, noFigures, oneOfEach, runCampaign } from './campaign.ts';
import { scenarios } from './scenarios.ts';
import { summaryOf } from './summary.ts';

let program: string;

beforeAll(async () => {
  program = await buildTill();
}, 120_000);
afterAll(() => rmSync(dirname(program), { recursive: true, force: true }));

const figuresSchema = z.object({
  kills: z.int(),
  byScenario: z.record(z.string(), z.int()),
  byMoment: z.record(z.string(), z.int()),
  readyAfterMs: z.array(z.number()),
  breaches: z.array(z.string()),
});

/** Kept after each twenty kills of a long run, so that one broken off can go on. */
const resultsFile = fileURLToPath(new URL('../../../bench/results/crash-kills.json', import.meta.url));

function keep(figures: Figures): void {
  mkdirSync(dirname(resultsFile), { recursive: true });
  writeFileSync(resultsFile, JSON.stringify(figures));
}

/** The figures so far when a run is to go on (`COMPTOIR_CRASH_RESUME=1`), else none. */
function figuresSoFar(): Figures {
  if (process.env['COMPTOIR_CRASH_RESUME'] !== '1') return noFigures();
  return figuresSchema.parse(JSON.parse(readFileSync(resultsFile, 'utf8')));
}

/** One kill of every scenario, or twenty. */
async function usualRun(): Promise<Figures> {
  const counted = await countMoments(program);
  const figures = noFigures();
  await runCampaign(
    { program, from: 0, to: Math.max(20, counted.size), planOf: oneOfEach(counted) },
    figures,
  );
  return figures;
}

/** Every moment of every scenario, then any, ten thousand times in all. */
async function longRun(): Promise<Figures> {
  const to = Number(process.env['COMPTOIR_CRASH_KILLS'] ?? 10_000);
  const figures = figuresSoFar();
  const onKill = () => {
    if (figures.kills % 20 !== 0) return;
    keep(figures);
    process.stdout.write(`${figures.kills} of ${to} kills, ${figures.breaches.length} breaches\n`);
  };
  const counted = await countMoments(program);
  const moments = [...counted.values()].reduce(
    (sum, { names, requests }) => sum + names.length + 2 * requests,
    0,
  );
  process.stdout.write(`${counted.size} scenarios with ${moments} moments to be killed at\n`);
  const planOf = everyMoment(counted);
  await runCampaign({ program, from: figures.kills, to, planOf, onKill }, figures);
  keep(figures);
  process.stdout.write(summaryOf(figures));
  return figures;
}

test(
  'killed in any scenario, at any moment, a till loses nothing and repeats nothing',
  async () => {
    const figures = await (isLong ? longRun() : usualRun());
    expect(figures.breaches).toEqual([]);
    expect(Object.keys(figures.byScenario)).toEqual(
      expect.arrayContaining(scenarios.map(({ name }) => name)),
    );
  },
  isLong ? 12 * 3_600_000 : 900_000,
);
