import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPracticeGateway } from '../../electron/practice/practice-gateway.ts';
import type { HostOption } from './fixtures.ts';

export interface Keys {
  server: string;
  shopId: string;
  password: string;
}

/** A shop's platform, away from Comptoir's own gateway: once with test keys, once with production keys. */
export interface PlatformStandIn {
  test: Keys;
  production: Keys;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

const basic = ({ shopId, password }: Pick<Keys, 'shopId' | 'password'>) =>
  `Basic ${Buffer.from(`${shopId}:${password}`).toString('base64')}`;

/** Another door to the same gateway, which takes a production password and answers in that mode. */
async function openProductionDoor(inner: Keys): Promise<{ keys: Keys; close(): Promise<unknown> }> {
  const password = `prodpassword_${inner.password.replace('testpassword_', '')}`;
  const door = createServer(async (request, response) => {
    const isRight = request.headers.authorization === basic({ shopId: inner.shopId, password });
    const answer = await fetch(`${inner.server}${request.url ?? '/'}`, {
      method: 'POST',
      headers: {
        authorization: basic(isRight ? inner : { shopId: inner.shopId, password: 'wrong' }),
        'content-type': 'application/json',
      },
      body: new Uint8Array(await bodyOf(request)),
    });
    const text = (await answer.text()).replaceAll('"mode":"TEST"', '"mode":"PRODUCTION"');
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(text);
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  return {
    keys: { server: `http://127.0.0.1:${portOf(door)}`, shopId: inner.shopId, password },
    close: () => {
      door.closeAllConnections();
      return new Promise((resolve) => door.close(resolve));
    },
  };
}

/** Opens both doors; `close` ends all of it. */
async function openPlatform(): Promise<PlatformStandIn & { close(): Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'comptoir-platform-'));
  const gateway = createPracticeGateway({ dataDir });
  const { server, shopId, password } = await gateway.start();
  const inner = { server, shopId, password };
  const door = await openProductionDoor(inner);
  return {
    test: inner,
    production: door.keys,
    close: async () => {
      await door.close();
      await gateway.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The fixture `platform`, for every spec that wants one. */
export async function standIn(
  { hostKind: _ }: HostOption,
  use: (platform: PlatformStandIn) => Promise<void>,
): Promise<void> {
  const platform = await openPlatform();
  await use(platform);
  await platform.close();
}

/** A server that answers every call in one way. */
export async function openSite(answer: string, type: string): Promise<{ origin: string; close(): void }> {
  const site = createServer((_, response) => {
    response.writeHead(200, { 'content-type': type }).end(answer);
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${portOf(site)}`,
    close: () => {
      site.closeAllConnections();
      site.close();
    },
  };
}

/** A port where nobody listens any more. */
export async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const port = portOf(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}
