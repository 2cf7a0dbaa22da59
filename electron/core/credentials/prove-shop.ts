import type { ConnectShop, KeyedMode } from '../../../shared/contract/shop.ts';
import { platforms } from '../../../shared/platforms.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { GatewayError } from '../gateway/answer.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { checkServerAddress, type ServerAddressProblem } from '../gateway/server-address.ts';
import type { Ids } from '../ports.ts';
import type { Connection } from './connections.ts';

export type ConnectProblem =
  | { kind: 'invalid'; path: 'server' | 'password'; message: string }
  | { kind: 'refused'; isCredentials: boolean; error: GatewayError }
  | { kind: 'unreachable'; reason: string };

const addressProblems: Record<ServerAddressProblem, string> = {
  'not-an-address': 'is not an address, like https://api.example.com',
  'not-https': 'must begin with https:// (http:// only on this computer)',
  'more-than-a-host': 'must end after the host, like https://api.example.com',
  'has-credentials': 'must not hold a user or a password',
};

/** Test and production share their servers: the password's prefix alone tells them apart (Lyra's REST authentication). */
export function modeOf({ password }: Pick<ConnectShop, 'password'>): KeyedMode {
  return password.startsWith('prodpassword_') ? 'production' : 'test';
}

function serverOf({ platform, server }: ConnectShop): Result<string, ConnectProblem> {
  const invalid = (message: string) => err({ kind: 'invalid', path: 'server', message } as const);
  const known = platforms.find(({ id }) => id === platform);
  if (known) return server ? invalid('is only taken with the platform "custom"') : ok(known.server);
  if (!server) return invalid('is missing');
  const checked = checkServerAddress(server);
  return checked.ok ? checked : invalid(addressProblems[checked.error]);
}

/** Asks `Charge/SDKTest` with these keys, and answers the connection they prove. Nothing is kept. */
export async function proveShop(
  { gateway, ids }: { gateway: Pick<Gateway, 'sdkTest'>; ids: Pick<Ids, 'token'> },
  input: ConnectShop,
  signal: AbortSignal,
): Promise<Result<Connection, ConnectProblem>> {
  const server = serverOf(input);
  if (!server.ok) return server;
  const place = { mode: modeOf(input), server: server.value, shopId: input.shopId };
  const answer = await gateway.sdkTest({ ...place, password: input.password }, ids.token(16), signal);
  if (answer.outcome === 'refused') {
    return err({ kind: 'refused', isCredentials: answer.kind === 'credentials', error: answer.error });
  }
  if (answer.outcome !== 'answered') return err({ kind: 'unreachable', reason: answer.reason });
  const { mode, serverUrl, applicationProvider: provider } = answer.envelope;
  if (mode !== null && mode.toLowerCase() !== place.mode) {
    const message = `is a ${place.mode} password by its beginning, but the gateway answers in ${mode} mode`;
    return err({ kind: 'invalid', path: 'password', message });
  }
  return ok({ ...place, platform: input.platform, provider, serverUrl });
}
