import type { ConnectShop, KeyedMode } from '../../shared/contract/shop.ts';
import { connectShopSchema } from '../../shared/contract/shop.ts';
import type { PlatformId } from '../../shared/platforms.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { modeOfPassword } from './password-mode.ts';
import { readServer, type ServerProblem } from './server-input.ts';

export type ConnectField = 'platform' | 'server' | 'shopId' | 'password' | 'hmacKey';

/** Why a field cannot be sent as it stands. */
type FieldProblem =
  | 'platform-missing'
  | `server-${ServerProblem}`
  | 'shop-id'
  | 'password-missing'
  | 'password-public-key'
  | 'password-prefix'
  | 'password-other-mode'
  | 'hmac-key';

export type FieldProblems = Partial<Record<ConnectField, FieldProblem>>;

/** The form as typed. `mode` where only the keys of one mode may be given. */
export interface TypedShop {
  platform: PlatformId | null;
  server: string;
  shopId: string;
  password: string;
  hmacKey: string;
  mode: KeyedMode | null;
}

/** What can be told from the fields alone, before anything is asked. */
export function readTypedShop(typed: TypedShop): Result<ConnectShop, FieldProblems> {
  const server = typed.platform === 'custom' ? readServer(typed.server) : undefined;
  const input = connectShopSchema.safeParse({
    platform: typed.platform,
    ...(server?.ok && { server: server.value }),
    shopId: typed.shopId.replaceAll(/\s/g, ''),
    password: typed.password,
    ...(typed.hmacKey.trim() !== '' && { hmacKey: typed.hmacKey }),
  });
  const wrong = new Set(input.success ? [] : input.error.issues.map(({ path }) => path[0]));
  const password = passwordProblem(typed, wrong.has('password'));
  const problems: FieldProblems = {
    ...(wrong.has('platform') && { platform: 'platform-missing' }),
    ...(server && !server.ok && { server: `server-${server.error}` }),
    ...(wrong.has('shopId') && { shopId: 'shop-id' }),
    ...(password && { password }),
    ...(wrong.has('hmacKey') && { hmacKey: 'hmac-key' }),
  };
  return input.success && Object.keys(problems).length === 0 ? ok(input.data) : err(problems);
}

function passwordProblem({ password, mode }: TypedShop, isWrong: boolean): FieldProblem | null {
  const text = password.trim();
  if (text === '') return 'password-missing';
  if (text.includes('publickey_')) return 'password-public-key';
  if (isWrong) return 'password-prefix';
  return mode !== null && modeOfPassword(text) !== mode ? 'password-other-mode' : null;
}
