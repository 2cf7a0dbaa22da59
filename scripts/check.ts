import { runStep, succeeded } from './run-step.ts';

/** What `npm run check` proves, one tool each. */
const checks = [
  { name: 'types', command: 'tsc', args: ['-b'] },
  { name: 'lint and format', command: 'biome', args: ['ci', '--error-on-warnings', '--reporter=summary'] },
  { name: 'unused code', command: 'knip', args: ['--no-progress'] },
];

let failed = 0;
for (const { name, command, args } of checks) {
  const isFine = succeeded(await runStep(command, args));
  console.log(`${isFine ? '✓' : '✗'} ${name}`);
  if (!isFine) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;
