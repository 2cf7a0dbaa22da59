import { describe, expect, test } from 'vitest';
import { openTexts } from '../../../renderer/i18n/i18n.ts';
import { paidAloud } from '../../../renderer/sound/spoken-amount.ts';
import { lengthMs, tuneOf } from '../../../renderer/sound/tunes.ts';
import { pickVoice } from '../../../renderer/sound/voices.ts';

const names = ['paid', 'refused', 'expired'] as const;

describe('a tune', () => {
  test.each(names)('%s is over within a second, in every mode', (name) => {
    for (const mode of ['practice', 'test', 'production'] as const) {
      const length = lengthMs(tuneOf(name, mode));
      expect(length).toBeGreaterThan(100);
      expect(length).toBeLessThan(1_000);
    }
  });

  test('paid is two short tones that rise, refused one long low one, expired one that falls', () => {
    const [first, second, ...more] = tuneOf('paid', 'production');
    expect(more).toEqual([]);
    expect(second?.hertz).toBeGreaterThan(first?.hertz ?? Number.POSITIVE_INFINITY);
    const [refused] = tuneOf('refused', 'production');
    expect(refused?.lengthMs).toBeGreaterThanOrEqual(500);
    expect(refused?.hertz).toBeLessThan(300);
    const [expired] = tuneOf('expired', 'production');
    expect(expired?.endHertz).toBeLessThan(expired?.hertz ?? 0);
  });

  test.each(names)('%s without real money shares neither height nor timbre with the real one', (name) => {
    const real = tuneOf(name, 'production');
    for (const mode of ['practice', 'test'] as const) {
      const other = tuneOf(name, mode);
      for (const note of real) {
        expect(other.map(({ hertz }) => hertz)).not.toContain(note.hertz);
        expect(other.map(({ wave }) => wave)).not.toContain(note.wave);
      }
    }
  });
});

describe('the voice', () => {
  const voice = (lang: string, localService = true, isDefault = false) => ({
    lang,
    localService,
    default: isDefault,
  });

  test('is one of this computer alone: an amount is sent to nobody to be spoken', () => {
    expect(pickVoice([voice('fr-FR', false)], 'fr')).toBeUndefined();
    expect(pickVoice([voice('de-DE')], 'fr')).toBeUndefined();
  });

  test('is at home where the page is, else the default of the language, else any of it', () => {
    const [us, gb, br] = [voice('en-US', true, true), voice('en-GB'), voice('pt_BR')];
    expect(pickVoice([us, gb, br], 'en')).toBe(gb);
    expect(pickVoice([voice('pt-PT', true, true), br], 'pt')).toBe(br);
    const [canada, belgium] = [voice('fr-CA'), voice('fr-BE', true, true)];
    expect(pickVoice([canada, belgium], 'fr')).toBe(belgium);
    expect(pickVoice([canada], 'fr')).toBe(canada);
  });
});

describe('the spoken amount', () => {
  const paid = { amount: 1250, currency: 'EUR' };

  test('is said in the interface’s language', async () => {
    const english = (await openTexts('en')).getFixedT('en', 'sound');
    const french = (await openTexts('fr')).getFixedT('fr', 'sound');
    expect(await paidAloud({ ...paid, mode: 'production' }, 'en-GB', english)).toBe(
      'twelve euros fifty, paid',
    );
    expect(await paidAloud({ ...paid, mode: 'production' }, 'fr-FR', french)).toBe(
      'douze euros cinquante, payé',
    );
  });

  test('says first when no real money moved', async () => {
    const english = (await openTexts('en')).getFixedT('en', 'sound');
    expect(await paidAloud({ ...paid, mode: 'practice' }, 'en-GB', english)).toMatch(/^Practice: /);
    expect(await paidAloud({ ...paid, mode: 'test' }, 'en-GB', english)).toMatch(/^Test: /);
  });
});
