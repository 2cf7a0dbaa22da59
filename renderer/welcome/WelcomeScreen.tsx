import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyedMode } from '../../shared/contract/shop.ts';
import { Connected } from '../shops/Connected.tsx';
import { ConnectForm } from '../shops/ConnectForm.tsx';
import { useShops } from '../shops/use-shops.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import styles from './WelcomeScreen.module.css';

/** From practice to one's own shop in three steps, in any order, none of them in the way of the counter. */
export function WelcomeScreen() {
  const { t } = useTranslation('shops');
  const { shops } = useShops();
  const isPractising = shops === undefined || shops.mode === 'practice';
  return (
    <div className={styles['screen']}>
      <h1>{t('welcome.first')}</h1>
      <div className={styles['columns']}>
        <ol className={styles['steps']} aria-label={t('welcome.steps')}>
          <Step title={t('welcome.try')}>
            {isPractising && <p>{t('welcome.practice')}</p>}
            {isPractising && (
              <Button renderRoot={(props) => <Link to="/" {...props} />}>
                {t('welcome.keepPractising')}
              </Button>
            )}
          </Step>
          <Step title={t('welcome.title')}>
            <p>{t('welcome.keep')}</p>
          </Step>
          <Step title={t('welcome.look')}>
            <p>{t('welcome.lookText')}</p>
            <p className={styles['links']}>
              <Link to="/settings/$group" params={{ group: 'look' }}>
                {t('welcome.toLook')}
              </Link>
              <Link to="/settings/$group" params={{ group: 'sound' }}>
                {t('welcome.toSound')}
              </Link>
            </p>
          </Step>
        </ol>
        <ShopForm />
      </div>
    </div>
  );
}

function Step({ title, children }: { title: string; children: ReactNode }) {
  return (
    <li className={styles['step']}>
      <h2>{title}</h2>
      {children}
    </li>
  );
}

/** The second step: the keys, and what came of them. */
function ShopForm() {
  const { t } = useTranslation('shops');
  const { shops, error } = useShops();
  const navigate = useNavigate();
  const [connected, setConnected] = useState<KeyedMode | null>(null);
  return (
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
  );
}
