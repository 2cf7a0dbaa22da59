import { VisuallyHidden } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useWakeLock } from '../code/use-wake-lock.ts';
import styles from './DisplayScreen.module.css';
import type { Drawing } from './drawing.ts';
import { FullScreenButton } from './FullScreenButton.tsx';
import { ModeStrip } from './ModeStrip.tsx';
import { Result } from './Result.tsx';
import { ToPay } from './ToPay.tsx';
import { useStatusText } from './use-status-text.ts';

/** What a customer sees: the shop, the amount, the code, how it stands. */
export function DisplayScreen({ drawing }: { drawing: Drawing }) {
  const { t } = useTranslation('display');
  const status = useStatusText(drawing);
  useWakeLock('leftMs' in drawing);
  useEffect(() => {
    document.title = t('page');
  }, [t]);
  const shop = shopOf(drawing);
  const isNamed = shop !== null && shop.shopName !== '' && drawing.type !== 'idle';
  return (
    <main className={styles['display']} data-display={drawing.type}>
      {shop && <ModeStrip mode={shop.mode} />}
      <VisuallyHidden>
        <h1>{t('page')}</h1>
      </VisuallyHidden>
      {isNamed && <p className={styles['shop']}>{shop.shopName}</p>}
      <div className={styles['stage']}>
        {'leftMs' in drawing ? <ToPay view={drawing} /> : <Result drawing={drawing} />}
      </div>
      <VisuallyHidden>
        <div role="status">{status}</div>
      </VisuallyHidden>
      <FullScreenButton />
    </main>
  );
}

function shopOf(drawing: Drawing) {
  if (drawing.type === 'starting') return null;
  return drawing.type === 'cut-off' ? drawing.shop : drawing;
}
