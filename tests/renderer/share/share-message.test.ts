import { describe, expect, test } from 'vitest';
import { characterName, shareMessage } from '../../../renderer/share/share-message.ts';
import { messageValues } from '../../../shared/message.ts';
import { anOrder } from '../an-order.ts';

const url = 'https://secure.example.com/t/328zq5so';
const values = messageValues({
  order: anOrder({ paymentUrl: url, amount: 1250, currency: 'EUR' }),
  settings: { shopName: 'Le Comptoir', shopContact: '', shopUrl: '' },
  locale: 'fr_FR',
  timeZone: 'Europe/Paris',
});
const french = { language: 'fr', templates: {} } as const;

describe('the message in the panel', () => {
  test('is the template, filled', () => {
    const message = shareMessage({ by: 'sms', ...french }, {}, values);
    expect(message).toMatchObject({ isEdited: false, isLinkAdded: false, unknown: [] });
    expect(message.text).toContain('12,50 €');
    expect(message.sent).toBe(message.text);
  });

  test('goes out as staff changed it, with one link', () => {
    const { text } = shareMessage({ by: 'sms', ...french }, {}, values);
    const longer = shareMessage({ by: 'sms', ...french }, { text: `${text} Merci` }, values);
    expect(longer).toMatchObject({ sent: `${text} Merci`, isEdited: true });
    const without = shareMessage({ by: 'whatsapp', ...french }, { text: 'Voici : ' }, values);
    expect(without).toMatchObject({ text: 'Voici : ', sent: `Voici : ${url}`, isLinkAdded: true });
  });

  test('takes variables that staff type, and names those nobody knows', () => {
    const message = shareMessage({ by: 'sms', ...french }, { text: '%amount% %amout% %url%' }, values);
    expect(message).toMatchObject({ sent: `12,50 € %amout% ${url}`, unknown: ['amout'], isLinkAdded: false });
  });

  test('by e-mail has a subject without the link', () => {
    const message = shareMessage({ by: 'email', ...french }, {}, values);
    expect(message.subject).toBe('Le Comptoir : votre paiement de 12,50 €');
    expect(message.text).toContain(`${url}\n`);
    const changed = shareMessage({ by: 'email', ...french }, { subject: 'Facture' }, values);
    expect(changed).toMatchObject({ subject: 'Facture', text: message.text, isEdited: true });
  });

  test.each([
    ['ê', 'ê'],
    ['😀', '😀'],
    ['\u200b', 'U+200B'],
    ['\u202f', 'U+202F'],
  ])('names the character %j as %s', (character, name) => {
    expect(characterName(character)).toBe(name);
  });
});
