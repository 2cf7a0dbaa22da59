import type { OpenOrders } from '../credentials/open-orders.ts';
import type { CustomerDisplay } from '../display/customer-display.ts';
import type { CallerDesk } from '../integrations/caller-desk.ts';
import type { IntegrationDesk } from '../integrations/integration-desk.ts';
import type { Changer } from '../orders/changer.ts';
import type { Changes } from '../orders/changes.ts';
import type { Checker } from '../orders/check-order.ts';
import type { Creator } from '../orders/create-order.ts';
import type { GatewayClock } from '../orders/gateway-clock.ts';
import type { OrderBook } from '../orders/order-book.ts';
import type { PaidMeanwhile } from '../orders/paid-meanwhile.ts';
import type { Shops } from '../orders/shops.ts';
import type { StaffDesk } from '../orders/staff-desk.ts';
import type { Clock, Ids, LastRun, Logger, PracticeHost, SecretStore } from '../ports.ts';
import type { ProposalDesk } from '../proposals/proposal-desk.ts';
import type { Keeper } from '../register/backups/keeper.ts';
import type { Register } from '../register/register.ts';
import type { Retention } from '../retention/retention.ts';
import type { Watch } from '../watch/watch.ts';
import type { ProblemTimes } from './problem-times.ts';

/** What the handlers work with; each takes only the few it names. */
export interface Services {
  clock: Clock;
  ids: Ids;
  logger: Logger;
  version: string;
  host: 'desktop' | 'browser';
  dataDir: string;
  practice: PracticeHost;
  register: Register;
  keeper: Keeper;
  book: OrderBook;
  retention: Retention;
  changes: Changes;
  creator: Creator;
  checker: Checker;
  changer: Changer;
  shops: Shops;
  secrets: SecretStore;
  openOrders: OpenOrders;
  gatewayClock: GatewayClock;
  watch: Watch;
  customerDisplay: CustomerDisplay;
  staff: StaffDesk;
  paidMeanwhile: PaidMeanwhile;
  lastRun: LastRun;
  proposals: ProposalDesk;
  integrations: IntegrationDesk;
  callers: CallerDesk;
  problemTimes: ProblemTimes;
  /** Aborts when the program begins to close: no new calls, streams and reads end. */
  retiring: AbortSignal;
}
