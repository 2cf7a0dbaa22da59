import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { expect, test } from 'vitest';
import { watchProxyLogins } from '../../../../electron/desktop/network/proxy-logins.ts';

function asked(isProxy: boolean) {
  const app = new EventEmitter();
  const logins = watchProxyLogins(app as unknown as Pick<App, 'on'>);
  const answers: unknown[][] = [];
  let isPrevented = false;
  const event = {
    preventDefault: () => {
      isPrevented = true;
    },
  };
  app.emit('login', event, null, {}, { isProxy }, (...given: unknown[]) => answers.push(given));
  return { count: logins.count(), answers, isPrevented };
}

test('a proxy is answered, with no password, and remembered', () => {
  expect(asked(true)).toEqual({ count: 1, answers: [[]], isPrevented: true });
});

test('a server that asks for a password is not answered at all', () => {
  expect(asked(false)).toEqual({ count: 0, answers: [], isPrevented: false });
});
