import { expect, test } from 'vitest';
import { ownArguments, readSecondStart, secondStart } from '../../../electron/desktop/own-arguments.ts';

test.each([
  ['packaged', ['comptoir', '--data-dir', '/d'], false, ['--data-dir', '/d']],
  ['from a folder', ['electron', '.', '--data-dir', '/d'], true, ['--data-dir', '/d']],
  ['with switches of its own', ['electron', '--inspect=0', '.', '--practice-lan'], true, ['--practice-lan']],
  ['with nothing', ['electron', '.'], true, []],
  ['with a switch for Chromium', ['comptoir', '--disable-gpu', '--lang=fr', '--kiosk'], false, ['--kiosk']],
  ['by a press on an old notice', ['comptoir', '-ToastActivated'], false, []],
  ['without an app', ['electron'], true, []],
])('%s', (_how, argv, isRunFromFolder, own) => {
  expect(ownArguments(argv, isRunFromFolder)).toEqual(own);
});

test('a second start hands over its arguments as they were, and nothing that is no list of words', () => {
  const words = ['--order', 'amount=1250'];
  expect(readSecondStart(JSON.parse(JSON.stringify(secondStart(words))))).toEqual(words);
  for (const other of [undefined, null, {}, { args: 'x' }, { args: [1] }])
    expect(readSecondStart(other)).toEqual([]);
});
