import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { countSms } from '../../shared/sms-count.ts';
import styles from './SharePanel.module.css';
import { characterName } from './share-message.ts';

export interface SmsCounterProps {
  /** As it is sent. */
  text: string;
  /** What staff can change of it: the same, or a template of it. */
  source: string;
  /** With what fits in every place of the first character that does not. */
  onReplace: (source: string) => void;
}

/** Counted as the network counts; names the character that makes all others dear. */
export function SmsCounter({ text, source, onReplace }: SmsCounterProps) {
  const { t } = useTranslation('share');
  const { parts, units, left, firstForeign } = countSms(text);
  return (
    <>
      <p className={styles['count']}>
        <strong aria-live="polite">{t('sms.parts', { count: parts })}</strong>{' '}
        {t('sms.units', { units, left })}
      </p>
      <div role="status" className={styles['foreign']}>
        {firstForeign !== null && <Foreign {...firstForeign} source={source} onReplace={onReplace} />}
      </div>
    </>
  );
}

interface ForeignProps extends Omit<SmsCounterProps, 'text'> {
  character: string;
  replacement: string | null;
}

function Foreign({ character, replacement, source, onReplace }: ForeignProps) {
  const { t } = useTranslation('share');
  const name = characterName(character);
  // It may come from the shop's name or the order: nothing to replace here then.
  const canReplace = replacement !== null && source.includes(character);
  return (
    <>
      <p>{t('sms.foreign', { character: name })}</p>
      {canReplace && (
        <Button h={44} onClick={() => onReplace(source.replaceAll(character, replacement))}>
          {replacement === ''
            ? t('sms.remove', { character: name })
            : t('sms.replace', { character: name, replacement: characterName(replacement) })}
        </Button>
      )}
    </>
  );
}
