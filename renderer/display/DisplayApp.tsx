import { MantineProvider } from '@mantine/core';
import type { i18n } from 'i18next';
import { useSyncExternalStore } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { Store } from '../connection/store.ts';
import { CrashBoundary } from '../frame/Crash.tsx';
import { LocaleContext } from '../i18n/use-locale.ts';
import { theme, tokensAsVariables } from '../ui/theme.ts';
import { useNow } from '../ui/use-now.ts';
import { DisplayScreen } from './DisplayScreen.tsx';
import { drawingOf, type Feed } from './drawing.ts';
import { useCustomerLanguage } from './use-customer-language.ts';

export interface DisplayAppProps {
  feed: Store<Feed>;
  texts: i18n;
  styleNonce: string;
}

/** The display around its one screen: the customer's language, and the theme of the counter. */
export function DisplayApp({ feed, texts, styleNonce }: DisplayAppProps) {
  const heard = useSyncExternalStore(feed.subscribe, feed.get);
  // Each second anew: time left and silence are told by time alone.
  useNow();
  const locale = useCustomerLanguage(texts, heard.view?.locale ?? null);
  return (
    <I18nextProvider i18n={texts}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={tokensAsVariables}
        defaultColorScheme="auto"
        getStyleNonce={() => styleNonce}
      >
        <LocaleContext value={locale}>
          <CrashBoundary>
            <DisplayScreen drawing={drawingOf(heard, performance.now())} />
          </CrashBoundary>
        </LocaleContext>
      </MantineProvider>
    </I18nextProvider>
  );
}
