import { readFile } from 'node:fs/promises';
import { runStep, succeeded } from './run-step.ts';

const networkLimitMs = 60_000;

/**
 * Installs Debian's packages when this is Debian and we are root; each download is tried for at most 60 s.
 * @returns why not, in a few words; `undefined` when apt is content.
 */
export async function installDebianPackages(
  packages: string[],
  say: (line: string) => void,
): Promise<string | undefined> {
  if (process.getuid?.() !== 0) return 'not root';
  if (!(await isDebian())) return 'not Debian';
  say(`Trying Debian's ${packages.join(', ')} (at most 60 s for each download) …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const download = { env, output: 'ignore' as const, timeoutMs: networkLimitMs };
  const install = ['install', '-y', '-qq'];
  await runStep('apt-get', ['update', '-qq'], download);
  const fetched = await runStep('apt-get', [...install, '--download-only', ...packages], download);
  if (!succeeded(fetched)) return 'apt-get could not download it';
  const installed = await runStep('apt-get', [...install, ...packages], { env, output: 'ignore' });
  return succeeded(installed) ? undefined : 'apt-get could not install it';
}

async function isDebian(): Promise<boolean> {
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  return /^ID(_LIKE)?=.*debian/m.test(release);
}
