import { z } from 'zod';

/** A customer's language and country as Lyra writes them: `fr_FR`. */
export const localeSchema = z.string().regex(/^[a-z]{2}_[A-Z]{2}$/, 'a language and a country, like fr_FR');
