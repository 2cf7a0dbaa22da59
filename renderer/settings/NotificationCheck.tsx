import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckedNotification } from '../../shared/contract/notification.ts';
import { useApi } from '../api-context.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { Section } from './Section.tsx';

const maxLength = 65_536;

/** Takes a notification of Lyra's that staff paste in, and says whether it is one and of which order. */
export function NotificationCheck() {
  const { t } = useTranslation('settings');
  const { queries } = useApi();
  const [body, setBody] = useState('');
  const { mutate, isPending, data, error, reset } = useMutation(
    queries.notifications.check.mutationOptions(),
  );
  return (
    <Section at="notification" title={t('notification.title')} explain={t('notification.explain')} isBare>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          mutate({ body });
        }}
      >
        <Textarea
          label={t('notification.label')}
          description={t('notification.hint')}
          rows={4}
          maxLength={maxLength}
          spellCheck={false}
          value={body}
          onChange={(event) => {
            setBody(event.currentTarget.value);
            reset();
          }}
        />
        <Button type="submit" mt={12} loading={isPending} disabled={body.trim() === ''}>
          {t('notification.check')}
        </Button>
      </form>
      <div role="status">{data && <Verdict checked={data} />}</div>
      <ErrorNote error={error} />
    </Section>
  );
}

/** What it is, whose, what it claims, and that it proves nothing. */
function Verdict({ checked }: { checked: CheckedNotification }) {
  const { t } = useTranslation(['settings', 'frame']);
  const { verdict, mode, orderId, reference, orderStatus } = checked;
  return (
    <>
      <p data-verdict={verdict}>
        <strong>{t(`settings:notification.verdict.${verdict}.title`)}</strong>{' '}
        {t(`settings:notification.verdict.${verdict}.todo`)}
      </p>
      {mode && <p>{t('settings:notification.mode', { mode: t(`frame:mode.${mode}`) })}</p>}
      {orderStatus && <p>{t('settings:notification.claims', { status: orderStatus })}</p>}
      {orderId && (
        <Link to="/orders/$id" params={{ id: orderId }}>
          {t('settings:notification.open', { reference: reference ?? '' })}
        </Link>
      )}
    </>
  );
}
