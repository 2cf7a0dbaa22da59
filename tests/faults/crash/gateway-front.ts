import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';

/** One request that reached the gateway, as it came. */
export interface Received {
  webService: string;
  /** Which start of the till sent it. */
  start: number;
  body: z.infer<typeof bodySchema>;
  /** What the gateway answered, whether or not the till heard it; `undefined` for no readable answer. */
  status: 'SUCCESS' | 'ERROR' | undefined;
  paymentOrderId: string | undefined;
}

const bodySchema = z.looseObject({
  orderId: z.string().optional(),
  amount: z.int().optional(),
  paymentOrderId: z.string().optional(),
  metadata: z.looseObject({ comptoir: z.string().optional() }).optional(),
});

const answerSchema = z.object({
  status: z.enum(['SUCCESS', 'ERROR']),
  answer: z.looseObject({ paymentOrderId: z.string().optional() }),
});

/** Stands before the practice gateway, writes down what arrives, and can strike at a request. */
export interface GatewayFront {
  server: string;
  received: Received[];
  /** The number of the till's start, written beside what arrives from now on. */
  start: number;
  /** Called with each request as it has come, and as the gateway has worked on it, before the answer leaves. */
  strike: (moment: 'received' | 'worked', webService: string) => Promise<void>;
  close(): Promise<void>;
}

export async function openFront(gateway: string): Promise<GatewayFront> {
  const server = createServer((request, response) => {
    pass(request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the front has no port');

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await textOf(request);
    const path = request.url ?? '';
    const webService = path.slice(path.indexOf('/V4/') + 4);
    const record: Received = {
      webService,
      start: front.start,
      body: bodySchema.parse(JSON.parse(text)),
      status: undefined,
      paymentOrderId: undefined,
    };
    front.received.push(record);
    await front.strike('received', webService);
    const answer = await fetch(`${gateway}${path}`, {
      method: 'POST',
      headers: { authorization: request.headers.authorization ?? '', 'content-type': 'application/json' },
      body: text,
      // A gateway that loses its answer cuts the connection: a kept one would be cut for others too.
    }).catch(() => undefined);
    const whole = await answer?.text().catch(() => undefined);
    const read = answerSchema.safeParse(whole === undefined ? undefined : parsed(whole));
    if (read.success) Object.assign(record, { status: read.data.status, ...idOf(read.data.answer) });
    await front.strike('worked', webService);
    if (answer === undefined || whole === undefined) response.destroy();
    else response.writeHead(answer.status, { 'content-type': 'application/json' }).end(whole);
  }

  const front: GatewayFront = {
    server: `http://127.0.0.1:${address.port}`,
    received: [],
    start: 0,
    strike: () => Promise.resolve(),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return front;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const idOf = ({ paymentOrderId }: { paymentOrderId?: string | undefined }) =>
  paymentOrderId === undefined ? {} : { paymentOrderId };
