import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { ok, type Result } from '../../../shared/result.ts';
import { hex } from '../chance.ts';
import { answerBeforeWork, loseAnswer, refusalOf } from '../faults/broken-answers.ts';
import type { WebServiceName } from '../faults/fault.ts';
import type { CallFaults, FaultPlan } from '../faults/fault-plan.ts';
import type { PracticeEnv } from '../net/listen.ts';
import type { ShopOptions } from '../options/options.ts';
import { type BasicKeys, isAuthorised } from './basic-auth.ts';
import { cancelPaymentOrder } from './cancel-payment-order.ts';
import { createPaymentOrder } from './create-payment-order.ts';
import { envelope, type Reply } from './envelope.ts';
import { getPaymentOrder } from './get-payment-order.ts';
import { getTransactions } from './get-transactions.ts';
import { type Refusal, refuse } from './refusals.ts';
import { sdkTest } from './sdk-test.ts';
import { updatePaymentOrder } from './update-payment-order.ts';
import type { ServicePorts, WebService } from './web-service.ts';

export interface WebServicesPorts extends ServicePorts {
  keys: BasicKeys;
  faults: FaultPlan;
  options(): Promise<ShopOptions>;
  /** `http://127.0.0.1:PORT` */
  serverUrl: string;
  /** Ends delays early when the gateway stops. */
  stopping: AbortSignal;
}

const prefix = '/api-payment/V4/';

const services: Record<WebServiceName, WebService> = {
  'Charge/SDKTest': sdkTest,
  'Charge/CreatePaymentOrder': createPaymentOrder,
  'Charge/PaymentOrder/Get': getPaymentOrder,
  'Charge/PaymentOrder/Update': updatePaymentOrder,
  'Charge/PaymentOrder/Cancel': cancelPaymentOrder,
  'Order/Get': getTransactions,
};

const serviceByName = new Map<string, WebService>(Object.entries(services));

/** Lyra's web services: `POST /api-payment/V4/<name>`, HTTP 200 whatever the outcome. */
export function webServices(ports: WebServicesPorts): Hono<PracticeEnv> {
  const app = new Hono<PracticeEnv>();
  app.post(`${prefix}*`, (c) => answerCall(c, ports));
  return app;
}

async function answerCall(c: Context<PracticeEnv>, ports: WebServicesPorts): Promise<Response> {
  const webService = c.req.path.slice(prefix.length);
  const faults = ports.faults.take(webService);
  const broken = answerBeforeWork(c, faults);
  if (broken !== undefined) return broken;
  const isOwner = isAuthorised(c.req.header('authorization'), ports.keys) && !faults.has('credentials');
  const reply = isOwner
    ? await serve(webService, { ports, faults, text: await c.req.text() })
    : refuse('INT_905');
  if (faults.delayMs > 0)
    await ports.clock.sleep(faults.delayMs, `practice fault: ${webService}`, ports.stopping);
  const body = JSON.stringify(
    envelope(reply, {
      webService,
      ticket: hex(ports.random, 32),
      serverDate: ports.clock.now() + faults.offsetMs,
      serverUrl: ports.serverUrl,
      shopId: isOwner ? ports.keys.shopId : null,
    }),
  );
  return (
    loseAnswer(c, faults, body) ?? c.body(body, 200, { 'Content-Type': 'application/json;charset=utf-8' })
  );
}

interface OwnersCall {
  ports: WebServicesPorts;
  faults: CallFaults;
  text: string;
}

async function serve(webService: string, { ports, faults, text }: OwnersCall): Promise<Reply> {
  const refusal = refusalOf(faults);
  if (refusal !== undefined) return refuse(refusal);
  const service = serviceByName.get(webService);
  if (service === undefined) return refuse('INT_901', `no web-service found at ${webService}`.slice(0, 127));
  const body = parseBody(text);
  if (!body.ok) return body;
  const options = await ports.options();
  return service(ports, { body: body.value, options, isStatusBack: faults.has('status-back') });
}

const bodySchema = z.record(z.string(), z.unknown());

function parseBody(text: string): Result<object, Refusal> {
  try {
    const parsed = bodySchema.safeParse(JSON.parse(text));
    if (parsed.success) return ok(parsed.data);
  } catch {
    // Not JSON at all: the same refusal as for JSON that is no object.
  }
  return refuse('INT_902', "can't decode JSON data");
}
