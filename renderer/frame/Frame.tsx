import { Outlet, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LastRunNote } from '../last-run/LastRunNote.tsx';
import { BannersContext, useNewsKeeper } from '../news/use-banners.ts';
import { OrderSignals } from '../notices/OrderSignals.tsx';
import { ShellNotes } from '../shell/ShellNotes.tsx';
import { type Overlay, Overlays } from '../shortcuts/Overlays.tsx';
import { AlarmStrip } from './AlarmStrip.tsx';
import styles from './Frame.module.css';
import { ModeBanner } from './ModeBanner.tsx';
import { NewsAnnouncer, NewsBanner } from './NewsBanner.tsx';
import { Problems } from './Problems.tsx';
import { Rail } from './Rail.tsx';

/** What stands around every screen: the mode, what is wrong, the ways, how fresh it all is. */
export function Frame() {
  const { t } = useTranslation();
  const [overlay, setOverlay] = useState<Overlay>(null);
  const banners = useNewsKeeper();
  // The counter has a dock for them.
  const isCounter = useRouterState({ select: ({ matches }) => matches.at(-1)?.pathname === '/' });
  return (
    <BannersContext value={banners}>
      <div className={styles['frame']}>
        <button
          type="button"
          className={styles['skip']}
          onClick={() => document.getElementById('content')?.focus()}
        >
          {t('skip')}
        </button>
        <OrderSignals />
        <ModeBanner />
        <Problems />
        <AlarmStrip />
        <LastRunNote />
        <ShellNotes />
        <div className={styles['body']}>
          <Rail show={setOverlay} />
          <main className={styles['main']} id="content" tabIndex={-1}>
            <Outlet />
          </main>
        </div>
        <Overlays open={overlay} show={setOverlay} />
        <NewsAnnouncer />
        {!isCounter && <NewsBanner most={3} place="corner" />}
      </div>
    </BannersContext>
  );
}
