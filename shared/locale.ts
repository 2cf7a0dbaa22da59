import { z } from 'zod';

/** A customer's language and country as Lyra writes them: `fr_FR`. */
export const localeSchema = z.string().regex(/^[a-z]{2}_[A-Z]{2}$/, 'a language and a country, like fr_FR');

/** Languages the page speaks; `pt` is Brazil's. */
export const languageSchema = z.enum(['en', 'fr', 'de', 'es', 'it', 'pt']);
export type Language = z.infer<typeof languageSchema>;
