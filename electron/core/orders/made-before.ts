import type { Mode } from '../../../shared/order.ts';
import type { OrderRow, RegisterReader } from '../register/register.ts';
import { wipedRequestHash } from '../register/wiped-request.ts';
import type { CreateOutcome } from './create-order.ts';
import { duplicateHash } from './request-hash.ts';
import type { Shops } from './shops.ts';

interface Parts {
  register: Pick<RegisterReader, 'findByKey' | 'eventsOf'>;
  shops: Pick<Shops, 'open' | 'currentMode'>;
}

interface Asked {
  model: string;
  mode: Mode | undefined;
  reference: string | undefined;
  idempotencyKey: string | undefined;
}

/** What the same key already made after this model, as it is now; it needs nothing of what the model was given. */
export async function duplicateMadeBefore(
  { register, shops }: Parts,
  { idempotencyKey, ...asked }: Asked,
): Promise<CreateOutcome | undefined> {
  if (idempotencyKey === undefined) return undefined;
  const mode = asked.mode ?? shops.currentMode();
  const keys = await shops.open(mode);
  const order = keys && (await register.findByKey(mode, keys.shopId, idempotencyKey));
  if (!order) return undefined;
  const isSame =
    order.requestHash === wipedRequestHash
      ? await isModelledOn(register, order, asked.model)
      : order.requestHash === duplicateHash({ ...asked, mode });
  return isSame ? { kind: 'order', order } : { kind: 'conflict' };
}

/** Its own hash was erased too: its story still tells the model. */
async function isModelledOn(register: Parts['register'], { id }: OrderRow, model: string): Promise<boolean> {
  const events = await register.eventsOf(id);
  return events.some(({ type, evidence }) => type === 'duplicated' && evidence.other === model);
}
