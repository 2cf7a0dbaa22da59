import { ORPCError } from '@orpc/client';
import { expect, test } from 'vitest';
import { AppError, noConnection, toAppError } from '../../../renderer/connection/app-error.ts';
import { anOrder } from '../an-order.ts';

test('an error of the contract keeps its code and what came with it', () => {
  const order = anOrder({ status: 'unconfirmed' });
  const error = toAppError(new ORPCError('OUTCOME_UNKNOWN', { status: 502, data: { order } }));
  expect(error).toMatchObject({ code: 'OUTCOME_UNKNOWN', data: { order } });
});

test('data that is not what the contract says is left out, the code stays', () => {
  const error = toAppError(new ORPCError('OUTCOME_UNKNOWN', { status: 502, data: { order: 'none' } }));
  expect(error).toMatchObject({ code: 'OUTCOME_UNKNOWN', data: {} });
});

test.each([
  [new ORPCError('BAD_REQUEST', { status: 400 }), 'INVALID_INPUT'],
  [new ORPCError('TEAPOT', { status: 418 }), 'INTERNAL'],
  [new Error('Cannot send message, WebSocket is not open.'), 'NO_CONNECTION'],
  [new DOMException('aborted', 'AbortError'), 'NO_CONNECTION'],
  ['closed', 'NO_CONNECTION'],
])('%s is told as %s', (thrown, code) => {
  const error = toAppError(thrown);
  expect(error).toBeInstanceOf(AppError);
  expect(error.code).toBe(code);
});

test('an error of ours stays itself', () => {
  const error = noConnection();
  expect(toAppError(error)).toBe(error);
});

test('a conflict keeps its reason, and needs none', () => {
  const busy = new ORPCError('CONFLICT', { status: 409, data: { reason: 'busy' } });
  expect(toAppError(busy)).toMatchObject({ code: 'CONFLICT', data: { reason: 'busy' } });
  expect(toAppError(new ORPCError('CONFLICT', { status: 409 }))).toMatchObject({
    code: 'CONFLICT',
    data: {},
  });
});
