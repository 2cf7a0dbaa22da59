import { describe, expect, it } from 'vitest';
import { createRequest, updateRequest } from '../../../../electron/core/orders/order-request.ts';
import type { Channel } from '../../../../shared/channel.ts';
import type { Wish } from '../../../../shared/order-wish.ts';
import { orderRow } from '../../../support/order-row.ts';

const order = orderRow({ expiresAt: null });
const common = {
  amount: 1250,
  currency: 'EUR',
  orderId: 'A-251122-1-k3xq',
  metadata: { comptoir: order.id },
};
const sent = (wish: Partial<Wish> = {}, facts = {}): unknown =>
  JSON.parse(JSON.stringify(createRequest({ ...order, ...facts }, { channel: { type: 'link' }, ...wish })));

describe('the body of a create', () => {
  const address = 'someone@example.com';
  const phone = '+33611111111';

  it.each<[Channel, unknown]>([
    [{ type: 'link' }, { channelType: 'URL' }],
    [
      { type: 'email', to: address },
      { channelType: 'MAIL', mailOptions: { recipient: address } },
    ],
    [
      { type: 'email', to: address, bcc: [address, 'b@example.com'], subject: 's', body: 'b', template: 't' },
      {
        channelType: 'MAIL',
        mailOptions: {
          recipient: address,
          bcc: `${address};b@example.com`,
          subject: 's',
          body: 'b',
          template: 't',
        },
      },
    ],
    [
      { type: 'sms', phone },
      { channelType: 'SMS', smsOptions: { phoneNumber: phone } },
    ],
    [
      { type: 'sms', phone, message: 'm' },
      { channelType: 'SMS', smsOptions: { phoneNumber: phone, message: 'm' } },
    ],
    [
      { type: 'whatsapp', phone },
      { channelType: 'WHATSAPP', whatsAppOptions: { phoneNumber: phone } },
    ],
    [{ type: 'invoice' }, { channelType: 'INVOICE' }],
    [
      { type: 'ivr', ivrId: 'x1' },
      { channelType: 'IVR', ivrOptions: { ivrPaymentOrderId: 'x1' } },
    ],
  ])('for %o names its channel and nothing that was not given', (channel, channelOptions) => {
    expect(sent({ channel })).toEqual({ ...common, channelOptions });
  });

  it('puts an invoice’s text where the platform has it', () => {
    expect(sent({ channel: { type: 'invoice', description: 'two chairs' } })).toMatchObject({
      description: 'two chairs',
    });
  });

  it('names everything as Lyra does', () => {
    const wish: Partial<Wish> = {
      locale: 'fr_FR',
      note: 'n',
      receiptEmail: address,
      description: 'd',
      taxAmount: 208,
      taxRate: 20,
      metadata: { orderInfo: 'x' },
      formAction: 'REGISTER_PAY',
      paymentMethods: ['CARDS'],
      strongAuthentication: 'DISABLED',
      dataCollectionForm: false,
      ipnTargetUrl: 'https://shop.example/ipn',
      returnMode: 'GET',
      returnUrl: 'https://shop.example/r',
      redirectErrorTimeout: 5,
      captureDelay: 0,
      manualValidation: false,
      installmentNumber: 3,
      instalments: { count: 3, periodDays: 7, firstAmount: 500 },
      customer: {
        reference: 'c-1',
        email: address,
        title: 'Dr',
        firstName: 'Ada',
        lastName: 'Byron',
        company: 'Engines',
        phone,
        streetNumber: '1',
        address: 'a',
        address2: 'b',
        zipCode: '31000',
        city: 'Toulouse',
        state: 's',
        country: 'FR',
      },
    };
    expect(sent(wish, { expiresAt: Date.UTC(2025, 10, 22, 14, 15) })).toEqual({
      ...common,
      channelOptions: { channelType: 'URL' },
      expirationDate: '2025-11-22T14:15:00+00:00',
      locale: 'fr_FR',
      merchantComment: 'n',
      paymentReceiptEmail: address,
      description: 'd',
      taxAmount: 208,
      taxRate: 20,
      metadata: { orderInfo: 'x', comptoir: order.id },
      formAction: 'REGISTER_PAY',
      paymentMethods: ['CARDS'],
      strongAuthentication: 'DISABLED',
      dataCollectionForm: 'false',
      ipnTargetUrl: 'https://shop.example/ipn',
      returnMode: 'GET',
      returnUrl: 'https://shop.example/r',
      redirectErrorTimeout: 5,
      transactionOptions: {
        cardOptions: { manualValidation: 'NO', captureDelay: 0, installmentNumber: 3 },
        installmentOptions: { firstAmount: 500, count: 3, period: 7 },
      },
      customer: {
        reference: 'c-1',
        email: address,
        billingDetails: {
          title: 'Dr',
          category: 'COMPANY',
          firstName: 'Ada',
          lastName: 'Byron',
          legalName: 'Engines',
          phoneNumber: phone,
          streetNumber: '1',
          address: 'a',
          address2: 'b',
          zipCode: '31000',
          city: 'Toulouse',
          state: 's',
          country: 'FR',
        },
      },
    });
  });

  it('takes a list of dates as it is, and sends no empty object', () => {
    const schedules = [{ date: '2025-12-01', amount: 1250 }];
    expect(sent({ instalments: { schedules } })).toMatchObject({
      transactionOptions: { installmentOptions: { schedules } },
    });
    expect(sent({ customer: {}, dataCollectionForm: true })).toEqual({
      ...common,
      channelOptions: { channelType: 'URL' },
      dataCollectionForm: 'true',
    });
  });
});

describe('the body of an update', () => {
  it('is the whole order again, with what is taken away', () => {
    const after: Wish = { channel: { type: 'link' }, description: 'd' };
    const before: Wish = { ...after, note: 'n', receiptEmail: 'someone@example.com' };
    const paymentOrderId = 'd63e7f507a6f4dfa86cb40a833ecfd85';
    const body: unknown = JSON.parse(
      JSON.stringify(updateRequest({ ...order, paymentOrderId }, { before, after })),
    );
    expect(body).toEqual({
      paymentOrderId,
      ...common,
      channelOptions: { channelType: 'URL' },
      description: 'd',
      merchantComment: '',
      paymentReceiptEmail: null,
    });
  });
});
