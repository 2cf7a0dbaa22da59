import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShellScreen } from '../../shared/contract/shell/news.ts';
import { useApi } from '../api-context.ts';
import type { ShellLink } from '../connection/shell-link.ts';
import { languageOf } from '../i18n/languages.ts';
import styles from './ShellNotes.module.css';
import { useShellNews } from './use-shell-news.ts';

/** What the desktop app has to say to staff, quietly and above the screen; nothing in a browser. */
export function ShellNotes() {
  const { shell } = useApi();
  return shell === null ? null : <Notes shell={shell} />;
}

function Notes({ shell }: { shell: ShellLink }) {
  useDirections(shell);
  useSpokenLanguage(shell);
  return (
    // Always there: what comes into it is read out, which a region that comes with its words may not be.
    <div role="status">
      <RevivedNote shell={shell} />
      <ScreenOffer shell={shell} />
    </div>
  );
}

const screens = {
  counter: { to: '/' },
  orders: { to: '/orders' },
  day: { to: '/day' },
  settings: { to: '/settings' },
  about: { to: '/settings/$group', params: { group: 'about' } },
} as const satisfies Record<ShellScreen, object>;

/** A press in the menu, the tray or on a notice leads somewhere, also one that this window was opened for. */
function useDirections(shell: ShellLink): void {
  const navigate = useNavigate();
  useEffect(() => {
    const follow = () => {
      const to = shell.take('go')?.to;
      if (to === undefined) return;
      if (typeof to === 'string') void navigate(screens[to]);
      else void navigate({ to: '/orders/$id', params: { id: to.order } });
    };
    follow();
    return shell.subscribe(follow);
  }, [shell, navigate]);
}

/** Menu and tray speak as the page does. */
function useSpokenLanguage(shell: ShellLink): void {
  const { i18n } = useTranslation();
  const language = languageOf(i18n.language);
  useEffect(() => {
    // Lost with the connection: the words outside the page stay as they were.
    void shell.client.windows.speak({ language }).catch(() => undefined);
  }, [shell, language]);
}

function Note({ children, actions }: { children: ReactNode; actions: ReactNode }) {
  return (
    <div className={styles['note']}>
      <p>{children}</p>
      <div className={styles['actions']}>{actions}</div>
    </div>
  );
}

function RevivedNote({ shell }: { shell: ShellLink }) {
  const { t } = useTranslation('desktop');
  const [isRevived, setIsRevived] = useState(() => shell.latest('revived') !== undefined);
  useEffect(
    () =>
      shell.subscribe((news) => {
        if (news.type === 'revived') setIsRevived(true);
      }),
    [shell],
  );
  if (!isRevived) return null;
  return (
    <Note actions={<Button onClick={() => setIsRevived(false)}>{t('understood')}</Button>}>
      {t('revived')}
    </Note>
  );
}

function ScreenOffer({ shell }: { shell: ShellLink }) {
  const { t } = useTranslation('desktop');
  const isOffered = useShellNews('displays')?.displays.isOffered ?? false;
  if (!isOffered) return null;
  return (
    <Note
      actions={
        <>
          <Button onClick={() => void shell.client.displays.open({}).catch(() => undefined)}>
            {t('screen.show')}
          </Button>
          <Button onClick={() => void shell.client.displays.refuse().catch(() => undefined)}>
            {t('screen.no')}
          </Button>
        </>
      }
    >
      {t('screen.found')}
    </Note>
  );
}
