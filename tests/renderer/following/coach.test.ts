import { describe, expect, it } from 'vitest';
import { coachTopic, lastRefusal } from '../../../renderer/following/coach.ts';
import coachEn from '../../../renderer/i18n/en/coach.json' with { type: 'json' };
import coachFr from '../../../renderer/i18n/fr/coach.json' with { type: 'json' };
import type { OrderEvent } from '../../../shared/order-event.ts';
import { anEvent } from '../an-order.ts';

function topic(errorCode?: string, bankCode?: string): string {
  return coachTopic({ errorCode, bankCode });
}

describe('the refusal coach', () => {
  it.each([
    ['ACQ_001', '05', 'declined'],
    ['ACQ_001', undefined, 'declined'],
    ['ACQ_001', '51', 'money'],
    ['ACQ_001', '54', 'expired'],
    ['ACQ_001', '1a', 'authentication'],
    ['ACQ_001', '91', 'bankAway'],
    ['ACQ_001', 'X9', 'declined'],
    ['AUTH_149', undefined, 'authenticationTimeout'],
    ['AUTH_999', undefined, 'authentication'],
    ['PSP_649', undefined, 'authenticationTimeout'],
    ['PSP_042', undefined, 'money'],
    ['PSP_537', undefined, 'interrupted'],
  ])('makes of %s with %s: %s', (errorCode, bankCode, expected) => {
    expect(topic(errorCode, bankCode)).toBe(expected);
  });

  it('says only what is known of a code nobody has seen, and reads bank codes of banks alone', () => {
    expect(topic('NEW_777', '51')).toBe('unknown');
    expect(topic()).toBe('unknown');
    expect(topic('AUTH_149', '51')).toBe('authenticationTimeout');
  });

  it('never has staff say aloud that a card is lost, stolen, suspect or without money', () => {
    for (const code of ['04', '07', '34', '41', '43', '59', '63'])
      expect(topic('ACQ_001', code)).toBe('blocked');
    const aloud = [coachEn, coachFr].flatMap(({ topic: topics }) =>
      Object.values(topics).map(({ say }) => say),
    );
    for (const words of aloud) {
      expect(words).not.toMatch(
        /stolen|lost|fraud|suspect|funds|money|vol[ée]|perdue|fraude|provision|argent/i,
      );
    }
  });

  it('goes by the newest attempt, once its reason is read', () => {
    const refused = (number: number): OrderEvent => anEvent({ number, type: 'refused' });
    const explained = (number: number, bankCode: string): OrderEvent =>
      anEvent({ number, type: 'explained', evidence: { errorCode: 'ACQ_001', bankCode } });
    expect(lastRefusal([refused(1), explained(2, '05')])).toEqual({ errorCode: 'ACQ_001', bankCode: '05' });
    expect(lastRefusal([refused(1), explained(2, '05'), refused(3)])).toEqual({});
    expect(lastRefusal([refused(1), explained(2, '05'), refused(3), explained(4, '51')]).bankCode).toBe('51');
  });
});
