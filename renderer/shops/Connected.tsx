import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyedMode, Shop, Shops } from '../../shared/contract/shop.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import styles from './Connected.module.css';
import { ModeMark } from './ModeMark.tsx';
import { platformName } from './platform-choices.ts';
import { isSameServer } from './server-input.ts';
import { useSwitchMode } from './use-shops.ts';

export interface ConnectedProps {
  shops: Shops;
  mode: KeyedMode;
  onDone(): void;
}

/** What was proven and kept: which shop, which mode, who answered, where its keys are. */
export function Connected({ shops, mode, onDone }: ConnectedProps) {
  const { t } = useTranslation('shops');
  const { switchTo, isSwitching, error } = useSwitchMode();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const shop = shops[mode];
  if (!shop) return null;
  const isCurrent = shops.mode === mode;
  return (
    <div className={styles['connected']}>
      <h3 ref={title} tabIndex={-1}>
        {t('connected.title', { shopId: shop.shopId })}
      </h3>
      <p className={styles['line']}>
        <ModeMark mode={mode} />
        {t(isCurrent ? `connected.current.${mode}` : `connected.kept.${mode}`)}
      </p>
      <p>{t(`connected.secrets.${shop.credentials === 'keychain' ? 'keychain' : 'memory'}`)}</p>
      <Hint shop={shop} />
      <ErrorNote error={error} />
      <div className={styles['actions']}>
        {!isCurrent && (
          <Button onClick={() => switchTo(mode)} loading={isSwitching}>
            {t(`use.${mode}`)}
          </Button>
        )}
        <Button variant={isCurrent ? 'filled' : 'default'} onClick={onDone}>
          {t('connected.done')}
        </Button>
      </div>
    </div>
  );
}

/** Who answered, in its own words; a server that names itself otherwise is a hint and nothing more. */
function Hint({ shop }: { shop: Shop }) {
  const { t } = useTranslation('shops');
  const { provider, serverUrl, server } = shop;
  const who = platformName(shop.platform) ?? server;
  const differs = serverUrl !== null && !isSameServer(serverUrl, server);
  if (provider === null && serverUrl === null) return null;
  return (
    <p className={styles['hint']}>
      {provider !== null && t('connected.provider', { provider, who })}{' '}
      {differs && t('connected.otherServer', { serverUrl, server })}
    </p>
  );
}
