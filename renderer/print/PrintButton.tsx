import { Button } from '@mantine/core';
import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../shared/order.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { usePrint } from './use-print.ts';

/** Prints the QR ticket while an order can be paid, its confirmation once it is surely paid, else is not there. */
export function PrintButton({ order }: { order: Order }) {
  const { t } = useTranslation('print');
  const { kind, print, isPrinting, error } = usePrint(order);
  if (kind === null) return null;
  return (
    <>
      <Button
        onClick={(event) => {
          // After a click the next keys are meant for the counter, not for this button.
          if (event.detail > 0) event.currentTarget.blur();
          print();
        }}
        // Not `disabled`, which would lose the focus.
        aria-disabled={isPrinting || undefined}
        leftSection={<Printer aria-hidden size={18} />}
      >
        {t(`button.${kind}`)}
      </Button>
      <ErrorNote error={error} />
    </>
  );
}
