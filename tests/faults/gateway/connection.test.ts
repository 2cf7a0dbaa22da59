import { createServer } from 'node:http';
import { createServer as createTlsServer, type ServerOptions } from 'node:https';
import type { Socket } from 'node:net';
import { describe } from 'vitest';
import { certificate, trustCertificates } from '../../fixtures/gateway/certificates.ts';
import { closedPort, listenUntilTestEnds, startTcpServer } from '../../fixtures/gateway/test-server.ts';
import { testEveryAct } from './every-act.ts';
import { behaving, type Ends, leadingTo, type Misbehaviour } from './misbehaviour.ts';

const neverSent = (reason: string): Ends => ({ outcome: 'never-sent', reason });
const noAnswer = (reason: string): Ends => ({ outcome: 'no-answer', reason });
const at = (port: number, protocol = 'http') => `${protocol}://127.0.0.1:${port}`;

describe('nothing leaves', () => {
  testEveryAct([
    leadingTo('nobody listens', neverSent('refused'), async () => at(await closedPort())),
    leadingTo('the name is not known', neverSent('dns'), () => 'https://comptoir.invalid'),
  ]);
});

function tlsServer(name: Parameters<typeof certificate>[0], options: ServerOptions = {}) {
  return async () => {
    const server = createTlsServer({ ...certificate(name), ...options }, (_, response) => response.end('{}'));
    return at(await listenUntilTestEnds(server), 'https');
  };
}

const rawTls = (name: string, ends: Ends, onSocket: (socket: Socket) => void) =>
  leadingTo(name, ends, async () => at(await startTcpServer(onSocket), 'https'));

describe('the server cannot prove who it is', () => {
  // Trusted, so that only what is wrong with them remains.
  trustCertificates('elsewhere', 'expired');

  testEveryAct([
    leadingTo('a certificate nobody vouches for', neverSent('tls'), tlsServer('this-machine')),
    leadingTo('a certificate out of date', neverSent('tls'), tlsServer('expired')),
    leadingTo('the certificate of another host', neverSent('tls'), tlsServer('elsewhere')),
    leadingTo(
      'an old version of TLS',
      neverSent('tls'),
      tlsServer('this-machine', { maxVersion: 'TLSv1.1', minVersion: 'TLSv1', ciphers: 'ALL@SECLEVEL=0' }),
    ),
    leadingTo('plain HTTP on an https address', neverSent('tls'), async () =>
      at(await listenUntilTestEnds(createServer((_, response) => response.end('{}'))), 'https'),
    ),
    rawTls('reset within the handshake', noAnswer('reset'), (socket) =>
      socket.once('data', () => socket.resetAndDestroy()),
    ),
    rawTls('closed within the handshake', noAnswer('reset'), (socket) =>
      socket.once('data', () => socket.end()),
    ),
  ]);
});

const onAccept = (name: string, ends: Ends, onSocket: (socket: Socket) => void): Misbehaviour =>
  leadingTo(name, ends, async () => at(await startTcpServer(onSocket)));

describe('the line breaks', () => {
  testEveryAct([
    onAccept('reset as soon as connected', noAnswer('reset'), (socket) => socket.resetAndDestroy()),
    onAccept('closed as soon as connected', noAnswer('reset'), (socket) => socket.destroy()),
    onAccept('closed on its side only, before the request', noAnswer('reset'), (socket) => socket.end()),
    behaving(
      'reset after the request, before any work',
      { ends: noAnswer('reset'), isWorkDone: false },
      ({ socket }) => void socket.resetAndDestroy(),
    ),
    behaving('reset after the work', { ends: noAnswer('reset') }, async ({ socket, work }) => {
      await work();
      socket.resetAndDestroy();
    }),
    behaving('closed after the work', { ends: noAnswer('reset') }, async ({ socket, work }) => {
      await work();
      socket.end();
    }),
    behaving('closed within the status line', { ends: noAnswer('reset') }, async ({ socket, work }) => {
      await work();
      socket.end('HTTP/1.1 20');
    }),
    behaving('closed within the headers', { ends: noAnswer('reset') }, async ({ socket, work }) => {
      await work();
      socket.end('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n');
    }),
  ]);
});

const speaking = (name: string, says: string | Buffer, ends = noAnswer('http-error')) =>
  behaving(name, { ends }, async ({ socket, work }) => {
    await work();
    socket.end(says);
  });

describe('what is said is no HTTP', () => {
  testEveryAct([
    speaking('a mail server', '220 mail.example.com ESMTP ready\r\n'),
    speaking('zeros', Buffer.alloc(10_000)),
    speaking('HTTP/2 unasked', Buffer.from('000012040000000000000300000064000400', 'hex')),
    speaking('another version of HTTP', 'HTTP/3.7 200 OK\r\ncontent-length: 2\r\n\r\n{}'),
    speaking('a status that is no number', 'HTTP/1.1 abc OK\r\ncontent-length: 2\r\n\r\n{}'),
    speaking('a header that is none', 'HTTP/1.1 200 OK\r\nno colon here\r\n\r\n{}'),
    speaking('a line break within a header', 'HTTP/1.1 200 OK\r\nx: a\rb: c\r\n\r\n{}'),
    speaking('200 kB of headers', `HTTP/1.1 200 OK\r\n${`x: ${'y'.repeat(1_000)}\r\n`.repeat(200)}\r\n{}`),
    speaking(
      'another protocol',
      'HTTP/1.1 101 Switching Protocols\r\nupgrade: tls/1.3\r\nconnection: upgrade\r\n\r\n',
      noAnswer('reset'),
    ),
    speaking('go on, a thousand times', 'HTTP/1.1 100 Continue\r\n\r\n'.repeat(1_000), noAnswer('reset')),
    speaking('a status beyond all', 'HTTP/1.1 999 OK\r\ncontent-length: 2\r\n\r\n{}'),
    speaking('a status below all', 'HTTP/1.1 099 OK\r\ncontent-length: 2\r\n\r\n{}'),
  ]);
});

describe('silence', () => {
  const silent = (name: string, says: string) =>
    behaving(name, { ends: noAnswer('timeout') }, async ({ socket, work, stall }) => {
      await work();
      socket.write(says);
      stall();
    });

  testEveryAct([
    behaving('not a word, nothing done', { ends: noAnswer('timeout'), isWorkDone: false }, ({ stall }) =>
      stall(),
    ),
    silent('not a word', ''),
    silent('half of the headers', 'HTTP/1.1 200 OK\r\ncontent-'),
    silent('only headers', 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n'),
    silent('half of a body', 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"status":"SUC'),
    silent('hints, a thousand times', 'HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n'.repeat(1_000)),
    behaving(
      'the whole answer, never ended',
      { ends: noAnswer('timeout') },
      async ({ socket, work, stall }) => {
        socket.write(`HTTP/1.1 200 OK\r\n\r\n${(await work()).text}`);
        stall();
      },
    ),
    behaving('more promised than comes', { ends: noAnswer('timeout') }, async ({ socket, work, stall }) => {
      const { text } = await work();
      socket.write(`HTTP/1.1 200 OK\r\ncontent-length: ${Buffer.byteLength(text) + 1}\r\n\r\n${text}`);
      stall();
    }),
  ]);
});

describe('drop by drop', () => {
  /** A byte every ms, for as long as anybody listens. */
  function drip(socket: Socket, bytes: () => string): void {
    const timer = setInterval(() => socket.write(bytes()), 1);
    socket.on('close', () => clearInterval(timer));
  }

  testEveryAct([
    behaving('headers', { ends: noAnswer('timeout') }, async ({ socket, work, stall }) => {
      await work();
      socket.write('HTTP/1.1 200 OK\r\nx: ');
      drip(socket, () => 'y');
      stall();
    }),
    behaving('a body', { ends: noAnswer('timeout') }, async ({ socket, work, stall }) => {
      await work();
      socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n');
      drip(socket, () => '1\r\n{\r\n');
      stall();
    }),
    behaving('a true answer, slower than the time-out', { ends: noAnswer('timeout') }, async (call) => {
      const { text } = await call.work();
      const bytes = [...text].slice(0, -1);
      call.socket.write(`HTTP/1.1 200 OK\r\ncontent-length: ${Buffer.byteLength(text)}\r\n\r\n`);
      drip(call.socket, () => bytes.shift() ?? '');
      call.stall();
    }),
  ]);
});
