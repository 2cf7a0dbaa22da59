import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { ClipboardCheck, ClipboardList } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../shared/order.ts';
import { useApi } from '../api-context.ts';
import { toAppError } from '../connection/app-error.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';

/** Copies the order's story for a support desk: no secret, no customer's data. */
export function CopyIncident({ order }: { order: Order }) {
  const { t } = useTranslation('data');
  const { client } = useApi();
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: async () => {
      const { text } = await client.orders.incident({ id: order.id });
      await navigator.clipboard.writeText(text);
    },
  });
  const Icon = isSuccess ? ClipboardCheck : ClipboardList;
  return (
    <>
      <Button
        variant="default"
        leftSection={<Icon aria-hidden size={18} />}
        loading={isPending}
        onClick={() => mutate()}
      >
        <span aria-live="polite">{isSuccess ? t('incident.copied') : t('incident.copy')}</span>
      </Button>
      <p>{t('incident.explain')}</p>
      <ErrorNote error={error && toAppError(error)} />
    </>
  );
}
