import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What Linux says about sandboxes; `undefined` where it has no such switch. */
export interface SandboxFacts {
  /** kernel.unprivileged_userns_clone (Debian): 0 forbids user namespaces. */
  usernsClone: string | undefined;
  /** kernel.apparmor_restrict_unprivileged_userns (Ubuntu 23.10 and later): 1 forbids them to most programs. */
  apparmorRestricts: string | undefined;
  /** user.max_user_namespaces: 0 forbids them. */
  maxNamespaces: string | undefined;
  /** `chrome-sandbox` beside the runtime belongs to root and is set-uid: the other kind of sandbox. */
  hasSetuidHelper: boolean;
}

/** Which switch keeps Electron from its sandbox, and how to turn it; nothing when it has one. */
export function sandboxRemedy(facts: SandboxFacts, helper: string): string | undefined {
  if (facts.hasSetuidHelper) return undefined;
  const orHelper = `or: sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`;
  const remedy = (setting: string) =>
    `This system forbids Electron's sandbox (${setting}). Allow it: sudo sysctl -w ${setting}, ${orHelper}. Or use npm start -- --browser.`;
  if (facts.apparmorRestricts === '1') return remedy('kernel.apparmor_restrict_unprivileged_userns=0');
  if (facts.usernsClone === '0') return remedy('kernel.unprivileged_userns_clone=1');
  if (facts.maxNamespaces === '0') return remedy('user.max_user_namespaces=15000');
  return undefined;
}

/** The remedy for this machine, once Electron has failed; Linux only. */
export function sandboxRemedyHere(runtime: string): string | undefined {
  if (process.platform !== 'linux') return undefined;
  const helper = join(dirname(runtime), 'chrome-sandbox');
  const info = statSync(helper, { throwIfNoEntry: false });
  const facts = {
    usernsClone: readSwitch('kernel/unprivileged_userns_clone'),
    apparmorRestricts: readSwitch('kernel/apparmor_restrict_unprivileged_userns'),
    maxNamespaces: readSwitch('user/max_user_namespaces'),
    hasSetuidHelper: info !== undefined && info.uid === 0 && (info.mode & 0o4000) !== 0,
  };
  return sandboxRemedy(facts, helper);
}

function readSwitch(name: string): string | undefined {
  try {
    return readFileSync(`/proc/sys/${name}`, 'utf8').trim();
  } catch {
    // Kernels without the switch do not restrict it.
    return undefined;
  }
}
