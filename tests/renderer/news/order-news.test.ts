import { describe, expect, it } from 'vitest';
import { NewsDesk } from '../../../renderer/news/news-desk.ts';
import type { OrderNews } from '../../../renderer/news/order-news.ts';
import type { Order } from '../../../shared/order.ts';
import type { OrderEventType } from '../../../shared/order-event.ts';
import { anEvent, anOrder, id } from '../an-order.ts';

type Step = [type: OrderEventType, order: Partial<Order>];

/** The kinds of news that a page tells while an order takes these steps. */
function told(...steps: Step[]): string[] {
  return heard(...steps).map(({ kind }) => kind);
}

function heard(...steps: Step[]): OrderNews[] {
  const desk = new NewsDesk();
  const all: OrderNews[] = [];
  desk.subscribe((news) => all.push(news));
  for (const [type, change] of steps) {
    const order = anOrder(change);
    desk.changed({ order, event: anEvent({ type, orderId: order.id, status: order.status }) });
  }
  return all;
}

const doubt = (code: 'LATE_MONEY' | 'PAYMENT_NOT_PROVEN' | 'STATUS_UNREADABLE') => ({
  attention: { code, message: '' },
});

describe('order news', () => {
  it('tells a payment once, though its proof follows', () => {
    expect(
      told(
        ['opened', {}],
        ['shown', {}],
        ['paid', { status: 'paid' }],
        ['proven', { status: 'paid' }],
        ['notified', { status: 'paid' }],
      ),
    ).toEqual(['paid']);
  });

  it('tells each order of its own, with its mode', () => {
    const news = heard(
      ['paid', { status: 'paid', mode: 'test' }],
      ['paid', { status: 'paid', id: id(2), mode: 'practice' }],
    );
    expect(news.map(({ kind, order }) => [kind, order.id, order.mode])).toEqual([
      ['paid', id(1), 'test'],
      ['paid', id(2), 'practice'],
    ]);
  });

  it('never calls paid what the gateway says and something contradicts', () => {
    const late = { status: 'paid', ...doubt('LATE_MONEY') } as const;
    expect(told(['paid', late], ['attention', late])).toEqual(['attention']);
    expect(told(['paid', { status: 'paid', collection: { paid: 0, of: 1, toValidate: 1 } }])).toEqual([]);
  });

  it('tells a payment when its doubt ends', () => {
    expect(
      told(
        ['attention', { status: 'paid', ...doubt('PAYMENT_NOT_PROVEN') }],
        ['settled', { status: 'paid' }],
        ['proven', { status: 'paid' }],
      ),
    ).toEqual(['attention', 'paid']);
  });

  it('tells a payment again after a doubt about it', () => {
    const withdrawn = { status: 'paid', ...doubt('PAYMENT_NOT_PROVEN') } as const;
    expect(
      told(['paid', { status: 'paid' }], ['attention', withdrawn], ['settled', { status: 'paid' }]),
    ).toEqual(['paid', 'attention', 'paid']);
  });

  it('tells a payment once a person has validated it', () => {
    expect(
      told(
        ['paid', { status: 'paid', collection: { paid: 0, of: 1, toValidate: 1 } }],
        ['proven', { status: 'paid', collection: { paid: 1, of: 1, toValidate: 0 } }],
      ),
    ).toEqual(['paid']);
  });

  it('tells nothing of a proof alone, which may belong to a payment told before a reload', () => {
    expect(told(['proven', { status: 'paid' }])).toEqual([]);
  });

  it('tells every refused attempt, and the end', () => {
    expect(
      told(
        ['refused', { status: 'refused' }],
        ['reopened', {}],
        ['refused', { status: 'refused' }],
        ['expired', { status: 'expired' }],
      ),
    ).toEqual(['refused', 'refused', 'expired']);
  });

  it('tells after a break only what is still so', () => {
    const paid = { status: 'paid' } as const;
    expect(told(['refused', paid], ['reopened', paid], ['paid', paid])).toEqual(['paid']);
    expect(told(['refused', {}])).toEqual([]);
  });

  it('tells the same doubt once, another one anew', () => {
    const unknown = { status: 'unknown', ...doubt('STATUS_UNREADABLE') } as const;
    expect(told(['unreadable', unknown], ['unanswered', unknown], ['unreadable', unknown])).toEqual([
      'attention',
    ]);
    expect(told(['unreadable', unknown], ['attention', { status: 'paid', ...doubt('LATE_MONEY') }])).toEqual([
      'attention',
      'attention',
    ]);
  });

  it('tells nobody who has gone', () => {
    const desk = new NewsDesk();
    const all: OrderNews[] = [];
    desk.subscribe((news) => all.push(news))();
    desk.changed({ order: anOrder({ status: 'expired' }), event: anEvent({ type: 'expired' }) });
    expect(all).toEqual([]);
  });
});
