import { expect, test } from 'vitest';
import { sandboxRemedy } from '../../scripts/sandbox-remedy.ts';

const allowed = {
  usernsClone: undefined,
  apparmorRestricts: undefined,
  maxNamespaces: '30000',
  hasSetuidHelper: false,
};

test.each([
  [{}, undefined],
  [{ usernsClone: '1', apparmorRestricts: '0' }, undefined],
  [{ usernsClone: '0' }, 'kernel.unprivileged_userns_clone=1'],
  [{ apparmorRestricts: '1' }, 'kernel.apparmor_restrict_unprivileged_userns=0'],
  [{ maxNamespaces: '0' }, 'user.max_user_namespaces=15000'],
  [{ apparmorRestricts: '1', hasSetuidHelper: true }, undefined],
])('%j: %s', (facts, setting) => {
  const remedy = sandboxRemedy({ ...allowed, ...facts }, '/runtime/chrome-sandbox');
  if (setting === undefined) expect(remedy).toBeUndefined();
  else expect(remedy).toContain(`sysctl -w ${setting}`);
  expect(remedy ?? '').not.toContain('--no-sandbox');
});
