import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { collectFromOutside } from '../../../electron/desktop/from-outside.ts';
import { secondStart } from '../../../electron/desktop/own-arguments.ts';

test('links and later starts that come before the counter is open wait, and those after it do not', () => {
  const app = new EventEmitter();
  const { links, starts } = collectFromOutside(app as never);
  const open = (url: string) => app.emit('open-url', { preventDefault: () => {} }, url);
  const start = (...args: string[]) => app.emit('second-instance', {}, ['torn'], '/', secondStart(args));
  const taken: unknown[] = [];
  open('comptoir://order?amount=1');
  start('--order', 'amount=2');
  expect(taken).toEqual([]);
  links.deliver((link) => taken.push(link));
  starts.deliver((args) => taken.push(args));
  start();
  open('comptoir://order?amount=3');
  expect(taken).toEqual([
    'comptoir://order?amount=1',
    ['--order', 'amount=2'],
    [],
    'comptoir://order?amount=3',
  ]);
});
