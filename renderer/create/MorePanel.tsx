import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChannelType } from '../../shared/channel.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { isRemembered, textIn } from './draft.ts';
import { FieldInput, fieldId } from './FieldInput.tsx';
import { type FieldGroup, type FieldName, fieldsOf } from './fields.ts';
import styles from './MorePanel.module.css';
import type { MoreProps } from './more-props.ts';
import { RememberRow } from './RememberRow.tsx';

const groups: readonly Exclude<FieldGroup, 'front'>[] = [
  'customer',
  'email',
  'payment',
  'backOffice',
  'expiry',
  'addresses',
];
const wide: readonly FieldName[] = [
  'address',
  'emailSubject',
  'emailBody',
  'emailBcc',
  'instalmentSchedule',
  'paymentMethods',
  'note',
  'description',
  'metadata',
  'expiresAt',
  'ipnTargetUrl',
];

export interface MorePanelProps extends MoreProps {
  /** Where to begin; the first field when `null`. */
  focusOn: FieldName | null;
  onClose: () => void;
}

/** Everything an order may be given beside what stands in front, over the counter until it is closed. */
export function MorePanel({ focusOn, onClose, ...more }: MorePanelProps) {
  const { t } = useTranslation('create');
  useEffect(() => {
    // The dialog around it is open by now.
    const field = focusOn === null ? null : document.getElementById(fieldId(focusOn));
    field?.focus();
  }, [focusOn]);
  return (
    <Dialog
      isSide
      title={t('more.title')}
      closeLabel={t('more.close')}
      onClose={onClose}
      foot={
        <Button variant="filled" fullWidth onClick={onClose}>
          {t('more.done')}
        </Button>
      }
    >
      {groups.map((group) => (
        <Group key={group} group={group} {...more} />
      ))}
      <VoiceServer way={more.draft.way} onChoose={more.onVoiceServer} />
      <RememberRow {...more} />
    </Dialog>
  );
}

function VoiceServer({ way, onChoose }: { way: ChannelType; onChoose: () => void }) {
  const { t } = useTranslation('create');
  if (way === 'ivr') return null;
  return (
    <section className={styles['remember']}>
      <h3>{t('voiceServer.title')}</h3>
      <p>{t('voiceServer.text')}</p>
      <div className={styles['actions']}>
        <Button onClick={onChoose}>{t('voiceServer.choose')}</Button>
      </div>
    </section>
  );
}

function Group({ group, draft, defaults, issues, onField }: MoreProps & { group: (typeof groups)[number] }) {
  const { t } = useTranslation('create');
  const names = fieldsOf(group, draft.way);
  if (names.length === 0) return null;
  return (
    <fieldset className={styles['group']}>
      <legend>{t(`group.${group}`)}</legend>
      {names.map((name) => (
        <div
          key={name}
          className={styles['field']}
          data-wide={wide.includes(name) || undefined}
          data-remembered={isRemembered(draft, name, defaults) || undefined}
        >
          <FieldInput
            name={name}
            text={textIn(draft, name, defaults)}
            issue={issues.find(({ field }) => field === name)}
            onChange={(text) => onField(name, text)}
          />
          {isRemembered(draft, name, defaults) && (
            <p className={styles['remembered']}>{t('remember.mark')}</p>
          )}
        </div>
      ))}
    </fieldset>
  );
}
