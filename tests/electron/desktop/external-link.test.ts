import { describe, expect, test } from 'vitest';
import { externalLink } from '../../../electron/desktop/external-link.ts';

const practice = 'http://127.0.0.1:4321';

describe('what may be handed to the system', () => {
  test.each([
    ['https://secure.payzen.eu/t/qst8v8hg', 'https://secure.payzen.eu/t/qst8v8hg'],
    ['https://wa.me/33600000000?text=hello', 'https://wa.me/33600000000?text=hello'],
    ['mailto:someone@example.com', 'mailto:someone@example.com'],
    ['sms:+33600000000', 'sms:+33600000000'],
    ['sms:?body=hello%20you', 'sms:?body=hello%20you'],
    ['https://wa.me/?text=hello', 'https://wa.me/?text=hello'],
    ['mailto:?subject=hello&body=a%0D%0Ab', 'mailto:?subject=hello&body=a%0D%0Ab'],
    ['mailto:a%2Bb@example.com?subject=x&body=y', 'mailto:a%2Bb@example.com?subject=x&body=y'],
    [`${practice}/t/qst8v8hg`, `${practice}/t/qst8v8hg`],
  ])('%s is opened', (link, opened) => {
    expect(externalLink(link, practice)).toBe(opened);
  });

  test.each([
    ['a file', 'file:///etc/passwd'],
    ['a script', 'javascript:alert(1)'],
    ['a program of the system', 'ms-msdt:/id'],
    ['our own page', 'app://comptoir/'],
    ['plain http', 'http://secure.payzen.eu/t/qst8v8hg'],
    ['a page of the practice gateway that is not a payment page', `${practice}/outbox`],
    ['a path that climbs out of /t/', `${practice}/t/../outbox`],
    ['another port', 'http://127.0.0.1:4322/t/qst8v8hg'],
    ['another name of this machine', 'http://localhost:4321/t/qst8v8hg'],
    ['the practice origin as a user name', `${practice}@example.com/t/qst8v8hg`],
    ['a name and password', 'https://user:secret@example.com/'],
    ['a mail with an attachment', 'mailto:someone@example.com?body=x&attach=/etc/passwd'],
    ['a mail with a hidden receiver', 'mailto:someone@example.com?bcc=other@example.com'],
    ['a mail to two', 'mailto:someone@example.com,other@example.com'],
    ['a mail to two, encoded', 'mailto:someone@example.com%2Cother@example.com'],
    ['a mail with a line of its own in it', 'mailto:x%0D%0ABcc:%20other@example.com?body=x'],
    ['a mail to two, as one mail program writes them', 'mailto:other;someone@example.com'],
    ['a mail that cannot be decoded', 'mailto:%ff@example.com'],
    ['an SMS to several', 'sms:+33600000000,+33611111111?body=x'],
    ['an SMS to a word', 'sms:premium?body=x'],
    ['an SMS with more than a body', 'sms:+33600000000?body=x&service=y'],
    ['not an address', 'hello'],
    ['not a text', 42],
    ['nothing', undefined],
  ])('%s is not', (_what, link) => {
    expect(externalLink(link, practice)).toBeUndefined();
  });

  test('no practice page is opened while the practice gateway does not listen', () => {
    expect(externalLink(`${practice}/t/qst8v8hg`, null)).toBeUndefined();
  });
});
