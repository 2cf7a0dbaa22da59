import { styleNonce } from './before-all.ts';
import './ui/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { openApi } from './api.ts';
import { browserHost } from './host/browser-host.ts';
import { openTexts } from './i18n/i18n.ts';
import { languageOf, pickLocale } from './i18n/languages.ts';
import { storedLanguage } from './i18n/stored-language.ts';
import { openRouter, preloadScreens } from './router.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

const language = storedLanguage() ?? languageOf(pickLocale('auto', navigator.languages));

createRoot(root).render(
  <StrictMode>
    <App
      api={openApi()}
      texts={await openTexts(language)}
      router={openRouter()}
      host={browserHost}
      styleNonce={styleNonce}
    />
  </StrictMode>,
);

addEventListener('load', () => void preloadScreens(), { once: true });
