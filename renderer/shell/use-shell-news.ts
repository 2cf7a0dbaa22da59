import { useCallback, useSyncExternalStore } from 'react';
import type { ShellNews, ShellNewsOf } from '../../shared/contract/shell/news.ts';
import { useApi } from '../api-context.ts';

const nothingChanges = () => () => undefined;

/** The newest the shell said of this kind; `undefined` in a browser, and before it said anything. */
export function useShellNews<Type extends ShellNews['type']>(type: Type): ShellNewsOf<Type> | undefined {
  const { shell } = useApi();
  const subscribe = useCallback(
    (listener: () => void) =>
      shell?.subscribe((news) => news.type === type && listener()) ?? nothingChanges(),
    [shell, type],
  );
  return useSyncExternalStore(subscribe, () => shell?.latest(type));
}
