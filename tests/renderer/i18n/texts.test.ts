import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages } from '../../../renderer/i18n/languages.ts';
import { attentionCodeSchema } from '../../../shared/attention.ts';
import { channelTypeSchema } from '../../../shared/channel.ts';
import { problemSchema } from '../../../shared/contract/health.ts';
import { modeSchema, orderStatusSchema } from '../../../shared/order.ts';
import { actorSchema, orderEventTypeSchema } from '../../../shared/order-event.ts';

/** Every `detailedStatus` that Lyra documents for a transaction. */
const detailedStatuses = [
  ...['ACCEPTED', 'AUTHORISED', 'CAPTURED', 'PARTIALLY_AUTHORISED', 'AUTHORISED_TO_VALIDATE'],
  ...['WAITING_AUTHORISATION', 'WAITING_AUTHORISATION_TO_VALIDATE', 'UNDER_VERIFICATION', 'INITIAL'],
  ...['WAITING_FOR_PAYMENT', 'PRE_AUTHORISED', 'REFUSED', 'ERROR', 'CAPTURE_FAILED', 'CANCELLED', 'EXPIRED'],
  'REFUND_TO_RETRY',
];

const folder = join(import.meta.dirname, '../../../renderer/i18n');
const namespaces = readdirSync(join(folder, 'en'))
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace('.json', ''));

function read(language: string, namespace: string): unknown {
  return JSON.parse(readFileSync(join(folder, language, `${namespace}.json`), 'utf8'));
}

/** `{ a: { b: 'x' } }` → `a.b` → `x`. */
function flat(value: unknown, path: string[] = []): [key: string, text: string][] {
  if (typeof value === 'string') return [[path.join('.'), value]];
  if (typeof value !== 'object' || value === null) throw new Error(`${path.join('.')} is no text`);
  return Object.entries(value).flatMap(([name, inner]) => flat(inner, [...path, name]));
}

const plural = /_(zero|one|two|few|many|other)$/;
const placeholders = (text: string) =>
  [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name ?? '').sort();

/** Each key without its plural form, with every placeholder that any of its forms uses. */
function shape(language: string, namespace: string): Map<string, string> {
  const shapes = new Map<string, Set<string>>();
  for (const [key, text] of flat(read(language, namespace))) {
    const base = key.replace(plural, '');
    const names = shapes.get(base) ?? new Set<string>();
    for (const name of placeholders(text)) names.add(name);
    shapes.set(base, names);
  }
  return new Map([...shapes].map(([key, names]) => [key, [...names].sort().join()]));
}

/** What a language says with the same letters as English, and means to. Only a word listed may be left as it is. */
const sameOnPurpose: Record<string, readonly string[]> = {
  everywhere: [
    '+{{count}} min',
    'Back Office',
    'CSV',
    'Comptoir',
    'Ctrl',
    'HTTP {{value}}',
    'JSON',
    'OK',
    'Port',
    'QR',
    'SMS',
    'WhatsApp',
    '{{count}} SMS',
    '{{how}}',
  ],
  fr: [
    ...[
      '15 minutes',
      'Actions',
      'Contact',
      'Date',
      'Description',
      'E-mail',
      'Export',
      'Format',
      'Licence',
      'Message',
    ],
    ...['Messages', 'Mode', 'Note (Back Office)', 'Notifications', 'Production', 'QR code', 'Test'],
    ...['Transaction', 'Version', 'code {{value}}', 'description', 'minutes', 'note', 'production', 'test'],
    ...[
      'ticket {{value}}',
      '{{value}} h',
      '{{value}} min',
      '{{value}} s',
      'Code {{code}}',
      'Licences',
      'Volume',
    ],
  ],
  de: [
    ...['Enter', 'Esc', 'Export', 'Format', 'Link', 'Name', 'Server', 'Shop', 'Status', 'Test', 'Text'],
    ...['Version', 'Website', 'Code {{code}}', 'Suffix', 'Test: {{title}}'],
  ],
  es: ['Esc', 'No', 'no'],
  it: [
    'Test: {{title}}',
    'Volume',
    'Backspace',
    'E-mail',
    'Esc',
    'Link',
    'No',
    'Server',
    'Test',
    'gateway',
    'no',
    'test',
    'ticket {{value}}',
  ],
  pt: [
    'Volume',
    'Backspace',
    'Backups',
    'E-mail',
    'Enter',
    'Esc',
    'Link',
    'QR code',
    'Status',
    'gateway',
    'status {{value}}',
  ],
};

/** Signs and what is filled in are the same in every language. */
const hasWords = (text: string) => /\p{L}/u.test(text.replaceAll(/\{\{.*?\}\}/g, ''));

/** Labels and buttons have a width of their own: at most twice the English letters and a word more. */
const isTooLong = (text: string, english: string) =>
  english.length <= 24 && text.length > 2 * english.length + 12;

describe.each(languages)('%s', (language) => {
  test('has the same namespaces as English', () => {
    expect(readdirSync(join(folder, language)).sort()).toEqual(readdirSync(join(folder, 'en')).sort());
  });

  test.each(namespaces)('has every text of %s with the same placeholders', (namespace) => {
    expect(Object.fromEntries(shape(language, namespace))).toEqual(
      Object.fromEntries(shape('en', namespace)),
    );
  });

  test.each(namespaces)('leaves no text of %s empty', (namespace) => {
    const empty = flat(read(language, namespace)).filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
  });

  test.each(namespaces)('spaces %s as text is spaced', (namespace) => {
    const odd = flat(read(language, namespace)).filter(
      ([, text]) => text !== text.trim() || /\s\s|\.\.\./.test(text),
    );
    expect(odd).toEqual([]);
  });

  test.each(language === 'en' ? [] : namespaces)('leaves no text of %s in English', (namespace) => {
    const english = new Map(flat(read('en', namespace)));
    const meant = [...(sameOnPurpose['everywhere'] ?? []), ...(sameOnPurpose[language] ?? [])];
    const left = flat(read(language, namespace)).filter(
      ([key, text]) => english.get(key) === text && hasWords(text) && !meant.includes(text),
    );
    expect(left).toEqual([]);
  });

  test.each(namespaces)('keeps the labels of %s about as short as they are in English', (namespace) => {
    const english = new Map(flat(read('en', namespace)));
    const long = flat(read(language, namespace)).filter(([key, text]) =>
      isTooLong(text, english.get(key) ?? ''.padEnd(25)),
    );
    expect(long).toEqual([]);
  });

  test.each(namespaces)('has every plural form that its grammar needs in %s', (namespace) => {
    const keys = flat(read(language, namespace)).map(([key]) => key);
    const bases = new Set(keys.filter((key) => plural.test(key)).map((key) => key.replace(plural, '')));
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const missing = [...bases].flatMap((base) =>
      forms.map((form) => `${base}_${form}`).filter((key) => !keys.includes(key)),
    );
    expect(missing).toEqual([]);
  });

  test.each([
    ['frame', 'status', orderStatusSchema.options],
    ['frame', 'attention', attentionCodeSchema.options],
    ['frame', 'channel', channelTypeSchema.options],
    ['orders', 'mode', modeSchema.options],
    ['orders', 'who', actorSchema.options],
    ['orders', 'event', orderEventTypeSchema.options],
    ['orders', 'detailed', detailedStatuses],
  ])('names everything the program can say: %s.%s', (namespace, group, values) => {
    const keys = flat(read(language, namespace)).map(([key]) => key);
    expect(values.filter((value) => !keys.includes(`${group}.${value}`))).toEqual([]);
  });

  test('says of every problem what it is and what to do', () => {
    const keys = flat(read(language, 'frame')).map(([key]) => key);
    const wanted = problemSchema.shape.code.options.flatMap((code) => [
      `problem.${code}.title`,
      `problem.${code}.todo`,
    ]);
    expect(wanted.filter((key) => !keys.includes(key))).toEqual([]);
  });
});
