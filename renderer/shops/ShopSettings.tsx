import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyedMode, Shop, Shops } from '../../shared/contract/shop.ts';
import { modeSchema } from '../../shared/order.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { Connected } from './Connected.tsx';
import { ConnectForm } from './ConnectForm.tsx';
import { RemoveShop } from './RemoveShop.tsx';
import { ShopCard } from './ShopCard.tsx';
import styles from './ShopSettings.module.css';
import { useShops, useSwitchMode } from './use-shops.ts';

/** What stands below the cards: nothing, keys being typed for a mode, or what came of them. */
type Below = { show: 'nothing' } | { show: 'form' | 'connected'; mode: KeyedMode };

/** Practice, test and production side by side, with their keys. */
export function ShopSettings() {
  const { t } = useTranslation('shops');
  const { shops, error, refetch } = useShops();
  // Open orders come and go without a word about shops: they are counted anew when they are looked at.
  useEffect(() => void refetch(), [refetch]);
  return (
    <>
      <p>{t('explain')}</p>
      {shops?.secrets === 'memory' && <p className={styles['memory']}>{t('memoryOnly')}</p>}
      <ErrorNote error={error} />
      {shops && <Cards shops={shops} recount={async () => (await refetch()).data} />}
    </>
  );
}

interface CardsProps {
  shops: Shops;
  /** The shops with their open orders as they are now; `undefined` when that cannot be told. */
  recount(): Promise<Shops | undefined>;
}

function Cards({ shops, recount }: CardsProps) {
  const { t } = useTranslation('shops');
  const { switchTo, isSwitching, error } = useSwitchMode();
  const [below, setBelow] = useState<Below>({ show: 'nothing' });
  const [removing, setRemoving] = useState<{ mode: KeyedMode; shop: Shop } | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const startRemoving = async (mode: KeyedMode) => {
    const shop = ((await recount()) ?? shops)[mode];
    if (shop) setRemoving({ mode, shop });
  };
  return (
    <>
      <ul className={styles['cards']} ref={list} tabIndex={-1} aria-label={t('cards')}>
        {modeSchema.options.map((mode) => (
          <ShopCard
            key={mode}
            mode={mode}
            shop={shops[mode]}
            isCurrent={shops.mode === mode}
            isSwitching={isSwitching}
            onUse={switchTo}
            onKeys={(keyed) => setBelow({ show: 'form', mode: keyed })}
            onRemove={(keyed) => void startRemoving(keyed)}
          />
        ))}
      </ul>
      <ErrorNote error={error} />
      <BelowCards shops={shops} below={below} show={setBelow} />
      {removing && (
        <RemoveShop
          {...removing}
          onClose={() => {
            setRemoving(null);
            // The button that opened it may be gone with its shop.
            list.current?.focus();
          }}
        />
      )}
    </>
  );
}

interface BelowCardsProps {
  shops: Shops;
  below: Below;
  show(below: Below): void;
}

function BelowCards({ shops, below, show }: BelowCardsProps) {
  const { t } = useTranslation('shops');
  const close = () => show({ show: 'nothing' });
  if (below.show === 'nothing') return null;
  const { mode } = below;
  if (below.show === 'connected') return <Connected shops={shops} mode={mode} onDone={close} />;
  const shop = shops[mode];
  const what = shop ? 'replace' : 'connect';
  return (
    <div className={styles['form']}>
      <FormTitle key={mode} text={t(`formTitle.${what}.${mode}`)} />
      <p>{t('form.where')}</p>
      <ConnectForm
        // Another mode is another form: nothing typed for the one reaches the other.
        key={mode}
        replaces={shop ? { ...shop, mode } : null}
        onConnected={(_, connected) => show({ show: 'connected', mode: connected })}
        onCancel={close}
      />
    </div>
  );
}

/** Takes the focus, and with it the eye, down to the form that came up below the cards. */
function FormTitle({ text }: { text: string }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
    title.current?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <h3 ref={title} tabIndex={-1}>
      {text}
    </h3>
  );
}
