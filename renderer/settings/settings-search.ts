import { z } from 'zod';

/** `?at=currency` leads to one setting of the group; what is no name is left out. */
export const settingsSearchSchema = z.object({
  at: z
    .string()
    .regex(/^[a-zA-Z]{1,40}$/)
    .optional()
    .catch(undefined),
});
