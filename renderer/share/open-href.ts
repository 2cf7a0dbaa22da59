import { isDesktop } from '../api.ts';

/**
 * Opens a sharing link in its program. On the desktop every one must be a new window, which the window's
 * guard hands to the system; in a browser only web pages, or an empty tab would stay behind.
 */
export function openHref(href: string): void {
  const link = document.createElement('a');
  link.href = href;
  if (opensWindow(href)) {
    link.target = '_blank';
    link.rel = 'noopener';
  }
  document.body.append(link);
  link.click();
  link.remove();
}

/** The same for a link that stays on the page. */
export function opensWindow(href: string): boolean {
  return isDesktop() || href.startsWith('https:');
}
