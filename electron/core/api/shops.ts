import type { ORPCError } from '@orpc/server';
import type { ConnectShop, KeyedMode, Shop, Shops as ShopsView } from '../../../shared/contract/shop.ts';
import type { Mode } from '../../../shared/order.ts';
import type { KeyedShop } from '../credentials/keyed-shops.ts';
import { type ConnectProblem, modeOf } from '../credentials/prove-shop.ts';
import { invalidInput } from './api-error.ts';
import type { CallContext } from './call-context.ts';
import { apiError, gatewayUnreachable } from './gateway-errors.ts';
import { notFound } from './orders.ts';
import type { Services } from './services.ts';

type Parts = Pick<Services, 'shops' | 'openOrders' | 'secrets'>;
/** Where money goes changes here: the log has who did it, through which door. */
type ChangeParts = Parts & Pick<Services, 'retiring' | 'logger'> & CallContext;

/** Which shops Comptoir can ask, never a secret. Waits for the keychain, which has its time. */
export async function shopsOf(parts: Parts): Promise<ShopsView> {
  const { shops, secrets } = parts;
  if (!shops.isLoaded()) await shops.load();
  const practice = await practiceView(parts);
  const test = keyedView(parts, shops.keyed('test'));
  const production = keyedView(parts, shops.keyed('production'));
  return {
    mode: shops.currentMode(),
    practice,
    ...(test ? { test } : {}),
    ...(production ? { production } : {}),
    secrets: await secrets.kind(),
  };
}

/** Of the keyed shops one mode's alone. */
export async function shopsOfMode(parts: Parts, mode: Mode): Promise<ShopsView> {
  const { test, production, ...all } = await shopsOf(parts);
  return {
    ...all,
    ...(mode === 'test' && test ? { test } : {}),
    ...(mode === 'production' && production ? { production } : {}),
  };
}

/** Practice keys are made anew here, so memory is their place. */
async function practiceView({ shops, openOrders }: Pick<Parts, 'shops' | 'openOrders'>): Promise<Shop> {
  const practice = await shops.open('practice');
  return {
    platform: 'practice',
    server: practice?.server ?? '',
    shopId: practice?.shopId ?? '',
    credentials: practice ? 'memory' : 'none',
    hasHmacKey: false,
    openOrders: practice ? openOrders.count(practice) : 0,
    provider: null,
    serverUrl: null,
  };
}

function keyedView({ openOrders }: Pick<Parts, 'openOrders'>, shop: KeyedShop | undefined): Shop | undefined {
  if (!shop) return undefined;
  const { connection, secrets } = shop;
  const { platform, server, shopId, provider, serverUrl } = connection;
  return {
    ...{ platform, server, shopId, provider, serverUrl },
    credentials: secrets.place,
    hasHmacKey: secrets.hmacKey !== undefined,
    openOrders: openOrders.count(connection),
  };
}

/** Proves a shop's keys and keeps them. Throws what the contract names when they are not taken. */
export async function connectShop(parts: ChangeParts, input: ConnectShop): Promise<ShopsView> {
  const connected = await parts.shops.connect(input, parts.retiring);
  if (!connected.ok) throw connectError(connected.error);
  const mode = connected.value;
  const server = parts.shops.keyed(mode)?.connection.server;
  parts.logger.info({ who: parts.who, mode, server, shopId: input.shopId }, 'a shop was connected');
  return shopsOf(parts);
}

/** The same for one mode only: keys of the other are refused before anybody is asked. */
export async function replaceShop(
  parts: ChangeParts,
  { mode, ...input }: ConnectShop & { mode: KeyedMode },
): Promise<ShopsView> {
  const given = modeOf(input);
  if (given !== mode) {
    throw invalidInput([{ path: 'password', message: `is a ${given} password, not one for ${mode}` }]);
  }
  return connectShop(parts, input);
}

export async function removeShop(parts: ChangeParts, mode: KeyedMode): Promise<ShopsView> {
  if (!(await parts.shops.remove(mode))) throw notConnected(mode);
  parts.logger.info({ who: parts.who, mode }, 'a shop was removed');
  return shopsOf(parts);
}

export async function switchMode(parts: ChangeParts, mode: Mode): Promise<ShopsView> {
  if (!(await parts.shops.switchMode(mode))) throw notConnected(mode);
  parts.logger.info({ who: parts.who, mode }, 'the mode was switched');
  return shopsOf(parts);
}

function notConnected(mode: Mode): ORPCError<string, unknown> {
  return mode === 'practice' ? notFound() : apiError('NOT_FOUND', `No ${mode} shop is connected.`);
}

function connectError(problem: ConnectProblem): ORPCError<string, unknown> {
  if (problem.kind === 'invalid') return invalidInput([{ path: problem.path, message: problem.message }]);
  if (problem.kind === 'unreachable') return gatewayUnreachable(problem.reason);
  const { error, isCredentials } = problem;
  const said = `${error.errorCode}: ${error.errorMessage}`;
  return isCredentials
    ? apiError('CREDENTIALS_REJECTED', `The gateway does not take these keys (${said}).`, { ...error })
    : apiError('GATEWAY_REFUSED', `The gateway refused (${said}).`, { ...error });
}
