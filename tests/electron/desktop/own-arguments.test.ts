import { expect, test } from 'vitest';
import { ownArguments } from '../../../electron/desktop/own-arguments.ts';

test.each([
  ['packaged', ['comptoir', '--data-dir', '/d'], false, ['--data-dir', '/d']],
  ['from a folder', ['electron', '.', '--data-dir', '/d'], true, ['--data-dir', '/d']],
  ['with switches of its own', ['electron', '--inspect=0', '.', '--practice-lan'], true, ['--practice-lan']],
  ['with nothing', ['electron', '.'], true, []],
  ['without an app', ['electron'], true, []],
])('%s', (_how, argv, isRunFromFolder, own) => {
  expect(ownArguments(argv, isRunFromFolder)).toEqual(own);
});
