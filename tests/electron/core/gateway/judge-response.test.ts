import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  readOrderTransactions,
  readPaymentOrder,
  readSdkTest,
} from '../../../../electron/core/gateway/answer-schemas.ts';
import { judgeResponse } from '../../../../electron/core/gateway/judge-response.ts';
import {
  envelope,
  errorEnvelope,
  orderTransactions,
  paymentOrder,
  transaction,
} from '../../../fixtures/gateway/answers.ts';

const service = 'Charge/PaymentOrder/Get';
const judge = (body: unknown, httpStatus = 200) =>
  judgeResponse({ httpStatus, text: JSON.stringify(body) }, service);

describe('what varies from platform to platform', () => {
  test('an envelope of an old version, without mode and server', () => {
    const { mode: _, serverUrl: __, ...old } = envelope(service, paymentOrder(), { ticket: null });
    expect(judge(old)).toMatchObject({
      outcome: 'answered',
      ticket: null,
      envelope: { mode: null, serverUrl: null, applicationProvider: 'PAYZEN' },
    });
  });

  test('facts that are missing or of another kind are unknown, not fatal', () => {
    const odd = {
      mode: 'SANDBOX',
      serverUrl: 7,
      applicationProvider: {},
      serverDate: 'today',
      ticket: 'null',
    };
    expect(judge(envelope(service, paymentOrder(), odd))).toEqual({
      outcome: 'answered',
      answer: paymentOrder(),
      envelope: { mode: null, serverUrl: null, applicationProvider: null, serverDate: null },
      ticket: null,
    });
    const bare = { webService: service, status: 'SUCCESS', answer: {} };
    expect(judge(bare)).toMatchObject({ outcome: 'answered', envelope: { serverDate: null } });
  });

  test('a ticket that could carry anything into the log is dropped', () => {
    expect(judge(envelope(service, {}, { ticket: 'a b\nc' }))).toMatchObject({ ticket: null });
  });

  test('an error that names no web service', () => {
    expect(judge(errorEnvelope(service, 'INT_902', { webService: null }))).toMatchObject({
      outcome: 'refused',
    });
  });

  test('words that would fill the register and the log are cut', () => {
    const long = 'x'.repeat(100_000);
    const answer = {
      ...{ errorCode: long, errorMessage: long },
      ...{ detailedErrorCode: long, detailedErrorMessage: long },
    };
    const facts = { serverUrl: long, applicationProvider: long };
    const verdict = judge(envelope(service, answer, { status: 'ERROR', ...facts }));
    expect(verdict).toMatchObject({ outcome: 'refused', error: { errorMessage: 'x'.repeat(1000) } });
    expect(JSON.stringify(verdict).length).toBeLessThan(5000);
  });

  test('an error with a code alone', () => {
    const answer = { errorCode: 'INT_902' };
    expect(judge(envelope(service, answer, { status: 'ERROR' }))).toMatchObject({
      outcome: 'refused',
      error: { errorCode: 'INT_902', errorMessage: '', detailedErrorCode: null, detailedErrorMessage: null },
    });
  });
});

describe('a payment order', () => {
  test('with no more than what we rely on', () => {
    const least = {
      paymentOrderId: 'a'.repeat(32),
      paymentOrderStatus: 'SOMETHING_NEW',
      amount: 0,
      currency: 'XPF',
    };
    expect(readPaymentOrder(least)).toEqual({
      ...least,
      paymentURL: null,
      orderId: null,
      expirationDate: null,
      creationDate: null,
      updateDate: null,
      formAction: null,
    });
  });
});

describe('transactions', () => {
  test('without card, metadata or reference of their own', () => {
    const bare = transaction({ metadata: null, transactionDetails: null, creationDate: null });
    expect(readOrderTransactions(orderTransactions([bare]))).toMatchObject([
      { metadata: {}, brand: null, pan: null, authorisation: null, creationDate: null },
    ]);
    const transfer = transaction({ transactionDetails: { cardDetails: null } });
    expect(readOrderTransactions(orderTransactions([transfer]))).toMatchObject([{ brand: null }]);
    expect(readOrderTransactions({ transactions: [bare] })).toMatchObject([{ orderId: null }]);
  });

  test('with another reference than the answer names keep their own', () => {
    const other = transaction({ orderDetails: { orderId: 'B-1' } });
    expect(readOrderTransactions(orderTransactions([other, transaction()]))).toMatchObject([
      { orderId: 'B-1' },
      { orderId: 'A-251122-116-k3xq' },
    ]);
  });

  test('with metadata of other programs', () => {
    const metadata = { comptoir: 'x', number: 7, flag: true, nested: {}, nothing: null };
    expect(readOrderTransactions(orderTransactions([transaction({ metadata })]))).toMatchObject([
      { metadata: { comptoir: 'x', number: '7', flag: 'true' } },
    ]);
  });
});

describe('whatever comes', () => {
  const anyJson = fc.jsonValue({ maxDepth: 4 });
  const almostEnvelope = fc.record(
    {
      webService: fc.oneof(fc.constant(service), anyJson),
      status: fc.oneof(fc.constantFrom('SUCCESS', 'ERROR'), anyJson),
      answer: fc.oneof(fc.record({ errorCode: anyJson, errorMessage: anyJson }), anyJson),
      ticket: anyJson,
      serverDate: anyJson,
      mode: anyJson,
    },
    { requiredKeys: [] },
  );

  test('any text and status has a verdict', () => {
    const anyText = fc.oneof(
      fc.string(),
      fc.json(),
      almostEnvelope.map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(anyText, fc.integer({ min: 100, max: 599 }), (text, httpStatus) => {
        const { outcome } = judgeResponse({ httpStatus, text }, service);
        expect(['answered', 'refused', 'no-answer']).toContain(outcome);
        if (outcome === 'answered')
          expect(httpStatus === 401 || Math.floor(httpStatus / 100) === 2).toBe(true);
        if (httpStatus >= 500) expect(outcome).toBe('no-answer');
      }),
      { numRuns: 500 },
    );
  });

  test('an envelope of ours with any one field replaced never makes another order or amount of it', () => {
    const fields = Object.keys(paymentOrder());
    fc.assert(
      fc.property(fc.constantFrom(...fields), anyJson, (field, value) => {
        const order = readPaymentOrder(paymentOrder({ [field]: value }));
        if (order && field === 'amount') expect(order.amount).toBe(value);
        if (order && field !== 'amount') expect(order.amount).toBe(1250);
        if (order && field !== 'paymentOrderStatus') expect(order.paymentOrderStatus).toBe('RUNNING');
      }),
      { numRuns: 500 },
    );
  });

  test('no answer makes a reader throw', () => {
    const almostTransactions = fc.record({
      transactions: fc.array(fc.oneof(anyJson, fc.constant(transaction()))),
    });
    fc.assert(
      fc.property(fc.oneof(anyJson, almostTransactions, fc.anything()), (answer) => {
        readPaymentOrder(answer);
        readSdkTest(answer);
        readOrderTransactions(answer);
      }),
      { numRuns: 500 },
    );
  });
});
