import { z } from 'zod';
import { freeText } from './free-text.ts';

/** What the shop sends by its own means, in one language. Variables are Lyra's own, like `%url%`. */
const templateSchema = z.strictObject({
  /** For SMS and WhatsApp. */
  short: freeText(500).optional(),
  emailSubject: freeText(255).optional(),
  emailBody: freeText(4_000).optional(),
});
export type MessageTemplate = z.infer<typeof templateSchema>;

/** By language (ISO 639-1). */
export const messageTemplatesSchema = z.record(z.string().regex(/^[a-z]{2}$/), templateSchema);
export type MessageTemplates = z.infer<typeof messageTemplatesSchema>;
