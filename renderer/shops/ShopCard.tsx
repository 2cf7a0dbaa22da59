import { Button } from '@mantine/core';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { KeyedMode, Shop } from '../../shared/contract/shop.ts';
import type { Mode } from '../../shared/order.ts';
import { ModeMark } from './ModeMark.tsx';
import { platformName } from './platform-choices.ts';
import styles from './ShopCard.module.css';
import { secretsState } from './shop-facts.ts';

export interface ShopCardProps {
  mode: Mode;
  shop: Shop | undefined;
  isCurrent: boolean;
  isSwitching: boolean;
  onUse(mode: Mode): void;
  /** Connects what is not there yet, or replaces its keys. */
  onKeys(mode: KeyedMode): void;
  onRemove(mode: KeyedMode): void;
}

/** One mode: what it is, whose shop, where its keys are, and what can be done with it. */
export function ShopCard(props: ShopCardProps) {
  const { mode, shop, isCurrent } = props;
  const { t } = useTranslation('shops');
  return (
    <li className={styles['card']} data-mode={mode} data-current={isCurrent || undefined}>
      <div className={styles['head']}>
        <h3>
          <ModeMark mode={mode} />
        </h3>
        {isCurrent && (
          <span className={styles['current']}>
            <Check aria-hidden size={15} strokeWidth={2.25} />
            {t('card.current')}
          </span>
        )}
      </div>
      <p className={styles['what']}>{t(`card.what.${mode}`)}</p>
      {shop ? <Facts mode={mode} shop={shop} /> : <p className={styles['none']}>{t('card.notConnected')}</p>}
      <Actions {...props} />
    </li>
  );
}

function Facts({ mode, shop }: { mode: Mode; shop: Shop }) {
  const { t } = useTranslation('shops');
  const secrets = secretsState(mode, shop);
  const platform = mode === 'practice' ? t('card.practicePlatform') : platformName(shop.platform);
  return (
    <dl className={styles['facts']}>
      <dt>{t('card.shopId')}</dt>
      <dd>{shop.shopId}</dd>
      <dt>{t('card.platform')}</dt>
      <dd>{platform ?? t('form.custom')}</dd>
      <dt>{t('card.server')}</dt>
      <dd>{shop.server}</dd>
      <dt>{t('card.secrets')}</dt>
      <dd data-secrets={secrets}>
        {t(`card.secretsIn.${secrets}`)}
        {secrets !== 'missing' && shop.hasHmacKey && mode !== 'practice' && ` ${t('card.withHmacKey')}`}
      </dd>
      <dt>{t('card.openOrders')}</dt>
      <dd>{shop.openOrders}</dd>
    </dl>
  );
}

function Actions({ mode, shop, isCurrent, isSwitching, onUse, onKeys, onRemove }: ShopCardProps) {
  const { t } = useTranslation('shops');
  return (
    <div className={styles['actions']}>
      {shop && !isCurrent && (
        <Button className={styles['use'] ?? ''} onClick={() => onUse(mode)} disabled={isSwitching}>
          {t(`use.${mode}`)}
        </Button>
      )}
      {mode !== 'practice' && (
        <Button onClick={() => onKeys(mode)}>
          {t(
            shop ? (shop.credentials === 'none' ? 'card.typeAgain' : 'card.replace') : `card.connect.${mode}`,
          )}
        </Button>
      )}
      {mode !== 'practice' && shop && (
        <Button onClick={() => onRemove(mode)} aria-label={t(`card.removeLabel.${mode}`)}>
          {t('card.remove')}
        </Button>
      )}
    </div>
  );
}
