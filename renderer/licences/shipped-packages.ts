import { z } from 'zod';

declare global {
  /** Written into the page when it is built; nothing stands here on a development server. */
  var __SHIPPED_PACKAGES__: unknown;
}

const shippedPackagesSchema = z.array(
  z.object({
    name: z.string(),
    version: z.string(),
    /** SPDX, as `MIT`. */
    licence: z.string(),
    text: z.string(),
  }),
);
export type ShippedPackage = z.infer<typeof shippedPackagesSchema>[number];

/** Every package that ships in the page and in the program, by name, with the text of its licence. */
export const shippedPackages = shippedPackagesSchema.catch([]).parse(globalThis.__SHIPPED_PACKAGES__);
