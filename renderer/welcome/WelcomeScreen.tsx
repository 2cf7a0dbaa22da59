import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyedMode } from '../../shared/contract/shop.ts';
import { Connected } from '../shops/Connected.tsx';
import { ConnectForm } from '../shops/ConnectForm.tsx';
import { useShops } from '../shops/use-shops.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import styles from './WelcomeScreen.module.css';

/** From practice to one's own shop: what practice is, and the form that ends it. */
export function WelcomeScreen() {
  const { t } = useTranslation('shops');
  const { shops, error } = useShops();
  const isPractising = shops === undefined || shops.mode === 'practice';
  const navigate = useNavigate();
  const [connected, setConnected] = useState<KeyedMode | null>(null);
  return (
    <div className={styles['screen']}>
      <div className={styles['columns']}>
        <div className={styles['words']}>
          <h1>{t('welcome.title')}</h1>
          {isPractising && <p>{t('welcome.practice')}</p>}
          <p>{t('welcome.keep')}</p>
          {isPractising && (
            <Button renderRoot={(props) => <Link to="/" {...props} />}>{t('welcome.keepPractising')}</Button>
          )}
        </div>
        <section className={styles['form']} aria-label={t('welcome.formTitle')}>
          <h2>{t('welcome.formTitle')}</h2>
          {connected && shops ? (
            <Connected shops={shops} mode={connected} onDone={() => void navigate({ to: '/' })} />
          ) : (
            <>
              <p>{t('form.where')}</p>
              {shops?.secrets === 'memory' && <p>{t('memoryOnly')}</p>}
              <ErrorNote error={error} />
              <ConnectForm replaces={null} onConnected={(_, mode) => setConnected(mode)} />
            </>
          )}
        </section>
      </div>
    </div>
  );
}
