import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { provesNothingExists, refusalKind } from '../../electron/core/gateway/error-kinds.ts';
import type { Gateway } from '../../electron/core/gateway/gateway.ts';
import type { CreatePaymentOrderRequest } from '../../electron/core/gateway/requests.ts';
import { envelope, examplePaymentOrderId } from '../fixtures/gateway/answers.ts';
import { type RecordedCall, readJson, recordedCalls, recordingsVariable } from './recordings.ts';
import { keysFor, replay } from './replaying.ts';

const knownFields = {
  amount: z.int(),
  currency: z.string(),
  orderId: z.string(),
  channelOptions: z.object({ channelType: z.literal('URL') }),
};
const optionalFields = z.object({
  expirationDate: z.string().optional(),
  locale: z.string().optional(),
  paymentReceiptEmail: z.string().optional(),
});

/** A recorded create as far as Comptoir asks such things. */
function asOurRequest(recorded: unknown): CreatePaymentOrderRequest {
  const known = z.object(knownFields).parse(recorded);
  const optional = optionalFields.parse(recorded);
  const given = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  return { ...known, ...given, metadata: {} };
}

function callAgain(gateway: Gateway, server: string, { webService, request }: RecordedCall) {
  if (webService === 'Charge/CreatePaymentOrder') {
    return gateway.createPaymentOrder(keysFor(server), asOurRequest(request));
  }
  if (webService === 'Charge/PaymentOrder/Get') {
    return gateway.getPaymentOrder(keysFor(server), z.string().parse(request['paymentOrderId']));
  }
  throw new Error(`a recording of ${webService}, which Comptoir does not call`);
}

const moment = (value: unknown) => (typeof value === 'string' ? Date.parse(value) : null);

function expectedOf({ webService, response }: RecordedCall) {
  const { answer } = response;
  const common = {
    envelope: {
      serverDate: moment(response['serverDate']),
      mode: response['mode'],
      serverUrl: response['serverUrl'],
      applicationProvider: response['applicationProvider'],
    },
    evidence: { webService, ticket: response['ticket'], httpStatus: 200 },
  };
  if (response.status === 'ERROR') {
    const { errorCode, errorMessage, detailedErrorCode, detailedErrorMessage } = answer;
    const error = { errorCode, errorMessage, detailedErrorCode, detailedErrorMessage };
    return { outcome: 'refused', kind: 'other', error, ...common };
  }
  const { paymentOrderId, paymentURL, paymentOrderStatus, amount, currency, orderId, formAction } = answer;
  const dates = {
    creationDate: moment(answer['creationDate']),
    updateDate: moment(answer['updateDate']),
    expirationDate: moment(answer['expirationDate']),
  };
  const same = { paymentOrderId, paymentURL, paymentOrderStatus, amount, currency, orderId, formAction };
  return { outcome: 'answered', value: { ...same, ...dates }, ...common };
}

function replayAll(folder: string): void {
  describe('recorded from a real gateway', () => {
    const calls = recordedCalls(folder);

    test('the recordings are there: creates, a refusal and a get', () => {
      const kinds = calls.map(({ webService, response }) => `${webService} ${response.status}`);
      expect(new Set(kinds)).toEqual(
        new Set([
          'Charge/CreatePaymentOrder SUCCESS',
          'Charge/CreatePaymentOrder ERROR',
          'Charge/PaymentOrder/Get SUCCESS',
        ]),
      );
    });

    test.each(calls.map((call) => [call.name, call] as const))('%s', async (_, call) => {
      const { answer, asked } = await replay(
        call.response,
        (gateway, server) => callAgain(gateway, server, call),
        call.httpStatus,
      );
      expect(answer).toMatchObject(expectedOf(call));
      expect(asked[0]?.path).toBe(`/api-payment/V4/${call.webService}`);
      expect(call.request).toMatchObject(z.record(z.string(), z.unknown()).parse(asked[0]?.body));
    });
  });

  describe('from the documentation', () => {
    const requests = readJson(folder, 'doc-requests.json', z.record(z.string(), z.unknown()));
    const wrongShape = (webService: string) => envelope(webService, {});

    test('SDKTest is asked and read as documented', async () => {
      const request = z.object({ value: z.string() }).parse(requests['Charge/SDKTest']);
      const { response } = readJson(
        folder,
        'doc-sdktest-response.json',
        z.object({ response: z.looseObject({ applicationProvider: z.string() }) }),
      );
      const { answer, asked } = await replay(response, (gateway, server) =>
        gateway.sdkTest(keysFor(server), request.value),
      );
      expect(asked[0]?.body).toEqual(request);
      expect(answer).toMatchObject({
        outcome: 'answered',
        value: request,
        envelope: { mode: null, applicationProvider: response.applicationProvider },
      });
    });

    test('an order is asked about as documented', async () => {
      const documented = z.object({ paymentOrderId: z.string() }).parse(requests['Charge/PaymentOrder/Get']);
      const { asked } = await replay(wrongShape('Charge/PaymentOrder/Get'), (gateway, server) =>
        gateway.getPaymentOrder(keysFor(server), documented.paymentOrderId),
      );
      expect(asked[0]?.body).toEqual(documented);
    });

    test('an answer that breaks off in the middle is truncated', async () => {
      const text = readFileSync(join(folder, 'doc-get-mail-response-PARTIAL.txt'), 'utf8');
      const { answer } = await replay(text.slice(text.indexOf('{')), (gateway, server) =>
        gateway.getPaymentOrder(keysFor(server), examplePaymentOrderId),
      );
      expect(answer).toMatchObject({ outcome: 'no-answer', reason: 'truncated' });
    });

    test('a transaction of a documented notification is read from Order/Get', async () => {
      const vector = z.object({ form: z.object({ 'kr-answer': z.string() }) });
      const payment: unknown = JSON.parse(
        readJson(folder, 'ipn-vector-password.json', vector).form['kr-answer'],
      );
      const { answer } = await replay(envelope('Order/Get', payment), (gateway, server) =>
        gateway.getTransactions(keysFor(server), 'any'),
      );
      expect(answer).toMatchObject({
        outcome: 'answered',
        value: [
          {
            uuid: expect.stringMatching(/^[0-9a-f]{32}$/),
            amount: 990,
            currency: 'EUR',
            status: 'PAID',
            detailedStatus: 'AUTHORISED',
            operationType: 'DEBIT',
            orderId: expect.stringMatching(/^myOrderId-/),
            metadata: {},
            brand: 'CB',
            pan: '497010XXXXXX0055',
            authorisation: expect.any(String),
            creationDate: Date.parse('2018-12-11T19:09:32Z'),
          },
        ],
      });
    });
  });

  describe('the list of error codes', () => {
    const meanings = new Map(
      readFileSync(join(folder, 'error-codes-662.tsv'), 'utf8')
        .split('\n')
        .filter((line) => /^[A-Z]+_\d+\t/.test(line))
        .map((line) => [line.slice(0, line.indexOf('\t')), line.slice(line.indexOf('\t') + 1)] as const),
    );

    test('no code that tells of trouble on the platform proves that nothing exists', () => {
      const trouble = [...meanings].filter(([, meaning]) =>
        /technical (error|incident|problem)|internal error|unexpected|unavailable|HTTP error|unknown error/i.test(
          meaning,
        ),
      );
      expect(trouble.length).toBeGreaterThan(30);
      expect(
        trouble.map(([errorCode]) => errorCode).filter((errorCode) => provesNothingExists({ errorCode })),
      ).toEqual([]);
    });

    test('each code that concerns more than its call is in it, with such a meaning', () => {
      const special = [...meanings.keys()].filter((code) => refusalKind(code) !== 'other');
      expect(special).toEqual(['INT_905', 'PSP_099', 'PSP_100', 'PSP_106', 'PSP_109', 'PSP_116', 'PSP_117']);
    });
  });
}

const folder = process.env[recordingsVariable];
if (folder) replayAll(folder);
else {
  test('answers recorded from real gateways', (context) => {
    context.skip(`${recordingsVariable} names no folder with recordings`);
  });
}
