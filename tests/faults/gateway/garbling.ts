import fc from 'fast-check';
import { type Change, changeMember, keysIn, textOf, toWire, type Wire } from './wire-json.ts';

/** Something done to a true answer on its way; its name tells what. */
export interface Garbling {
  name: string;
  garble(text: string): Buffer;
}

/** Nothing among these says that anything was paid, ended or refused. */
const strangers = [
  ...['null', 'true', 'false', '0', '-1', '1e999', '1250.5', '12500', '9'.repeat(400), '-0', '125e1'],
  ...['""', '"x"', '"1250"', '"paid"', '"PAID "', '"SUCCESS"', '"ERROR"', '"PRODUCTION"', '"USD"'],
  ...['[]', '{}', '[[]]', '[null]', '["PAID"]', '{"status":"PAID"}', '"\\u0000"', '"\\ud800"'],
  ...['"javascript:alert(1)"', '"<script>alert(1)</script>"', '"2025-02-30T99:99:99+00:00"'],
  `"${'long '.repeat(20_000)}"`,
];

/** What would be read if an inherited property were taken for the answer's own. */
const tempting = '{"status":"SUCCESS","paymentOrderStatus":"PAID","amount":1250,"mode":"TEST"}';

const stranger = fc.constantFrom(...strangers).map((raw) => ({ raw }));

const change: fc.Arbitrary<[name: string, change: Change]> = fc.oneof(
  fc.constant<[string, Change]>(['dropped', () => []]),
  stranger.map((other): [string, Change] => [`now ${other.raw.slice(0, 30)}`, (key) => [[key, other]]]),
  stranger.map((other): [string, Change] => [
    `also ${other.raw.slice(0, 30)}, before`,
    (key, value) => [
      [key, other],
      [key, value],
    ],
  ]),
  stranger.map((other): [string, Change] => [
    `also ${other.raw.slice(0, 30)}, after`,
    (key, value) => [
      [key, value],
      [key, other],
    ],
  ]),
  fc.constant<[string, Change]>(['in a list', (key, value) => [[key, { items: [value] }]]]),
  fc.constant<[string, Change]>(['within itself', (key, value) => [[key, { entries: [[key, value]] }]]]),
  fc.constant<[string, Change]>([
    'as a text',
    (key, value) => [[key, { raw: JSON.stringify(textOf(value)) }]],
  ]),
  fc
    .constantFrom('__proto__', 'constructor', 'toString', 'Status', '')
    .map((name): [string, Change] => [`under the name "${name}"`, (_, value) => [[name, value]]]),
  fc.constantFrom('__proto__', 'constructor').map((name): [string, Change] => [
    `with ${name} beside it`,
    (key, value) => [
      [key, value],
      [name, { raw: tempting }],
    ],
  ]),
);

/** What Comptoir relies on. */
const reliedOn = [
  ...['webService', 'status', 'answer', 'mode', 'paymentOrderId', 'paymentURL', 'paymentOrderStatus'],
  ...['amount', 'currency', 'orderId', 'formAction', 'transactions', 'operationType', 'uuid', 'metadata'],
  ...['comptoir', 'serverDate', 'expirationDate', 'value', 'ticket'],
];

/** One member, by what it is called where there is such a one, by its place otherwise. */
const target = fc.record({ place: fc.nat(10_000), key: fc.option(fc.constantFrom(...reliedOn)) });

function placeOf(wire: Wire, { place, key }: { place: number; key: string | null }): number {
  const keys = keysIn(wire);
  const named = keys.flatMap((each, at) => (each === key ? [at] : []));
  return named[place % Math.max(1, named.length)] ?? place % Math.max(1, keys.length);
}

const inside: fc.Arbitrary<Garbling> = fc
  .array(fc.tuple(target, change), { minLength: 1, maxLength: 4 })
  .map((changes) => ({
    name: changes.map(([{ place, key }, [name]]) => `${key ?? `member ${place}`} ${name}`).join(', '),
    garble: (text) => {
      const garbled = changes.reduce(
        (wire, [which, [, make]]) => changeMember(wire, placeOf(wire, which), make),
        toWire(JSON.parse(text)),
      );
      return Buffer.from(textOf(garbled));
    },
  }));

const asAWhole: fc.Arbitrary<Garbling> = fc.oneof(
  fc.constantFrom<BufferEncoding>('utf16le', 'latin1', 'base64', 'hex').map((encoding) => ({
    name: `in ${encoding}`,
    garble: (text: string) =>
      encoding === 'base64' || encoding === 'hex'
        ? Buffer.from(Buffer.from(text).toString(encoding))
        : Buffer.from(text, encoding),
  })),
  fc.double({ min: 0, max: 0.999, noNaN: true }).map((part) => ({
    name: `cut at ${part}`,
    garble: (text: string) => Buffer.from(text).subarray(0, Math.floor(Buffer.byteLength(text) * part)),
  })),
  fc.tuple(fc.nat(100_000), fc.nat(255)).map(([place, byte]) => ({
    name: `byte ${place} now ${byte}`,
    garble: (text: string) => {
      const bytes = Buffer.from(text);
      // A digit for a digit makes another true answer, of other money.
      const at = place % bytes.length;
      if (/[^0-9]/.test(String.fromCharCode(byte))) bytes[at] = byte;
      return bytes;
    },
  })),
  fc
    .json({ maxDepth: 4 })
    .map((json) => ({ name: `instead ${json.slice(0, 50)}`, garble: () => Buffer.from(json) })),
  fc
    .uint8Array({ maxLength: 2_000 })
    .map((bytes) => ({ name: 'bytes by chance', garble: () => Buffer.from(bytes) })),
);

/** Every way to spoil an answer that we could think of, many of them leaving it readable. */
export const garbling: fc.Arbitrary<Garbling> = fc.oneof({ weight: 5, arbitrary: inside }, asAWhole);
