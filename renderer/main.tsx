import { styleNonce } from './before-all.ts';
import './ui/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { openApi } from './api.ts';
import { openTexts } from './i18n/i18n.ts';
import { languageOf, pickLocale } from './i18n/languages.ts';
import { openRouter, preloadScreens } from './router.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <App
      api={openApi()}
      texts={openTexts(languageOf(pickLocale('auto', navigator.languages)))}
      router={openRouter()}
      styleNonce={styleNonce}
    />
  </StrictMode>,
);

addEventListener('load', () => void preloadScreens(), { once: true });
