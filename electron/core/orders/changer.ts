import { cancelOrder } from './cancel-order.ts';
import { type ActOutcome, type ActParts, type ChangeCommand, changeOrder } from './change-order.ts';

/** Changes and cancels orders at the gateway, one thing at a time for each order. */
export interface Changer {
  change(command: ChangeCommand): Promise<ActOutcome>;
  cancel(command: Omit<ChangeCommand, 'change'>): Promise<ActOutcome>;
  /** Resolves when nobody talks to the gateway about an order that exists. */
  idle(): Promise<void>;
}

export function createChanger(parts: ActParts): Changer {
  return {
    change: (command) => changeOrder(parts, command),
    cancel: (command) => cancelOrder(parts, command),
    idle: () => parts.turns.idle(),
  };
}
