import { Button, NativeSelect } from '@mantine/core';
import { type FormEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../shared/order.ts';
import { type SharedBy, sharedBySchema } from '../../shared/order-event.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { Choice } from '../ui/Choice.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { hasLink } from '../ui/has-link.ts';
import { HandedNote } from './HandedNote.tsx';
import { MessageFields } from './MessageFields.tsx';
import { languageChoices } from './message-language.ts';
import { ReceiverField } from './ReceiverField.tsx';
import { readReceiver } from './receiver.ts';
import styles from './SharePanel.module.css';
import { shareMessage, type WordedWay } from './share-message.ts';
import { type ShareDraft, useShareDraft, useSharing } from './use-share.ts';

export interface SharePanelProps {
  order: Order;
  /** The way that stands there at first. */
  firstWay?: SharedBy;
  /** The link that stands above already, as it is to be copied. */
  shownLink?: string | undefined;
}

/** Hands an order's link over by the shop's own means, as often and by as many ways as staff like. */
export function SharePanel({ order, firstWay = 'copy', shownLink }: SharePanelProps) {
  const { t } = useTranslation('share');
  const draft = useShareDraft(order, firstWay);
  const sharing = useSharing();
  const { by, setWay } = draft;
  if (!hasLink(order) || order.paymentUrl === null) return <p>{t('notOpen')}</p>;
  return (
    <div className={styles['panel']}>
      <Choice<SharedBy>
        label={t('way.label')}
        isWide
        value={by}
        onChange={setWay}
        options={sharedBySchema.options.map((value) => ({ value, label: t(`way.${value}`) }))}
      />
      {by === 'copy' ? (
        <CopyLink
          link={shownLink ?? order.paymentUrl}
          isShown={shownLink !== undefined}
          onCopied={() => sharing.share({ id: order.id, by })}
        />
      ) : (
        <MessageForm order={order} by={by} draft={draft} sharing={sharing} />
      )}
      <ErrorNote error={sharing.error} />
      <HandedNote handed={sharing.handed} />
    </div>
  );
}

interface CopyLinkProps {
  link: string;
  isShown: boolean;
  onCopied: () => void;
}

function CopyLink({ link, isShown, onCopied }: CopyLinkProps) {
  const { t } = useTranslation('share');
  const label = useId();
  const button = <CopyButton isMain text={link} label={t('way.copy')} onCopied={onCopied} />;
  if (isShown) return button;
  return (
    <div className={styles['copy']}>
      <p id={label} className={styles['hint']}>
        {t('copy.hint')}
      </p>
      <input
        readOnly
        className={styles['link']}
        aria-labelledby={label}
        value={link}
        onFocus={(event) => event.currentTarget.select()}
      />
      {button}
    </div>
  );
}

interface MessageFormProps {
  order: Order;
  by: WordedWay;
  draft: ShareDraft;
  sharing: ReturnType<typeof useSharing>;
}

function MessageForm({ order, by, draft, sharing }: MessageFormProps) {
  const { t } = useTranslation('share');
  const page = useLocale();
  const [isAsked, setIsAsked] = useState(false);
  const receiverInput = useRef<HTMLInputElement>(null);
  const { language, settings, edited, locale } = draft;
  const read = readReceiver(by, draft.receiver, settings.country);
  const message = shareMessage({ by, language, templates: settings.messageTemplates }, edited, draft.values);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (sharing.isSharing) return;
    setIsAsked(true);
    if (read.ok) sharing.share({ id: order.id, by, locale, ...read.value, ...edited });
    else receiverInput.current?.focus();
  };
  return (
    <form className={styles['form']} onSubmit={submit} noValidate>
      <div className={styles['receiver']}>
        <ReceiverField
          key={by}
          ref={receiverInput}
          by={by}
          text={draft.receiver}
          read={read}
          country={settings.country}
          isAsked={isAsked}
          onChoose={draft.choose}
          onChange={(text) => {
            setIsAsked(false);
            draft.setReceiver(text);
          }}
        />
        <NativeSelect
          label={t('language')}
          data={languageChoices(draft.spoken, page)}
          value={language}
          onChange={(event) => draft.setLanguage(event.currentTarget.value)}
        />
      </div>
      <MessageFields by={by} message={message} onEdit={draft.edit} onRestore={draft.restore} />
      <div className={styles['send']}>
        <Button type="submit" variant="filled" fullWidth aria-busy={sharing.isSharing}>
          {t(`send.${by}`)}
        </Button>
      </div>
    </form>
  );
}
