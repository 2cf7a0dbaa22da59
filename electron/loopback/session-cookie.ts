/** Cookies know no ports: the name carries ours, so that two Comptoirs on one machine do not mix. */
function sessionCookieName(port: number): string {
  return `comptoir-${port}`;
}

/** A cookie for this browser session alone, unreadable to scripts, never sent from another site. */
export function sessionCookie(port: number, token: string): string {
  return `${sessionCookieName(port)}=${token}; Path=/; HttpOnly; SameSite=Strict`;
}

/** Our session's token in a Cookie header, if there is one. */
export function sessionToken(header: string | undefined, port: number): string | undefined {
  const name = sessionCookieName(port);
  for (const part of (header ?? '').split(';')) {
    const [key, ...value] = part.split('=');
    if (key?.trim() === name) return value.join('=').trim();
  }
  return undefined;
}
