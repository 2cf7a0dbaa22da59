import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer, type ServerOptions } from 'node:https';
import { connect, type Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { createNodeFetch } from '../../../electron/adapters/node-fetch.ts';
import { neverSentReason } from '../../../electron/core/gateway/failure-reasons.ts';
import { certificate, trustCertificates } from '../../fixtures/gateway/certificates.ts';
import {
  closedPort,
  listenUntilTestEnds,
  startHttpServer,
  startTcpServer,
} from '../../fixtures/gateway/test-server.ts';
import { runProgram } from '../../support/run-program.ts';

const adapter = createNodeFetch();
const post = (url: string, signal?: AbortSignal) =>
  adapter.fetch(url, { method: 'POST', body: '{}', ...(signal ? { signal } : {}) });

async function failureOf(request: Promise<unknown>): Promise<unknown> {
  try {
    await request;
  } catch (error) {
    return error;
  }
  throw new Error('the request did not fail');
}

async function judge(request: Promise<unknown>): Promise<string> {
  const error = await failureOf(request);
  const sent = adapter.sent(error);
  return sent === 'never' ? `never: ${neverSentReason(error)}` : sent;
}

async function startTls(
  name: Parameters<typeof certificate>[0],
  options: ServerOptions = {},
): Promise<string> {
  const server = createHttpsServer({ ...certificate(name), ...options }, (request, response) => {
    request.resume().on('end', () => response.end('hello'));
  });
  return `https://127.0.0.1:${await listenUntilTestEnds(server)}/`;
}

describe('requests that never leave', () => {
  test('a port nobody listens on', async () => {
    expect(await judge(post(`http://127.0.0.1:${await closedPort()}/`))).toBe('never: refused');
  });

  test('a name that does not exist (where there is no network: a resolver that cannot be asked)', async () => {
    expect(await judge(post('https://comptoir.invalid/'))).toBe('never: dns');
  });

  test('a certificate nobody vouches for', async () => {
    expect(await judge(post(await startTls('this-machine')))).toBe('never: tls');
  });

  test('a server that speaks plain HTTP on an https address', async () => {
    const port = await listenUntilTestEnds(createHttpServer((_, response) => response.end('plain')));
    expect(await judge(post(`https://127.0.0.1:${port}/`))).toBe('never: tls');
  });

  describe('though the certificate is trusted', () => {
    trustCertificates('this-machine', 'elsewhere', 'expired');

    test('the very same server answers', async () => {
      expect(await (await post(await startTls('this-machine'))).text()).toBe('hello');
    });

    test('another name in it', async () => {
      expect(await judge(post(await startTls('elsewhere')))).toBe('never: tls');
    });

    test('out of date', async () => {
      expect(await judge(post(await startTls('expired')))).toBe('never: tls');
    });

    test('no version of TLS in common', async () => {
      const old = { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
      expect(await judge(post(await startTls('this-machine', old)))).toBe('never: tls');
    });

    test('no cipher in common', async () => {
      const other = { ciphers: 'AES128-SHA', maxVersion: 'TLSv1.2' } as const;
      expect(await judge(post(await startTls('this-machine', other)))).toBe('never: tls');
    });

    test('a client certificate asked for in TLS 1.3 fails after the request: maybe', async () => {
      const strict = { requestCert: true, rejectUnauthorized: true, minVersion: 'TLSv1.3' } as const;
      expect(await judge(post(await startTls('this-machine', strict)))).toBe('maybe');
    });
  });
});

/** A proxy is named by the environment that a program is started in. */
async function judgeBehindProxy(answer: string): Promise<string> {
  const proxy = createHttpServer().on('connect', (_request, socket) => socket.end(answer));
  const program = `
    import { createNodeFetch } from './electron/adapters/node-fetch.ts';
    import { neverSentReason } from './electron/core/gateway/failure-reasons.ts';
    const adapter = createNodeFetch();
    const post = adapter.fetch('https://api.example.com/', { method: 'POST', body: '{}' });
    await post.catch((error) => console.log(adapter.sent(error), neverSentReason(error)));`;
  const address = `http://127.0.0.1:${await listenUntilTestEnds(proxy)}`;
  const env = { NODE_USE_ENV_PROXY: '1', HTTPS_PROXY: address, https_proxy: address };
  const { stdout } = await runProgram(process.execPath, ['--input-type=module', '-e', program], {
    env: { ...env, NO_PROXY: '', no_proxy: '' },
  });
  return stdout.trim();
}

describe('a proxy that makes no way', () => {
  test('wants a password first', async () => {
    const answer = 'HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n';
    expect(await judgeBehindProxy(answer)).toBe('never proxy-password');
  });

  test('lets nobody through', async () => {
    expect(await judgeBehindProxy('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n')).toBe('never proxy');
  });
});

describe('several addresses tried for one name', () => {
  type Address = { address: string; family: number };

  /** The error of `net.connect` over several addresses, wrapped as `fetch` does. */
  async function connectFailure(port: number, addresses: Address[]): Promise<TypeError> {
    const socket = connect({
      port,
      host: 'several.invalid',
      autoSelectFamily: true,
      lookup: (_name, _options, found) => found(null, addresses),
    });
    const [cause] = await once(socket, 'error').catch((error: unknown) => [error]);
    return new TypeError('fetch failed', { cause });
  }

  test('all refused: never', async () => {
    const port = await closedPort();
    const error = await connectFailure(port, [
      { address: '127.0.0.1', family: 4 },
      { address: '127.0.0.2', family: 4 },
    ]);
    expect(error.cause).toBeInstanceOf(AggregateError);
    expect(adapter.sent(error)).toBe('never');
  });

  test('one that may have got through makes it maybe, whatever the code on the outside', () => {
    const refused = Object.assign(new Error('refused'), { code: 'ECONNREFUSED', syscall: 'connect' });
    const reset = Object.assign(new Error('reset'), { code: 'ECONNRESET', syscall: 'read' });
    const all = (errors: Error[]) =>
      new TypeError('fetch failed', {
        cause: Object.assign(new AggregateError(errors), { code: 'ECONNREFUSED' }),
      });
    expect(adapter.sent(all([refused, refused]))).toBe('never');
    expect(adapter.sent(all([refused, reset]))).toBe('maybe');
    expect(adapter.sent(all([]))).toBe('maybe');
  });
});

describe('requests that may have arrived', () => {
  test('reset as soon as accepted', async () => {
    const port = await startTcpServer((socket) => socket.resetAndDestroy());
    expect(await judge(post(`http://127.0.0.1:${port}/`))).toBe('maybe');
  });

  test('reset in the middle of the TLS handshake', async () => {
    const port = await startTcpServer((socket) => socket.once('data', () => socket.resetAndDestroy()));
    expect(await judge(post(`https://127.0.0.1:${port}/`))).toBe('maybe');
  });

  test('reset after the request was read', async () => {
    const port = await startTcpServer((socket) => socket.once('data', () => socket.resetAndDestroy()));
    expect(await judge(post(`http://127.0.0.1:${port}/`))).toBe('maybe');
  });

  test('closed politely after the request was read', async () => {
    const port = await startTcpServer((socket) => socket.once('data', () => socket.end()));
    expect(await judge(post(`http://127.0.0.1:${port}/`))).toBe('maybe');
  });

  test('reset after half of the body', async () => {
    const sockets: Socket[] = [];
    const port = await startTcpServer((socket) => {
      sockets.push(socket);
      socket.once('data', () => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf'));
    });
    const reader = (await post(`http://127.0.0.1:${port}/`)).body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('half');
    sockets[0]?.resetAndDestroy();
    expect(await judge(Promise.resolve(reader?.read()))).toBe('maybe');
  });

  test('an answer that is no HTTP', async () => {
    const port = await startTcpServer((socket) => socket.once('data', () => socket.end('nonsense\r\n\r\n')));
    expect(await judge(post(`http://127.0.0.1:${port}/`))).toBe('maybe');
  });

  test('given up while the server keeps silent', async () => {
    const giveUp = new AbortController();
    const port = await startTcpServer((socket) => socket.once('data', () => giveUp.abort()));
    expect(await judge(post(`http://127.0.0.1:${port}/`, giveUp.signal))).toBe('maybe');
  });

  test('an idle connection that the server resets when it is used again', async () => {
    let requests = 0;
    const port = await startTcpServer((socket) => {
      socket.on('data', () => {
        requests += 1;
        if (requests > 1) return socket.resetAndDestroy();
        return socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok');
      });
    });
    expect(await (await post(`http://127.0.0.1:${port}/`)).text()).toBe('ok');
    expect(await judge(post(`http://127.0.0.1:${port}/`))).toBe('maybe');
  });

  test.each([
    ['a connection found dead while reading', { code: 'EHOSTUNREACH', syscall: 'read' }],
    ['a connection found dead while writing', { code: 'ENETUNREACH', syscall: 'write' }],
    ['a read that timed out', { code: 'ETIMEDOUT', syscall: 'read' }],
    ['a certificate asked for after the handshake', { code: 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED' }],
    ['headers that did not come', { code: 'UND_ERR_HEADERS_TIMEOUT' }],
    ['a code nobody knows', { code: 'E_NEW' }],
    ['no code at all', {}],
  ])('%s', (_, fields) => {
    const cause = Object.assign(new Error('cause'), fields);
    expect(adapter.sent(new TypeError('fetch failed', { cause }))).toBe('maybe');
  });

  test.each([undefined, null, 'ECONNREFUSED', 7, {}, []])('a thing that is no error: %j', (thing) => {
    expect(adapter.sent(thing)).toBe('maybe');
  });

  test('an error that is its own cause', () => {
    const error = new Error('round');
    error.cause = error;
    expect(adapter.sent(error)).toBe('maybe');
  });
});

test('a redirect is handed over, never followed, even when asked to', async () => {
  const target = await startHttpServer((response) => response.end('reached'));
  const server = await startHttpServer((response) => {
    response.writeHead(307, { location: target.origin });
    response.end();
  });
  const headers = { authorization: 'Basic secret' };
  const answer = await adapter.fetch(server.origin, {
    method: 'POST',
    body: '{}',
    headers,
    redirect: 'follow',
  });
  expect(answer.status).toBe(307);
  expect(target.received).toEqual([]);
});
