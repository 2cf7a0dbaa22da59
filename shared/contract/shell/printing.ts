import { z } from 'zod';
import { shellCall } from './shell-call.ts';

const printerSchema = z.object({
  /** The system's name, by which it is chosen. */
  name: z.string(),
  /** As people know it. */
  label: z.string(),
});
export type PrinterFound = z.infer<typeof printerSchema>;

export const printingCalls = {
  printers: shellCall.output(z.object({ items: z.array(printerSchema) })),
  /** What stands in the window's print area, on the chosen printer and without a question. Sizes in mm. */
  print: shellCall
    .input(
      z.strictObject({
        widthMm: z.number().min(30).max(500),
        heightMm: z.number().min(30).max(5_000),
      }),
    )
    /** `failed`: the printer did not take it; `gone`: it is not there any more. */
    .output(z.object({ result: z.enum(['printed', 'failed', 'gone']) })),
};
