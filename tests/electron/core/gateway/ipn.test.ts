import { describe, expect, test } from 'vitest';
import { readNotificationAnswer } from '../../../../electron/core/gateway/ipn-answer.ts';
import { readNotificationForm } from '../../../../electron/core/gateway/ipn-form.ts';
import { type SigningKeys, signersOf } from '../../../../electron/core/gateway/ipn-signature.ts';
import { ipnBody, signature } from '../../../support/ipn-body.ts';

const shop: SigningKeys = {
  mode: 'test',
  server: 'https://api.example.com',
  shopId: '12345678',
  password: 'testpassword_one',
  hmacKey: 'hmac-one',
};
const other: SigningKeys = { ...shop, mode: 'production', password: 'prodpassword_two', hmacKey: undefined };

function signers(body: string, shops: SigningKeys[] = [other, shop]) {
  const form = readNotificationForm(body);
  return form ? signersOf(form, shops) : 'unreadable';
}

describe('the form', () => {
  const whole = ipnBody({ answer: '{}', key: 'k' });

  test('is decoded exactly once', () => {
    const answer = '{"a":"50 % & 100%25 + 1=é"}';
    expect(readNotificationForm(ipnBody({ answer, key: 'k' }))?.answer).toBe(answer);
  });

  test('may carry fields nobody knows, and a line end after it', () => {
    expect(readNotificationForm(`kr-src=PAY&${whole}\n`)).toBeDefined();
  });

  test.each([
    ['', 'nothing'],
    ['hello', 'a text'],
    ['{"kr-answer":"{}"}', 'JSON'],
    [whole.replace('kr-hash=', 'kr-hush='), 'no hash'],
    [whole.replace(/kr-hash=\w+/, 'kr-hash=abc'), 'a short hash'],
    [whole.replace(/kr-hash=\w+/, (hash) => hash.toUpperCase()), 'a hash in capitals'],
    [whole.replace('=sha256_hmac', '=md5'), 'an algorithm Lyra does not have'],
    [whole.replace('kr-hash-key=password', 'kr-hash-key=other'), 'a key Lyra does not have'],
    [`${whole}&kr-answer=%7B%7D`, 'two answers'],
    [whole.replace('kr-answer=%7B%7D', 'kr-answer='), 'no answer'],
  ])('%# is none: %s', (body) => {
    expect(readNotificationForm(body)).toBeUndefined();
  });
});

describe('the signature', () => {
  const answer = '{"orderStatus":"PAID","url":"https://shop.example/a"}';

  test('of a server notification is the password’s', () => {
    expect(signers(ipnBody({ answer, key: shop.password }))).toEqual([{ keys: shop, text: answer }]);
  });

  test('of a browser return is the HMAC key’s, of shops that have one', () => {
    const body = ipnBody({ answer, key: 'hmac-one', hashKey: 'sha256_hmac' });
    expect(signers(body)).toEqual([{ keys: shop, text: answer }]);
  });

  test('is nobody’s when the one key stands in for the other', () => {
    expect(signers(ipnBody({ answer, key: shop.password, hashKey: 'sha256_hmac' }))).toEqual([]);
    expect(signers(ipnBody({ answer, key: 'hmac-one' }))).toEqual([]);
  });

  test('is nobody’s once one character of the text has changed', () => {
    const body = ipnBody({ answer, key: shop.password });
    expect(signers(body.replace('PAID', 'PAIE'))).toEqual([]);
    expect(signers(body.replace(/kr-hash=./, 'kr-hash=0').replace('kr-hash=00', 'kr-hash=11'))).toEqual([]);
  });

  test('is nobody’s with an empty key', () => {
    const keyless = { ...shop, password: '', hmacKey: '' };
    expect(signers(ipnBody({ answer, key: '' }), [keyless])).toEqual([]);
  });

  test('is over the text as received, spaces and order included', () => {
    const spaced = '{ "b": 1,  "a": "\\u00e9" }';
    expect(signers(ipnBody({ answer: spaced, key: shop.password }))).toMatchObject([{ text: spaced }]);
  });

  test.each([
    ['escaped slashes', answer.replaceAll('/', '\\/')],
    ['backslashes before every quote', answer.replaceAll('"', '\\"')],
  ])('also fits the text signed before a web server put in %s, and that text is read', (_, received) => {
    const body = new URLSearchParams(ipnBody({ answer: received, key: 'any' }));
    body.set('kr-hash', signature(answer, shop.password));
    expect(signers(body.toString())).toEqual([{ keys: shop, text: answer }]);
  });

  test('tells every shop that has the key', () => {
    const twin = { ...shop, shopId: '87654321' };
    expect(signers(ipnBody({ answer, key: shop.password }), [shop, twin])).toHaveLength(2);
  });
});

describe('the answer', () => {
  test('names the order by our id, our reference and Lyra’s id, wherever that stands', () => {
    const answer = {
      shopId: '12345678',
      orderStatus: 'PAID',
      orderDetails: { mode: 'TEST', orderId: 'A-1' },
      transactions: [
        {
          uuid: 'u1',
          detailedStatus: 'AUTHORISED',
          metadata: { comptoir: 'our-id' },
          transactionDetails: { paymentOrderId: 'p1' },
        },
      ],
    };
    expect(readNotificationAnswer(JSON.stringify(answer))).toEqual({
      shopId: '12345678',
      mode: 'TEST',
      orderStatus: 'PAID',
      reference: 'A-1',
      paymentOrderId: 'p1',
      comptoirIds: ['our-id'],
      payments: ['u1:AUTHORISED'],
    });
  });

  test('may lack everything, or hold what nobody expects', () => {
    const nothing = {
      shopId: null,
      mode: null,
      orderStatus: null,
      reference: null,
      paymentOrderId: null,
      comptoirIds: [],
      payments: [],
    };
    for (const odd of ['{}', '{"shopId":7,"transactions":"x","metadata":[1],"orderDetails":5}']) {
      expect(readNotificationAnswer(odd)).toEqual(nothing);
    }
    expect(readNotificationAnswer('{"orderStatus":"<b>paid</b>"}')).toEqual(nothing);
  });

  test.each(['', 'PAID', '"text"', '[]', 'null', '{"a":'])('%j is none', (text) => {
    expect(readNotificationAnswer(text)).toBeUndefined();
  });

  test('is read however deep it is nested', () => {
    const deep = `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`;
    expect(readNotificationAnswer(deep)).toMatchObject({ paymentOrderId: null });
  });
});
