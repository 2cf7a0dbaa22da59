import type { Figures } from './campaign.ts';

/** The figures as a table for people. */
export function summaryOf({ kills, byScenario, byMoment, readyAfterMs, breaches }: Figures): string {
  const sorted = [...readyAfterMs].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const scenarios = Object.entries(byScenario).map(([name, times]) => `| ${name} | ${times} |`);
  return [
    '| scenario | kills |',
    '|---|---|',
    ...scenarios,
    '',
    `${kills} kills at ${Object.keys(byMoment).length} different moments, ${breaches.length} breaches.`,
    `Ready after a kill: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, at most ${sorted.at(-1) ?? 0} ms.`,
    '',
  ].join('\n');
}
