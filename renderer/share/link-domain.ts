/** Whose page a link leads to, as a customer reads it in their browser: `secure.example.com`. */
export function linkDomain(link: string): string | null {
  return URL.canParse(link) ? new URL(link).hostname : null;
}
