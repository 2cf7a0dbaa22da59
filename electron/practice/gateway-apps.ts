import { Hono } from 'hono';
import type { FaultPlan } from './faults/fault-plan.ts';
import { faultRoutes } from './faults/fault-routes.ts';
import { type OutboxPorts, outboxRoutes } from './messages/outbox-routes.ts';
import type { PracticeEnv } from './net/listen.ts';
import { type OptionPorts, optionRoutes } from './options/option-routes.ts';
import type { CustomerPorts } from './pages/customer-ports.ts';
import { customerRoutes } from './pages/customer-routes.ts';
import type { BasicKeys } from './services/basic-auth.ts';
import { type WebServicesPorts, webServices } from './services/web-services.ts';

export interface GatewayAppPorts {
  keys: BasicKeys;
  faults: FaultPlan;
  customers: CustomerPorts;
  options: OptionPorts;
  outbox: OutboxPorts;
  services: WebServicesPorts;
  onProblem(message: string): void;
}

const loopbackHost = /^(127\.0\.0\.1|localhost)(:\d+)?$/;

/** All of the gateway, for this machine alone. */
export function gatewayApp(ports: GatewayAppPorts): Hono<PracticeEnv> {
  const app = bareApp(ports.onProblem);
  // A name that a foreign page made point at 127.0.0.1 does not open this door (DNS rebinding).
  app.use('*', async (c, next) => {
    if (loopbackHost.test(c.req.header('host') ?? '')) return next();
    return c.text('This address answers to 127.0.0.1 only.', 421);
  });
  app.route('/', webServices(ports.services));
  app.route('/practice/faults', faultRoutes(ports.faults, ports.keys));
  app.route('/practice/options', optionRoutes(ports.options));
  app.route('/', outboxRoutes(ports.outbox));
  app.route('/', customerRoutes(ports.customers));
  return app;
}

/** What phones on the local network reach: payment pages, nothing else. */
export function phoneApp(ports: Pick<GatewayAppPorts, 'customers' | 'onProblem'>): Hono<PracticeEnv> {
  const app = bareApp(ports.onProblem);
  app.route('/', customerRoutes(ports.customers));
  return app;
}

/** Nothing a caller sent is in what is said about a defect. */
function bareApp(onProblem: (message: string) => void): Hono<PracticeEnv> {
  const app = new Hono<PracticeEnv>();
  app.notFound((c) => c.text('Not found', 404));
  app.onError((error, c) => {
    // Its sender broke off: nobody waits for an answer, and anybody could have the log filled so.
    if (c.env.incoming.readableAborted) return c.body(null, 400);
    onProblem(`practice: a request failed (${error.name} ${firstFrame(error)})`);
    return c.text('Internal server error', 500);
  });
  return app;
}

/** Where it happened; the message above it in the stack may hold what a caller sent. */
function firstFrame(error: Error): string {
  return /^ {4}(at .+)$/m.exec(error.stack ?? '')?.[1] ?? 'at an unknown place';
}
