import { rightOf } from '../../../shared/contract/till-rights.ts';
import type { CallContext } from './call-context.ts';

/** Whether a caller may make a call (its `route`), as `tillRights` decide it. */
export function mayCall({ who, integration }: CallContext, called: Parameters<typeof rightOf>[0]): boolean {
  if (who === 'staff') return true;
  const right = rightOf(called);
  if (right === 'staff') return false;
  return right !== 'key' || integration === undefined;
}
