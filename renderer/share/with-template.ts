import type { MessageTemplate, MessageTemplates } from '../../shared/message-templates.ts';

/** The shop's words with one of them changed; an empty text gives the place back to Comptoir's own. */
export function withTemplate(
  all: MessageTemplates,
  language: string,
  change: MessageTemplate,
): MessageTemplates {
  const { [language]: old, ...others } = all;
  const texts = Object.entries({ ...old, ...change }).filter(([, text]) => text !== undefined && text !== '');
  return texts.length === 0 ? others : { ...others, [language]: Object.fromEntries(texts) };
}
