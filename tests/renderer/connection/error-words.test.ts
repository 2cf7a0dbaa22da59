import { describe, expect, test } from 'vitest';
import { AppError, type AppErrorCode } from '../../../renderer/connection/app-error.ts';
import { codeWords, errorWords } from '../../../renderer/connection/error-words.ts';
import { fieldKeyOf } from '../../../renderer/connection/input-fields.ts';
import { openTexts } from '../../../renderer/i18n/i18n.ts';
import { languages } from '../../../renderer/i18n/languages.ts';
import { channelSchema } from '../../../shared/channel.ts';
import { apiErrors } from '../../../shared/contract/errors.ts';
import { connectShopSchema } from '../../../shared/contract/shop.ts';
import { customerSchema } from '../../../shared/customer.ts';
import { changeOrderSchema, createOrderSchema } from '../../../shared/order-wish.ts';
import { anOrder } from '../an-order.ts';

const unreachableReasons = [
  ...[
    'dns',
    'refused',
    'tls',
    'intercepted',
    'proxy',
    'proxy-password',
    'network',
    'stopped',
    'timeout',
    'reset',
    'http-error',
    'not-json',
  ],
  ...['truncated', 'too-large', 'redirect', 'unexpected-shape'],
];

/** Every field of every form: those of the contract itself, whole and in part. */
const paths = [
  ...Object.keys(createOrderSchema.shape),
  ...Object.keys(changeOrderSchema.shape),
  ...Object.keys(connectShopSchema.shape),
  ...channelSchema.options.flatMap(({ shape }) => Object.keys(shape).map((name) => `channel.${name}`)),
  ...Object.keys(customerSchema.shape).map((name) => `body.customer.${name}`),
  ...['body.amount', 'linkMinutes', 'channel.bcc.3', 'instalments.schedules.1.date', 'metadata.key'],
].filter((path, at, all) => all.indexOf(path) === at);

const codes = [...Object.keys(apiErrors), 'NO_CONNECTION'] as AppErrorCode[];

describe.each(languages)('in %s', async (language) => {
  const t = (await openTexts(language)).getFixedT<['errors', 'codes']>(language, ['errors', 'codes']);

  test.each(codes)('%s says what happened and what to do', (code) => {
    const { title, todo } = errorWords(new AppError(code, 'internal words'), t);
    for (const words of [title, todo]) {
      expect(words).toMatch(/ .*\.$/u);
      expect(words).not.toMatch(/internal words|\{\{|title|todo/);
    }
  });

  test('the gateway is quoted first, with its code, then comes what it means', () => {
    const refused = new AppError('GATEWAY_REFUSED', '', {
      errorCode: 'INT_009',
      errorMessage: 'invalid amount',
      detailedErrorMessage: 'amount is too large',
    });
    const { said, ...words } = errorWords(refused, t);
    expect(said).toContain('invalid amount – amount is too large');
    expect(said).toContain('INT_009');
    expect(words).toEqual(codeWords('INT_009', t));
  });

  test('that nothing exists is said of an order that was rejected, and of no other', () => {
    const refused = (status: 'rejected' | 'open') =>
      errorWords(
        new AppError('GATEWAY_REFUSED', '', { errorCode: 'PSP_1007', order: anOrder({ status }) }),
        t,
      );
    const { todo } = codeWords('PSP_1007', t);
    expect(refused('open').todo).toBe(todo);
    expect(refused('rejected').todo).toBe(`${t('errors:notCreated')} ${todo}`);
  });

  test('refused keys, an option not bought and production not open are told apart', () => {
    const titles = ['INT_905', 'PSP_100', 'PSP_109', 'PSP_116'].map(
      (errorCode) => errorWords(new AppError('CREDENTIALS_REJECTED', '', { errorCode }), t).title,
    );
    expect(new Set(titles).size).toBe(4);
  });

  test.each(unreachableReasons)('a gateway that cannot be reached (%s) is told by why', (reason) => {
    const { title, todo } = errorWords(new AppError('GATEWAY_UNREACHABLE', '', { reason }), t);
    expect(title).not.toBe(errorWords(new AppError('GATEWAY_UNREACHABLE', '', { reason: 'new' }), t).title);
    for (const words of [title, todo]) expect(words).toMatch(/^\p{Lu}.* .*\.$/u);
  });

  test('every conflict is told by its reason', () => {
    const reasons = apiErrors.CONFLICT.data.unwrap().shape.reason.options;
    const titles = reasons.map((reason) => errorWords(new AppError('CONFLICT', '', { reason }), t).title);
    expect(new Set(titles).size).toBe(reasons.length);
  });

  test('a payment order that is another one is told by what differs', () => {
    const titles = (['amount', 'currency', 'reference', 'mode'] as const).map(
      (differs) => errorWords(new AppError('CONFLICT', '', { reason: 'another-order', differs }), t).title,
    );
    expect(new Set(titles).size).toBe(4);
  });

  test('a gateway without a text is not quoted', () => {
    expect(errorWords(new AppError('GATEWAY_REFUSED', ''), t).said).toBeNull();
  });

  test.each(paths)('a wrong %s is named', (path) => {
    const named = new AppError('INVALID_INPUT', '', { issues: [{ path, message: 'x' }] });
    const { title } = errorWords(named, t);
    expect(title).not.toBe(errorWords(new AppError('INVALID_INPUT', ''), t).title);
    expect(title).toMatch(/^\p{Lu}.* .*\.$/u);
  });
});

test('the last name of a path alone does not decide: an address is not a phone', () => {
  expect(fieldKeyOf('channel.phone')).toBe('phone');
  expect(fieldKeyOf('customer.phone')).toBe('customerPhone');
  expect(fieldKeyOf('customer.company')).toBe('customer');
  expect(fieldKeyOf('body.channel.bcc.0')).toBe('emailBcc');
  expect(fieldKeyOf('nowhere.amount')).toBeNull();
});
