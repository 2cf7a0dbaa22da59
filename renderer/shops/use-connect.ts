import { useCallback, useState } from 'react';
import type { ConnectShop, KeyedMode, Shops } from '../../shared/contract/shop.ts';
import { useApi } from '../api-context.ts';
import { toAppError } from '../connection/app-error.ts';
import { type ConnectFailure, connectFailure } from './connect-failure.ts';
import { useShopsAnswer } from './use-shops.ts';

/**
 * Sends keys once. On purpose no mutation of the query cache: that would keep what it was given, and a
 * secret stays nowhere in the page but in the field it was typed in.
 */
export function useConnect(replaces: KeyedMode | null) {
  const { client } = useApi();
  const answered = useShopsAnswer();
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<ConnectFailure | null>(null);

  const connect = useCallback(
    async (keys: ConnectShop): Promise<Shops | null> => {
      setIsBusy(true);
      setFailure(null);
      try {
        const shops = await (replaces === null
          ? client.shop.connect(keys)
          : client.shop.replace({ ...keys, mode: replaces }));
        answered(shops);
        return shops;
      } catch (error) {
        setFailure(connectFailure(toAppError(error), keys.platform));
        return null;
      } finally {
        setIsBusy(false);
      }
    },
    [client, answered, replaces],
  );

  const forget = useCallback(() => setFailure(null), []);
  return { connect, isBusy, failure, forget };
}
