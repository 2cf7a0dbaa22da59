import type { OrderRow } from '../register/register.ts';

/**
 * Whether a link that a person typed can be one of the order's own platform: staff would show it to a customer as
 * the shop's. Payment pages lie under the domain of the API's server (`api.payzen.eu`, `secure.payzen.eu`;
 * recorded: `api.secure.osb.pf`, `secure.osb.pf`), practice ones on its own address.
 */
export function isLinkOf({ mode, server }: Pick<OrderRow, 'mode' | 'server'>, link: string): boolean {
  if (!URL.canParse(link) || !URL.canParse(server)) return false;
  const page = new URL(link);
  const api = new URL(server);
  if (page.username !== '' || page.password !== '') return false;
  if (mode === 'practice') return page.hostname === api.hostname && page.pathname.startsWith('/t/');
  if (page.protocol !== api.protocol || page.port !== api.port) return false;
  const domain = domainOf(api.hostname);
  return page.hostname === domain || page.hostname.endsWith(`.${domain}`);
}

/** All but the server's own label; a name of two labels, or an address, stands for itself. */
function domainOf(host: string): string {
  const labels = host.split('.');
  const isAddress = host.includes(':') || labels.every((label) => /^\d+$/.test(label));
  return isAddress || labels.length < 3 ? host : labels.slice(1).join('.');
}
