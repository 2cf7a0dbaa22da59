import { Button, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './SharePanel.module.css';
import { SmsCounter } from './SmsCounter.tsx';
import type { Edited, ShareMessage, WordedWay } from './share-message.ts';

/** As long as the contract takes. */
const maxText = 4_000;
const maxSubject = 255;

export interface MessageFieldsProps {
  by: WordedWay;
  message: ShareMessage;
  onEdit: (change: Edited) => void;
  onRestore: () => void;
}

/** The message ready to go, to change by hand; for an SMS with what it costs. */
export function MessageFields({ by, message, onEdit, onRestore }: MessageFieldsProps) {
  const { t } = useTranslation('share');
  return (
    <>
      {by === 'email' && (
        <TextInput
          label={t('subject')}
          maxLength={maxSubject}
          value={message.subject}
          onChange={(event) => onEdit({ subject: event.currentTarget.value })}
        />
      )}
      <div className={styles['message']}>
        <Textarea
          label={t('message')}
          autosize
          minRows={by === 'email' ? 6 : 3}
          maxRows={12}
          maxLength={maxText}
          value={message.text}
          onChange={(event) => onEdit({ text: event.currentTarget.value })}
        />
        {by === 'sms' && (
          <SmsCounter text={message.sent} source={message.text} onReplace={(text) => onEdit({ text })} />
        )}
        <div role="status" className={styles['hint']}>
          {message.isLinkAdded && <p>{t('linkAdded')}</p>}
          {message.unknown.length > 0 && (
            <p>{t('unknown', { names: message.unknown.map((name) => `%${name}%`).join(' ') })}</p>
          )}
        </div>
        {message.isEdited && (
          <Button h={44} className={styles['restore']} onClick={onRestore}>
            {t('restore')}
          </Button>
        )}
      </div>
    </>
  );
}
