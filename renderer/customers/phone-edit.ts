import { phoneAsTyped } from '../../shared/phone.ts';

/** The text of a phone field after an edit: spaced while digits are added at its end, else as the hand left it. */
export function phoneEdited(before: string, after: string, country: string): string {
  const isAppended = after.length > before.length && after.startsWith(before);
  return isAppended ? phoneAsTyped(after, country) : after;
}
