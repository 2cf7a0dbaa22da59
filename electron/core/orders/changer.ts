import { cancelOrder } from './cancel-order.ts';
import { type ActOutcome, type ActParts, type ChangeCommand, changeOrder } from './change-order.ts';
import { type HandleCommand, type HandleOutcome, handleOrder } from './handle-order.ts';
import { type ResolveCommand, type ResolveOutcome, resolveOrder } from './resolve-order.ts';
import type { StaffDesk } from './staff-desk.ts';

/** Whatever people do with an order that exists, one thing at a time for each. */
export interface Changer {
  change(command: ChangeCommand): Promise<ActOutcome>;
  cancel(command: Omit<ChangeCommand, 'change'>): Promise<ActOutcome>;
  resolve(command: ResolveCommand): Promise<ResolveOutcome>;
  handle(command: HandleCommand): Promise<HandleOutcome>;
  /** Resolves when nobody talks to the gateway about an order that exists. */
  idle(): Promise<void>;
}

export function createChanger(parts: ActParts & { staff: Pick<StaffDesk, 'current'> }): Changer {
  return {
    change: (command) => changeOrder(parts, command),
    cancel: (command) => cancelOrder(parts, command),
    resolve: (command) => resolveOrder(parts, command),
    handle: (command) => handleOrder(parts, command),
    idle: () => parts.turns.idle(),
  };
}
