import { MantineProvider, useMantineColorScheme } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { i18n } from 'i18next';
import { type ReactNode, useEffect, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { Api } from './api.ts';
import { ApiContext } from './api-context.ts';
import { useSettings } from './connection/use-settings.ts';
import { FormMemoryContext, useNewFormMemory } from './counter/form-memory.ts';
import { CrashBoundary } from './frame/Crash.tsx';
import { type Host, HostContext } from './host/host.ts';
import { speak } from './i18n/i18n.ts';
import { languageOf, pickLocale } from './i18n/languages.ts';
import { storeLanguage } from './i18n/stored-language.ts';
import { LocaleContext, useChosenLocale } from './i18n/use-locale.ts';
import type { openRouter } from './router.tsx';
import { theme, tokensAsVariables } from './ui/theme.ts';

export interface AppProps {
  api: Api;
  texts: i18n;
  router: ReturnType<typeof openRouter>;
  host: Host;
  styleNonce: string;
}

/** The whole page around its router. */
export function App({ api, texts, router, host, styleNonce }: AppProps) {
  const formMemory = useNewFormMemory();
  return (
    <ApiContext value={api}>
      <QueryClientProvider client={api.cache}>
        <I18nextProvider i18n={texts}>
          <MantineProvider
            theme={theme}
            cssVariablesResolver={tokensAsVariables}
            defaultColorScheme="auto"
            getStyleNonce={() => styleNonce}
          >
            <FollowSettings texts={texts}>
              <CrashBoundary>
                <HostContext value={host}>
                  <FormMemoryContext value={formMemory}>
                    <RouterProvider router={router} />
                  </FormMemoryContext>
                </HostContext>
              </CrashBoundary>
            </FollowSettings>
          </MantineProvider>
        </I18nextProvider>
      </QueryClientProvider>
    </ApiContext>
  );
}

/** Carries the chosen language and theme into the page. */
function FollowSettings({ texts, children }: { texts: i18n; children: ReactNode }) {
  const { settings, isRead } = useSettings();
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => {
    if (isRead) setColorScheme(settings.theme);
  }, [isRead, settings.theme, setColorScheme]);
  return <LocaleContext value={useSpokenLocale(texts, isRead)}>{children}</LocaleContext>;
}

/** The locale whose language is being spoken: the chosen one once its words are here. */
function useSpokenLocale(texts: i18n, isChosen: boolean): string {
  const chosen = useChosenLocale();
  const [spoken, setSpoken] = useState(() => pickLocale(languageOf(texts.language), navigator.languages));
  useEffect(() => {
    if (!isChosen) return;
    let isLate = false;
    void speak(texts, languageOf(chosen)).then(() => {
      if (isLate) return;
      setSpoken(chosen);
      storeLanguage(languageOf(chosen));
    });
    return () => {
      isLate = true;
    };
  }, [texts, chosen, isChosen]);
  useEffect(() => {
    document.documentElement.lang = spoken;
  }, [spoken]);
  return spoken;
}
