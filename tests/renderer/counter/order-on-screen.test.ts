import { describe, expect, it } from 'vitest';
import { panelOf, stageOf } from '../../../renderer/following/order-panel.ts';
import { lastDigits } from '../../../renderer/following/paid-facts.ts';
import { statusLook } from '../../../renderer/ui/status-look.ts';
import { attentionCodeSchema } from '../../../shared/attention.ts';
import type { Practice } from '../../../shared/contract/health.ts';
import { isSurelyPaid, type Order, orderStatusSchema } from '../../../shared/order.ts';
import { linkToShow, payAsCustomerUrl } from '../../../shared/practice-link.ts';
import { anOrder } from '../an-order.ts';

const now = Date.parse('2026-11-22T14:00:00.000Z');
const later = '2026-11-22T14:10:00.000Z';
const payable = { paymentUrl: 'http://127.0.0.1:4000/t/abc', expiresAt: later } as const;

describe('what the counter shows of an order', () => {
  it.each<[Partial<Order>, string, string]>([
    [{ status: 'open' }, 'code', 'showing'],
    [{ status: 'refused' }, 'code', 'showing'],
    [{ status: 'open', expiresAt: '2026-11-22T14:00:00.000Z' }, 'time-up', 'showing'],
    [{ status: 'open', expiresAt: null }, 'code', 'showing'],
    [{ status: 'open', paymentUrl: null }, 'words', 'showing'],
    [{ status: 'requesting', paymentUrl: null }, 'words', 'showing'],
    [{ status: 'unconfirmed', paymentUrl: null }, 'check', 'showing'],
    [{ status: 'unknown' }, 'check', 'showing'],
    [{ status: 'paid' }, 'paid', 'done'],
    [{ status: 'expired' }, 'words', 'done'],
    [{ status: 'cancelled' }, 'words', 'done'],
    [{ status: 'rejected' }, 'words', 'done'],
    [{ status: 'registered' }, 'words', 'done'],
  ])('%j → %s', (facts, panel, stage) => {
    const order = anOrder({ ...payable, ...facts });
    expect(panelOf(order, now)).toBe(panel);
    expect(stageOf(order)).toBe(stage);
  });

  it('is never green and never a code while a person must look, whatever the status', () => {
    for (const status of orderStatusSchema.options) {
      for (const code of attentionCodeSchema.options) {
        const order = anOrder({ ...payable, status, attention: { code, message: '' } });
        expect(panelOf(order, now)).toBe('check');
        expect(stageOf(order)).toBe('showing');
        expect(isSurelyPaid(order)).toBe(false);
      }
    }
  });

  it('is the link that staff found, as long as nothing speaks against it', () => {
    const found = anOrder({ ...payable, status: 'unconfirmed', resolution: 'link-only' });
    const doubt = { code: 'OUTCOME_UNKNOWN', message: '' } as const;
    expect(panelOf({ ...found, attention: doubt }, now)).toBe('code');
    expect(panelOf({ ...found, attention: { code: 'MONEY_WITH_REFERENCE', message: '' } }, now)).toBe(
      'check',
    );
    expect(panelOf({ ...found, expiresAt: '2026-11-22T14:00:00.000Z' }, now)).toBe('check');
    expect(panelOf({ ...found, paymentUrl: null }, now)).toBe('check');
  });

  it.each(['sms', 'whatsapp', 'email', 'invoice', 'ivr'] as const)(
    'of %s is that it was sent, also without a link, until its time is over',
    (type) => {
      const order = anOrder({ ...payable, channel: { type } });
      expect(panelOf(order, now)).toBe('sent');
      expect(panelOf({ ...order, status: 'refused', paymentUrl: null }, now)).toBe('sent');
      expect(panelOf({ ...order, expiresAt: '2026-11-22T14:00:00.000Z' }, now)).toBe('time-up');
      expect(panelOf({ ...order, status: 'paid' }, now)).toBe('paid');
    },
  );

  it('is not green while a payment waits to be validated, and the next digit does not leave it', () => {
    const order = anOrder({ ...payable, status: 'paid', collection: { paid: 0, of: 1, toValidate: 1 } });
    expect(panelOf(order, now)).toBe('check');
    expect(stageOf(order)).toBe('showing');
    expect(statusLook(order).tone).toBe('amber');
    const first = anOrder({ ...payable, status: 'paid', collection: { paid: 1, of: 3, toValidate: 0 } });
    expect(panelOf(first, now)).toBe('paid');
    expect(stageOf(first)).toBe('done');
  });

  it('is the code of what can be paid alone', () => {
    for (const status of orderStatusSchema.options) {
      const isCode = panelOf(anOrder({ ...payable, status }), now) === 'code';
      expect(isCode).toBe(status === 'open' || status === 'refused');
    }
  });
});

describe('the link of a practice order', () => {
  const here: Practice = { origin: 'http://127.0.0.1:4000', phones: { allowed: false, origin: null } };
  const phones: Practice = { ...here, phones: { allowed: true, origin: 'http://192.168.1.7:5000' } };
  const order = { mode: 'practice', paymentUrl: 'http://127.0.0.1:4000/t/qst8v8hg' } as const;

  it('has the address that reaches the customer now', () => {
    expect(linkToShow(order, here)).toBe('http://127.0.0.1:4000/t/qst8v8hg');
    expect(linkToShow(order, phones)).toBe('http://192.168.1.7:5000/t/qst8v8hg');
    const stale = { ...order, paymentUrl: 'http://192.168.1.7:5000/t/qst8v8hg' };
    expect(linkToShow(stale, here)).toBe('http://127.0.0.1:4000/t/qst8v8hg');
    const noNetwork = { ...phones, phones: { allowed: true, origin: null } };
    expect(linkToShow(order, noNetwork)).toBe('http://127.0.0.1:4000/t/qst8v8hg');
    expect(linkToShow(order, undefined)).toBe(order.paymentUrl);
  });

  it('is opened on this computer by staff who play the customer', () => {
    expect(payAsCustomerUrl({ ...order, paymentUrl: 'http://192.168.1.7:5000/t/x1' }, phones)).toBe(
      'http://127.0.0.1:4000/t/x1',
    );
    expect(payAsCustomerUrl(order, { ...here, origin: null })).toBeNull();
    expect(payAsCustomerUrl(order, undefined)).toBeNull();
    expect(payAsCustomerUrl({ ...order, paymentUrl: 'javascript:alert(1)' }, here)).toBeNull();
  });

  it('leaves the gateway\u2019s own link of real orders alone', () => {
    const real = { mode: 'production', paymentUrl: 'https://secure.payzen.eu/t/qst8v8hg' } as const;
    expect(linkToShow(real, phones)).toBe(real.paymentUrl);
    expect(payAsCustomerUrl(real, phones)).toBeNull();
  });
});

it('shows of a card what the gateway masked, and nothing else', () => {
  expect(lastDigits('497010XXXXXX0055')).toBe('···· 0055');
  expect(lastDigits(null)).toBe('');
  expect(lastDigits('XXXX')).toBe('');
});
