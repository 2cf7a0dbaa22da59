import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readNotificationAnswer } from '../../electron/core/gateway/ipn-answer.ts';
import { readNotificationForm } from '../../electron/core/gateway/ipn-form.ts';
import { signersOf } from '../../electron/core/gateway/ipn-signature.ts';
import { readJson, recordingsVariable } from './recordings.ts';

const vectorSchema = z.object({ _key_used: z.string(), form: z.record(z.string(), z.string()) });

function judgeAll(folder: string): void {
  describe.each(['password', 'sha256_hmac'])('the official notification signed with the %s key', (kind) => {
    const { _key_used: key, form } = readJson(folder, `ipn-vector-${kind}.json`, vectorSchema);
    const place = { mode: 'test' as const, server: 'https://api.example.com', shopId: '69876357' };
    const keys = { ...place, password: 'none', hmacKey: 'none' };
    const owner = kind === 'password' ? { ...keys, password: key } : { ...keys, hmacKey: key };
    const read = (fields: Record<string, string>) => {
      const received = readNotificationForm(new URLSearchParams(fields).toString());
      if (!received) throw new Error('not read as a notification');
      return received;
    };

    test('is genuine, over the exact text received', () => {
      expect(signersOf(read(form), [keys, owner])).toEqual([{ keys: owner, text: form['kr-answer'] }]);
    });

    test('is forged with any other key, with the two keys exchanged, or one character later', () => {
      const exchanged = { ...keys, password: owner.hmacKey, hmacKey: owner.password };
      expect(signersOf(read(form), [keys, exchanged])).toEqual([]);
      const later = { ...form, 'kr-answer': `${form['kr-answer']} ` };
      expect(signersOf(read(later), [owner])).toEqual([]);
    });

    test('says what it is about', () => {
      expect(readNotificationAnswer(form['kr-answer'] ?? '')).toMatchObject({
        shopId: '69876357',
        mode: 'TEST',
        orderStatus: 'PAID',
        paymentOrderId: null,
        payments: [expect.stringMatching(/^[0-9a-f]{32}:AUTHORISED$/)],
      });
    });
  });
}

const folder = process.env[recordingsVariable];
if (folder) judgeAll(folder);
else {
  test('notifications signed by a real gateway', (context) => {
    context.skip(`${recordingsVariable} names no folder with recordings`);
  });
}
