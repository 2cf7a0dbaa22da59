import { templateFor } from '../../shared/default-messages.ts';
import { fillTemplate, type MessageValues } from '../../shared/message.ts';
import type { MessageTemplates } from '../../shared/message-templates.ts';
import type { SharedBy } from '../../shared/order-event.ts';

/** By a way, as far as it carries words of ours. */
export type WordedWay = Exclude<SharedBy, 'copy'>;

/** What staff wrote over the template; `undefined` while they did not. */
export interface Edited {
  text?: string | undefined;
  subject?: string | undefined;
}

export interface ShareMessage {
  /** What stands in the field. */
  text: string;
  /** What goes out: variables filled, the link in it. */
  sent: string;
  /** The text says nothing of the link; it goes to the end. */
  isLinkAdded: boolean;
  /** Names between percent signs that are no variables. */
  unknown: string[];
  subject: string;
  isEdited: boolean;
}

/** The message as its field and its counter show it, from the template and what staff changed. */
export function shareMessage(
  { by, language, templates }: { by: WordedWay; language: string; templates: MessageTemplates },
  edited: Edited,
  values: MessageValues,
): ShareMessage {
  const template = templateFor(language, templates);
  const own = fillTemplate(by === 'email' ? template.emailBody : template.short, values);
  const filled = edited.text === undefined ? own : fillTemplate(edited.text, values);
  const text = edited.text ?? own.text;
  return {
    text,
    sent: filled.text,
    isLinkAdded: !text.includes('%url%') && !text.includes(values.url),
    unknown: filled.unknown,
    subject: edited.subject ?? fillTemplate(template.emailSubject, { ...values, url: '' }).text,
    isEdited: edited.text !== undefined || edited.subject !== undefined,
  };
}

/** A character as it can be shown: itself, or its code point where it has no picture. */
export function characterName(character: string): string {
  if (/^[\p{L}\p{N}\p{P}\p{S}]/u.test(character)) return character;
  const point = character.codePointAt(0) ?? 0;
  return `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
}
