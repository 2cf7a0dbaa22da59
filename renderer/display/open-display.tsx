import { StrictMode } from 'react';
import type { Root } from 'react-dom/client';
import { openTexts } from '../i18n/i18n.ts';
import { languageOf, pickLocale } from '../i18n/languages.ts';
import { storedLanguage } from '../i18n/stored-language.ts';
import { announceDisplay } from './announce-display.ts';
import { DisplayApp } from './DisplayApp.tsx';
import { openDisplayFeed } from './display-feed.ts';

/** Makes this page a customer's display: no frame, no router, none of the counter's data. */
export async function openDisplay(root: Root, styleNonce: string): Promise<void> {
  const feed = openDisplayFeed();
  const texts = await openTexts(storedLanguage() ?? languageOf(pickLocale('auto', navigator.languages)));
  announceDisplay();
  root.render(
    <StrictMode>
      <DisplayApp feed={feed} texts={texts} styleNonce={styleNonce} />
    </StrictMode>,
  );
}
