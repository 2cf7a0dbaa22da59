import { describe, expect, it } from 'vitest';
import { acceptedCard } from '../../../support/practice-shop.ts';
import { openTestCore } from '../../../support/test-core.ts';

describe('sharing by the shop’s own means', () => {
  it('opens each program with the message ready and writes down who, how and to whom, masked', async () => {
    const { client, create, logger } = await openTestCore();
    const order = await create();
    const id = order.id;
    const sms = await client.orders.share({ id, by: 'sms', phone: '+33612345678', locale: 'fr_FR' });
    expect(sms.href).toMatch(/^sms:\+33612345678\?body=/);
    expect(sms.text).toContain(order.paymentUrl);
    const whatsApp = await client.orders.share({ id, by: 'whatsapp', phone: '+33612345678' });
    expect(whatsApp.href).toMatch(/^https:\/\/wa\.me\/33612345678\?text=/);
    const mail = await client.orders.share({ id, by: 'email', to: 'customer@example.com', subject: 'Hello' });
    expect(mail.href).toMatch(/^mailto:customer@example\.com\?subject=Hello&body=/);
    expect(await client.orders.share({ id, by: 'copy' })).toMatchObject({
      href: null,
      text: order.paymentUrl,
    });

    const { items } = await client.orders.events({ id });
    const shared = items.filter(({ type }) => type === 'shared');
    expect(shared.map(({ who, evidence }) => [who, evidence.by, evidence.to])).toEqual([
      ['staff', 'sms', '+33…78'],
      ['staff', 'whatsapp', '+33…78'],
      ['staff', 'email', 'c…@example.com'],
      ['staff', 'copy', undefined],
    ]);
    expect(items.filter(({ type }) => type === 'requested')).toHaveLength(1);
    expect(logger.text()).not.toContain('612345678');
  });

  it('puts the link into a text that staff wrote without it', async () => {
    const { client, create } = await openTestCore();
    const { id, paymentUrl } = await create();
    const { text } = await client.orders.share({ id, by: 'sms', text: 'Voici le lien' });
    expect(text).toBe(`Voici le lien ${paymentUrl}`);
  });

  it('shares nothing that nobody can pay any more', async () => {
    const { client, create, pay } = await openTestCore();
    const order = await create();
    await pay(order, acceptedCard);
    await client.orders.check({ id: order.id });
    await expect(client.orders.share({ id: order.id, by: 'copy' })).rejects.toMatchObject({
      code: 'CONFLICT',
      data: { reason: 'not-open', order: { status: 'paid' } },
    });
  });
});
