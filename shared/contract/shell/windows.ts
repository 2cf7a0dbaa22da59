import { z } from 'zod';
import { languageSchema } from '../../locale.ts';
import { shellCall } from './shell-call.ts';

const nothing = z.object({});

export const windowCalls = {
  /** Another window for staff, at the counter. */
  open: shellCall.output(nothing),
  /** The language that staff read: menu and tray speak it too. */
  speak: shellCall.input(z.strictObject({ language: languageSchema })).output(nothing),
};
