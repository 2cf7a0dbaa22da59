import { z } from 'zod';

/**
 * Lyra's platforms by the names shops know, with the address of their REST API. Source: the list of servers
 * in Lyra's own examples (flask-embedded-form-examples); OSB from its published plugins.
 */
export const platforms = [
  {
    id: 'payzen',
    name: 'PayZen',
    server: 'https://api.payzen.eu',
    backOffice: 'https://secure.payzen.eu/vads-merchant/',
  },
  {
    id: 'lyra-collect',
    name: 'Lyra Collect',
    server: 'https://api.lyra.com',
    backOffice: 'https://secure.lyra.com/portal/',
  },
  {
    id: 'systempay',
    name: 'Systempay',
    server: 'https://api.systempay.fr',
    backOffice: 'https://paiement.systempay.fr/vads-merchant/',
  },
  {
    id: 'sogecommerce',
    name: 'Sogecommerce',
    server: 'https://api-sogecommerce.societegenerale.eu',
    backOffice: 'https://sogecommerce.societegenerale.eu/vads-merchant/',
  },
  {
    id: 'scellius',
    name: 'Scellius',
    server: 'https://api.scelliuspaiement.labanquepostale.fr',
    backOffice: 'https://scelliuspaiement.labanquepostale.fr/vads-merchant/',
  },
  { id: 'clicandpay', name: 'Clic&Pay', server: 'https://api-clicandpay.groupecdn.fr' },
  {
    id: 'micuentaweb',
    name: 'Mi Cuenta Web',
    server: 'https://api.micuentaweb.pe',
    backOffice: 'https://secure.micuentaweb.pe/vads-merchant/',
  },
  { id: 'cobroinmediato', name: 'Cobro Inmediato', server: 'https://api.cobroinmediato.tech' },
  { id: 'payty', name: 'Payty', server: 'https://api.payty.com' },
  { id: 'payzen-latam', name: 'PayZen LATAM', server: 'https://api.payzen.lat' },
  { id: 'payzen-brazil', name: 'PayZen Brasil', server: 'https://api.payzen.com.br' },
  { id: 'payzen-india', name: 'PayZen India', server: 'https://secure.payzen.co.in' },
  { id: 'epaync', name: 'EpayNC', server: 'https://epaync.nc' },
  { id: 'osb', name: 'OSB', server: 'https://api.secure.osb.pf' },
] as const;

/** A platform of the list, or `custom` with an address of its own. */
export const platformIdSchema = z.enum([...platforms.map(({ id }) => id), 'custom']);
export type PlatformId = z.infer<typeof platformIdSchema>;

/**
 * Where a platform's shops look up and refund payments, as far as we know it; `undefined` for all others.
 * Sources: Lyra's documentation of Lyra Collect; the platforms' own help pages ("my first connection to Merchant Back
 * Office") for PayZen, Systempay, Sogecommerce and Scellius; Izipay's integration guides for Mi Cuenta Web.
 */
export function backOfficeOf(platform: string | undefined): string | undefined {
  const known = platforms.find(({ id }) => id === platform);
  return known !== undefined && 'backOffice' in known ? known.backOffice : undefined;
}
