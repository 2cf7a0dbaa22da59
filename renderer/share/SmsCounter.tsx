import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { countSms } from '../../shared/sms-count.ts';
import styles from './SharePanel.module.css';
import { characterName } from './share-message.ts';

export interface SmsCounterProps {
  /** As it is sent. */
  text: string;
  /** Puts what fits in the place of the first character that does not. */
  onReplace: () => void;
}

/** Counted as the network counts; names the character that makes all others dear. */
export function SmsCounter({ text, onReplace }: SmsCounterProps) {
  const { t } = useTranslation('share');
  const { parts, units, left, firstForeign } = countSms(text);
  const character = firstForeign === null ? '' : characterName(firstForeign.character);
  const replacement = firstForeign?.replacement ?? null;
  return (
    <>
      <p className={styles['count']} data-parts={parts}>
        <strong aria-live="polite">{t('sms.parts', { count: parts })}</strong>{' '}
        {t('sms.units', { units, left })}
      </p>
      <div role="status" className={styles['foreign']}>
        {firstForeign !== null && <p>{t('sms.foreign', { character })}</p>}
        {replacement !== null && (
          <Button h={44} onClick={onReplace}>
            {replacement === ''
              ? t('sms.remove', { character })
              : t('sms.replace', { character, replacement: characterName(replacement) })}
          </Button>
        )}
      </div>
    </>
  );
}
