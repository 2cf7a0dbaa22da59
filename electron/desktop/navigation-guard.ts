import type { Session, Shell, WebContents } from 'electron';
import { externalLink } from './external-link.ts';
import { isOwnPage } from './own-page.ts';

export interface GuardOptions {
  /** The page's own address. */
  home: string;
  practiceOrigin(): string | null;
  openExternal: Shell['openExternal'];
  onFailure(error: unknown): void;
}

/** Keeps a window on our page: no other address, no new window, no webview. */
export function guardNavigation(contents: WebContents, options: GuardOptions): void {
  const stay = (event: { preventDefault(): void; url: string }) => {
    if (!isOwnPage(event.url, options.home)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    const link = externalLink(url, options.practiceOrigin());
    if (link !== undefined) options.openExternal(link).catch(options.onFailure);
    return { action: 'deny' };
  });
}

/** Copying a link, and a screen that stays awake while a customer is to scan a code. */
const permitted: readonly string[] = ['clipboard-sanitized-write', 'screen-wake-lock'];

/** What a page may ask the browser for: what ours needs, and only ours. */
export function isPermitted(permission: string, requestingUrl: string, home: string): boolean {
  return permitted.includes(permission) && isOwnPage(requestingUrl, home);
}

/** Denies every permission and device but `isPermitted`. */
export function guardSession(session: Session, home: string): void {
  session.setPermissionRequestHandler((contents, permission, answer) =>
    answer(isPermitted(permission, contents.getURL(), home)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => isPermitted(permission, origin, home));
  session.setDevicePermissionHandler(() => false);
}
