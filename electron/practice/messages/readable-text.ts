import type { Message } from './message.ts';

const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
]);

/** A message as its reader sees it: an e-mail without its HTML, everything else as it is. */
export function readableText({ channel, body }: Pick<Message, 'channel' | 'body'>): string {
  return channel === 'MAIL' ? withoutHtml(body) : body;
}

function withoutHtml(body: string): string {
  return body
    .replace(/<(style|script|head|title)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<br\s*\/?>|<\/(p|div|h[1-6]|li|tr)\s*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#\d+|#x[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => decoded(name) ?? whole)
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .trim();
}

function decoded(name: string): string | undefined {
  if (!name.startsWith('#')) return entities.get(name.toLowerCase());
  const isHex = name[1]?.toLowerCase() === 'x';
  const code = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
