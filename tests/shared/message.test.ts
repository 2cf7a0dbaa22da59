import { describe, expect, it } from 'vitest';
import { messageLanguages, templateFor } from '../../shared/default-messages.ts';
import { fillTemplate, messageValues } from '../../shared/message.ts';
import { mailLink, smsLink, whatsAppLink } from '../../shared/share-links.ts';
import { countSms } from '../../shared/sms-count.ts';

const url = 'https://secure.example.com/t/328zq5so';
const values = messageValues({
  order: {
    reference: 'A-251122-116-k3xq',
    amount: 125_000,
    currency: 'EUR',
    createdAt: '2025-11-22T10:00:00.000Z',
    expiresAt: '2025-11-29T10:00:00.000Z',
    paymentUrl: url,
  },
  settings: { shopName: 'Épicerie', shopContact: '+33 1 02 03 04 05', shopUrl: 'https://example.com' },
  locale: 'fr_FR',
  timeZone: 'Europe/Paris',
});

describe('filling a message', () => {
  it('fills every variable in the customer’s language, the shop’s zone and plain spaces', () => {
    const filled = fillTemplate('%reference% %amount% %start_date% %end_date% %shop_name% %url%', values);
    expect(filled.text).toBe(`A-116 1 250,00 € 22/11/2025 11:00 29/11/2025 11:00 Épicerie ${url}`);
  });

  it('never misses the link', () => {
    expect(fillTemplate('Merci de payer.', values).text).toBe(`Merci de payer. ${url}`);
    expect(fillTemplate('', values).text).toBe(url);
  });

  it('keeps one link in a text that was filled before', () => {
    const { text } = fillTemplate(templateFor('fr_FR', {}).short, values);
    expect(fillTemplate(text, values).text).toBe(text);
  });

  it('leaves a variable nobody knows where it stands, and names it', () => {
    const filled = fillTemplate('%Amount% %amout% 100% %url%', values);
    expect(filled).toMatchObject({ text: `%Amount% %amout% 100% ${url}`, unknown: ['amout'] });
  });

  it('makes the shop’s own quotes plain only when the message then fits the alphabet', () => {
    expect(fillTemplate('C’est %amount%', values).text).toContain("C'est");
    expect(fillTemplate('C’est la fête : %amount%', values).text).toContain('C’est la fête');
  });

  it('begins without a colon for a shop without a name', () => {
    const nameless = fillTemplate(templateFor('en_GB', {}).short, { ...values, shop_name: '' });
    expect(nameless.text).toMatch(/^please pay/);
  });

  it.each(messageLanguages)('has words in %s that fit two SMS', (language) => {
    const { text, unknown } = fillTemplate(templateFor(language, {}).short, values);
    expect(unknown).toEqual([]);
    expect(text).toContain(url);
    expect(countSms(text).parts).toBeLessThanOrEqual(2);
  });

  it('takes the shop’s words before its own', () => {
    const template = templateFor('fr_FR', { fr: { short: 'Payez %url%' } });
    expect(template.short).toBe('Payez %url%');
    expect(template.emailSubject).not.toBe('');
  });
});

describe('links to the programs of this computer', () => {
  it('carry the whole message, encoded', () => {
    const text = 'A & B = 100 %\nok';
    expect(whatsAppLink({ phone: '+33612345678', text })).toBe(
      'https://wa.me/33612345678?text=A%20%26%20B%20%3D%20100%20%25%0Aok',
    );
    expect(whatsAppLink({ text: 'x' })).toBe('https://wa.me/?text=x');
    expect(smsLink({ phone: '+33612345678', text })).toBe(
      'sms:+33612345678?body=A%20%26%20B%20%3D%20100%20%25%0Aok',
    );
    expect(mailLink({ to: 'a+b@example.com', subject: 'x?', body: 'a\nb' })).toBe(
      'mailto:a%2Bb@example.com?subject=x%3F&body=a%0D%0Ab',
    );
  });
});
