import { Button } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyedMode, Shop } from '../../shared/contract/shop.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import styles from './RemoveShop.module.css';
import { useRemoveShop } from './use-shops.ts';

export interface RemoveShopProps {
  mode: KeyedMode;
  shop: Shop;
  onClose(): void;
}

/** Asks before keys are forgotten, and says how many orders nobody can ask about then. */
export function RemoveShop({ mode, shop, onClose }: RemoveShopProps) {
  const { t } = useTranslation('shops');
  const { remove, isRemoving, error } = useRemoveShop();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const text = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className={styles['dialog']}
      role="alertdialog"
      aria-labelledby={title}
      aria-describedby={text}
      onClose={onClose}
    >
      <h2 id={title}>{t(`remove.title.${mode}`, { shopId: shop.shopId })}</h2>
      <div id={text}>
        {shop.openOrders > 0 && (
          <p className={styles['blind']}>{t('remove.blind', { count: shop.openOrders })}</p>
        )}
        <p>{t(shop.openOrders > 0 ? 'remove.comeBack' : 'remove.none')}</p>
      </div>
      <ErrorNote error={error} />
      <div className={styles['actions']}>
        {/* The first button gets the focus: the harmless answer. */}
        <Button variant="filled" onClick={() => dialog.current?.close()}>
          {t('remove.keep')}
        </Button>
        <Button
          loading={isRemoving}
          onClick={() => void remove({ mode }).then(() => dialog.current?.close(), ignoreShown)}
        >
          {t('remove.confirm')}
        </Button>
      </div>
    </dialog>
  );
}

/** The note above the buttons says what failed. */
function ignoreShown(): void {}
