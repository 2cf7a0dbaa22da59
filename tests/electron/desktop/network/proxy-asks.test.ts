import { EventEmitter } from 'node:events';
import type { App, OnHeadersReceivedListenerDetails, WebRequest } from 'electron';
import { expect, test } from 'vitest';
import { watchProxyAsks } from '../../../../electron/desktop/network/proxy-asks.ts';

type OnHeaders = (details: OnHeadersReceivedListenerDetails, goOn: (answer: object) => void) => void;

function watched() {
  const app = new EventEmitter();
  let onHeaders: OnHeaders | undefined;
  const webRequest: Pick<WebRequest, 'onHeadersReceived'> = {
    onHeadersReceived: (...given: unknown[]) => {
      onHeaders = given.at(-1) as OnHeaders;
    },
  };
  const asks = watchProxyAsks(app as unknown as Pick<App, 'on'>, { webRequest });
  function login(isProxy: boolean) {
    const answers: unknown[][] = [];
    let isPrevented = false;
    const event = {
      preventDefault: () => {
        isPrevented = true;
      },
    };
    app.emit('login', event, null, {}, { isProxy }, (...given: unknown[]) => answers.push(given));
    return { count: asks.count(), answers, isPrevented };
  }
  function status(statusCode: number) {
    const answers: object[] = [];
    onHeaders?.({ statusCode } as OnHeadersReceivedListenerDetails, (answer) => answers.push(answer));
    return { count: asks.count(), answers };
  }
  return { login, status };
}

test('a proxy is answered, with no password, and remembered', () => {
  expect(watched().login(true)).toEqual({ count: 1, answers: [[]], isPrevented: true });
});

test('a server that asks for a password is not answered at all', () => {
  expect(watched().login(false)).toEqual({ count: 0, answers: [], isPrevented: false });
});

test('a proxy that asks in a call to the gateway is remembered, and no answer is held up or changed', () => {
  const { status } = watched();
  expect(status(200)).toEqual({ count: 0, answers: [{}] });
  expect(status(401)).toEqual({ count: 0, answers: [{}] });
  expect(status(407)).toEqual({ count: 1, answers: [{}] });
});
