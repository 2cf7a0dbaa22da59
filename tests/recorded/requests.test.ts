import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createRequest, updateRequest } from '../../electron/core/orders/order-request.ts';
import { type CreateOrder, createOrderSchema } from '../../shared/order-wish.ts';
import { envelope } from '../fixtures/gateway/answers.ts';
import { orderRow } from '../support/order-row.ts';
import { readJson, recordingsVariable } from './recordings.ts';
import { keysFor, replay } from './replaying.ts';

const documentedSchema = z.strictObject({
  paymentOrderId: z.string().optional(),
  amount: z.int(),
  currency: z.string(),
  orderId: z.string(),
  channelOptions: z.discriminatedUnion('channelType', [
    z.strictObject({ channelType: z.literal('URL'), urlOptions: z.unknown().optional() }),
    z.strictObject({
      channelType: z.literal('MAIL'),
      mailOptions: z.strictObject({ recipient: z.string() }),
    }),
    z.strictObject({
      channelType: z.literal('SMS'),
      smsOptions: z.strictObject({ phoneNumber: z.string() }),
    }),
    z.strictObject({
      channelType: z.literal('WHATSAPP'),
      whatsAppOptions: z.strictObject({ phoneNumber: z.string() }),
    }),
    z.strictObject({ channelType: z.literal('INVOICE') }),
  ]),
  paymentReceiptEmail: z.string().optional(),
  expirationDate: z.string().optional(),
  locale: z.string().optional(),
  dataCollectionForm: z.enum(['true', 'false']).optional(),
  description: z.string().optional(),
  transactionOptions: z
    .strictObject({
      installmentOptions: z.strictObject({ firstAmount: z.int(), count: z.int(), period: z.int() }),
    })
    .optional(),
});
type Documented = z.infer<typeof documentedSchema>;

function channelOf({ channelOptions: options }: Documented): CreateOrder['channel'] {
  switch (options.channelType) {
    case 'URL':
      return { type: 'link' };
    case 'MAIL':
      return { type: 'email', to: options.mailOptions.recipient };
    case 'SMS':
      return { type: 'sms', phone: options.smsOptions.phoneNumber };
    case 'WHATSAPP':
      return { type: 'whatsapp', phone: options.whatsAppOptions.phoneNumber };
    case 'INVOICE':
      return { type: 'invoice' };
  }
}

/** What a till would ask Comptoir for, so that the gateway is asked for the documented order. */
function asAskedOfUs(documented: Documented): CreateOrder {
  const { paymentReceiptEmail, expirationDate, dataCollectionForm, transactionOptions } = documented;
  const plan = transactionOptions?.installmentOptions;
  const all = {
    amount: documented.amount,
    currency: documented.currency,
    reference: documented.orderId,
    channel: channelOf(documented),
    receiptEmail: paymentReceiptEmail,
    expiresAt: expirationDate,
    locale: documented.locale,
    description: documented.description,
    dataCollectionForm: dataCollectionForm && dataCollectionForm === 'true',
    instalments: plan && { count: plan.count, periodDays: plan.period, firstAmount: plan.firstAmount },
  };
  const given = Object.entries(all).filter(([, value]) => value !== undefined);
  return createOrderSchema.parse(Object.fromEntries(given));
}

function rowOf(asked: CreateOrder, paymentOrderId = '') {
  const { amount, currency, reference = '', expiresAt } = asked;
  const expiry = expiresAt === undefined ? null : Date.parse(expiresAt);
  return { ...orderRow({ amount, currency, reference, expiresAt: expiry }), paymentOrderId };
}

/** As JSON, but that a date is the same in any time zone, and without what Comptoir always adds. */
function comparable(body: unknown) {
  const { metadata: _, expirationDate, ...rest } = z.record(z.string(), z.unknown()).parse(body);
  return typeof expirationDate === 'string' ? { ...rest, expirationDate: Date.parse(expirationDate) } : rest;
}

function askAll(folder: string): void {
  const samples = readJson(folder, 'doc-requests.json', z.record(z.string(), z.unknown()));
  const samplesOf = (webService: string) =>
    Object.entries(z.record(z.string(), z.unknown()).parse(samples[webService]));
  const noAnswer = (webService: string) => envelope(webService, {});

  describe('the samples of the guides are what Comptoir asks', () => {
    test('for links, e-mails, SMS, WhatsApp messages and invoices', () => {
      const names = samplesOf('Charge/CreatePaymentOrder').map(([name]) => name.split('_')[0]);
      expect(new Set(names)).toEqual(new Set(['URL', 'MAIL', 'SMS', 'WHATSAPP', 'INVOICE']));
    });

    test.each(samplesOf('Charge/CreatePaymentOrder'))('create: %s', async (_, sample) => {
      const documented = documentedSchema.parse(sample);
      const asked = asAskedOfUs(documented);
      const { asked: sent } = await replay(noAnswer('Charge/CreatePaymentOrder'), (gateway, server) =>
        gateway.createPaymentOrder(keysFor(server), createRequest(rowOf(asked), asked)),
      );
      // Comptoir draws its QR codes itself and never asks for the platform's picture.
      const { channelType } = documented.channelOptions;
      const wanted = channelType === 'URL' ? { ...documented, channelOptions: { channelType } } : documented;
      expect(comparable(sent[0]?.body)).toEqual(comparable(wanted));
    });

    test.each(samplesOf('Charge/PaymentOrder/Update'))('update: %s', async (_, sample) => {
      const documented = documentedSchema.parse(sample);
      const asked = asAskedOfUs(documented);
      const row = rowOf(asked, documented.paymentOrderId);
      const { asked: sent } = await replay(noAnswer('Charge/PaymentOrder/Update'), (gateway, server) =>
        gateway.updatePaymentOrder(keysFor(server), updateRequest(row, { before: asked, after: asked })),
      );
      expect(comparable(sent[0]?.body)).toEqual(comparable(documented));
    });

    test('cancel', async () => {
      const documented = z
        .object({ paymentOrderId: z.string() })
        .parse(samples['Charge/PaymentOrder/Cancel']);
      const { asked: sent } = await replay(noAnswer('Charge/PaymentOrder/Cancel'), (gateway, server) =>
        gateway.cancelPaymentOrder(keysFor(server), documented.paymentOrderId),
      );
      expect(sent[0]).toMatchObject({
        path: '/api-payment/V4/Charge/PaymentOrder/Cancel',
        body: samples['Charge/PaymentOrder/Cancel'],
      });
    });
  });
}

const folder = process.env[recordingsVariable];
if (folder) askAll(folder);
else {
  test('requests against the samples of the guides', (context) => {
    context.skip(`${recordingsVariable} names no folder with recordings`);
  });
}
