import type { Socket } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect } from 'vitest';
import { answerWith, type BadCall, headOf, startBadServer } from '../../fixtures/gateway/bad-server.ts';
import { startTcpServer } from '../../fixtures/gateway/test-server.ts';
import { testEveryAct } from './every-act.ts';
import { behaving, type Ends, type Misbehaviour } from './misbehaviour.ts';

const noAnswer = (reason: string): Ends => ({ outcome: 'no-answer', reason });
const answered: Ends = { outcome: 'answered' };

type Head = Parameters<typeof answerWith>[2];

/** The true answer with something done to its text. */
function remade(
  name: string,
  ends: Ends,
  remake: (text: string) => string | Buffer,
  head?: Head,
): Misbehaviour {
  return behaving(name, { ends }, async ({ socket, work }) => {
    answerWith(socket, remake((await work()).text), head);
  });
}

/** Work is done, then something else is said. */
const instead = (name: string, ends: Ends, body: string | Buffer, head?: Head) =>
  remade(name, ends, () => body, head);

describe('HTTP 200 with something else than the answer', () => {
  const other = noAnswer('unexpected-shape');
  testEveryAct([
    instead('a page', noAnswer('not-json'), '<html><h1>Maintenance</h1></html>'),
    instead('nothing', noAnswer('not-json'), ''),
    instead('a text', other, '"SUCCESS"'),
    instead('a list', other, '[{"status":"SUCCESS"}]'),
    instead('nothing, said in JSON', other, 'null'),
    instead('an error of a front', other, '{"fault":{"faultstring":"timeout","detail":{"errorcode":"504"}}}'),
    instead('300,000 brackets', other, `${'['.repeat(300_000)}${']'.repeat(300_000)}`),
    instead('300,000 open brackets', noAnswer('truncated'), '['.repeat(300_000)),
    remade('half of the answer', noAnswer('truncated'), (text) => text.slice(0, text.length / 2)),
    remade('the answer twice', noAnswer('not-json'), (text) => `${text}${text}`),
    remade('the answer in a list', other, (text) => `[${text}]`),
    remade('the answer of another web service', other, (text) =>
      text.replace(/"webService":"[^"]*"/, '"webService":"Charge/Capture"'),
    ),
    remade('the answer in UTF-16', noAnswer('truncated'), (text) => Buffer.from(text, 'utf16le')),
    remade('the answer after a byte order mark', answered, (text) => `\uFEFF${text}`),
    remade('the answer under the name of a page', answered, (text) => text, {
      headers: { 'content-type': 'text/html; charset=iso-8859-1' },
    }),
  ]);
});

/** Sends whoever asks on, with the true answer beside it. Nobody may follow, and bring the keys along. */
function redirecting(httpStatus: number, place: 'another host' | 'itself'): Misbehaviour {
  const seen: (() => number)[] = [];
  return {
    name: `HTTP ${httpStatus} to ${place}`,
    ends: noAnswer('redirect'),
    isWorkDone: true,
    begin: async (shop, webService) => {
      let visits = 0;
      const other = await startTcpServer((socket) => {
        visits += 1;
        socket.destroy();
      });
      const server = await startBadServer(shop.shop.keys.server, async ({ socket, work }) => {
        const { text } = await work();
        const path = `/api-payment/V4/${webService}`;
        const location = place === 'itself' ? path : `http://127.0.0.1:${other}${path}`;
        answerWith(socket, text, { httpStatus, headers: { location } });
      });
      seen.push(place === 'itself' ? () => server.calls() - mostAttempts : () => visits);
      shop.mislead(webService, server);
    },
    verify: () => {
      expect(seen.length).toBeGreaterThan(0);
      for (const visits of seen) expect(visits()).toBeLessThanOrEqual(0);
    },
  };
}

/** A link is asked for three times. */
const mostAttempts = 3;

describe('a redirect', () => {
  testEveryAct([
    ...[301, 302, 303, 307, 308].map((status) => redirecting(status, 'another host')),
    redirecting(302, 'itself'),
    redirecting(307, 'itself'),
    instead('HTTP 300 without a place', noAnswer('redirect'), '', { httpStatus: 300 }),
    instead('HTTP 304, as if it were known', noAnswer('redirect'), '', { httpStatus: 304 }),
  ]);
});

const tenMegabytes = 10_000_000;

/** Writes for as long as anybody reads. */
function pour(socket: Socket, chunk: Buffer): void {
  const write = () => {
    while (socket.writable && socket.write(chunk));
  };
  socket.on('drain', write);
  write();
}

describe('too much', () => {
  const tooLarge = { ends: noAnswer('too-large') };
  testEveryAct([
    remade('the answer and 10 MB of spaces', tooLarge.ends, (text) => text.padEnd(tenMegabytes)),
    behaving('10 MB in pieces, no length given', tooLarge, async ({ socket, work }) => {
      await work();
      socket.end(Buffer.concat([Buffer.from(headOf({})), Buffer.alloc(tenMegabytes, ' ')]));
    }),
    behaving('pieces without end', tooLarge, async ({ socket, work }) => {
      await work();
      socket.write(headOf({ headers: { 'transfer-encoding': 'chunked' } }));
      pour(socket, Buffer.from(`10000\r\n${' '.repeat(65_536)}\r\n`));
    }),
    behaving('an answer without end or length', tooLarge, async ({ socket, work }) => {
      await work();
      socket.write(headOf({}));
      pour(socket, Buffer.alloc(65_536, ' '));
    }),
    instead('100 MB in 100 kB of gzip', tooLarge.ends, gzipSync(Buffer.alloc(100_000_000, ' ')), {
      headers: { 'content-encoding': 'gzip' },
    }),
  ]);
});

const packed = (encoding: string): Head => ({ headers: { 'content-encoding': encoding } });

describe('what it is packed in', () => {
  testEveryAct([
    remade('gzip', answered, (text) => gzipSync(text), packed('gzip')),
    remade('deflate', answered, (text) => deflateSync(text), packed('deflate')),
    remade('brotli', answered, (text) => brotliCompressSync(text), packed('br')),
    remade('gzip twice', answered, (text) => gzipSync(gzipSync(text)), packed('gzip, gzip')),
    remade('gzip twenty times', noAnswer('reset'), (text) => gzipped(text, 20), packed(many('gzip', 20))),
    remade('gzip by name only', noAnswer('truncated'), (text) => text, packed('gzip')),
    remade('gzip unsaid', noAnswer('not-json'), (text) => gzipSync(text)),
    remade(
      'half of a gzip',
      noAnswer('truncated'),
      (text) => gzipSync(text).subarray(0, 100),
      packed('gzip'),
    ),
    remade('a packing nobody knows, in name only', answered, (text) => text, packed('snappy')),
  ]);
});

const many = (word: string, count: number) => Array.from({ length: count }, () => word).join(', ');

function gzipped(text: string, times: number): Buffer {
  return Array.from({ length: times }).reduce<Buffer>((bytes) => gzipSync(bytes), Buffer.from(text));
}

/** The true answer under a head of its own. */
function under(name: string, ends: Ends, lines: (length: number) => string[]): Misbehaviour {
  return behaving(name, { ends }, async ({ socket, work }) => {
    const { text } = await work();
    const head = ['HTTP/1.1 200 OK', ...lines(Buffer.byteLength(text))].join('\r\n');
    socket.end(`${head}\r\n\r\n${text}`);
  });
}

const length = (said: number | string) => `content-length: ${said}`;

describe('how long it says it is', () => {
  testEveryAct([
    under('longer than it is', noAnswer('truncated'), (is) => [length(is + 10)]),
    under('shorter than it is', noAnswer('truncated'), (is) => [length(is - 10)]),
    under('nothing', answered, () => []),
    under('zero', noAnswer('not-json'), () => [length(0)]),
    under('less than nothing', noAnswer('http-error'), () => [length(-1)]),
    under('a word', noAnswer('http-error'), () => [length('long')]),
    under('two lengths', noAnswer('http-error'), (is) => [length(is), length(is - 10)]),
    under('more than there can be', noAnswer('http-error'), () => [length('9'.repeat(30))]),
    under('in pieces, which it is not', noAnswer('truncated'), () => ['transfer-encoding: chunked']),
    behaving('in pieces, the last one missing', { ends: noAnswer('truncated') }, async (call) => {
      await inPieces(call, (text) => `${size(text)}\r\n${text}\r\n`);
    }),
    behaving('a piece larger than there can be', { ends: noAnswer('truncated') }, async (call) => {
      await inPieces(call, (text) => `${'F'.repeat(17)}\r\n${text}\r\n0\r\n\r\n`);
    }),
    behaving('in pieces, as it should be', { ends: answered }, async (call) => {
      await inPieces(call, (text) => `${size(text)}\r\n${text}\r\n0\r\n\r\n`);
    }),
  ]);
});

const size = (text: string) => Buffer.byteLength(text).toString(16);

async function inPieces({ socket, work }: BadCall, cut: (text: string) => string): Promise<void> {
  const { text } = await work();
  socket.end(headOf({ headers: { 'transfer-encoding': 'chunked' } }) + cut(text));
}
