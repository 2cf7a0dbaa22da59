import { styleNonce } from './before-all.ts';
import './ui/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { openApi } from './api.ts';
import { loadDecoder } from './code/decoder.ts';
import { isDisplayAddress } from './display/display-address.ts';
import { openHost } from './host/open-host.ts';
import { openTexts } from './i18n/i18n.ts';
import { languageOf, pickLocale } from './i18n/languages.ts';
import { storedLanguage } from './i18n/stored-language.ts';
import { openRouter, preloadScreens } from './router.tsx';
import { preloadOverlays } from './shortcuts/Overlays.tsx';

const element = document.getElementById('root');
if (!element) throw new Error('index.html has no #root');
const root = createRoot(element);

/** A customer's display is another page than the counter, though it comes from the same file. */
const isDisplay = isDisplayAddress(location.hash);
addEventListener('hashchange', () => {
  if (isDisplayAddress(location.hash) !== isDisplay) location.reload();
});

if (isDisplay) {
  const { openDisplay } = await import('./display/open-display.tsx');
  await openDisplay(root, styleNonce);
} else {
  await openCounter();
}

async function openCounter(): Promise<void> {
  const language = storedLanguage() ?? languageOf(pickLocale('auto', navigator.languages));
  const api = openApi();
  root.render(
    <StrictMode>
      <App
        api={api}
        texts={await openTexts(language)}
        router={openRouter()}
        host={openHost(api)}
        styleNonce={styleNonce}
      />
    </StrictMode>,
  );
  addEventListener('load', () => void preload(), { once: true });
}

/** What the first order needs comes before the screens behind the counter. */
async function preload(): Promise<void> {
  await loadDecoder();
  await Promise.all([preloadScreens(), preloadOverlays()]);
}
