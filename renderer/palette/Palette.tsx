import { useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mode, Order } from '../../shared/order.ts';
import { shortReference } from '../../shared/reference.ts';
import { useOrder } from '../connection/use-order.ts';
import { usePrint } from '../print/use-print.ts';
import { Dialog } from '../ui/Dialog.tsx';
import type { PaletteState } from './actions.ts';
import { ModeQuestion } from './ModeQuestion.tsx';
import { PaletteSearch } from './PaletteSearch.tsx';

interface OpenPalette {
  onClose: () => void;
  showHelp: () => void;
}

/** Finds what can be done, orders and settings by typing, and goes there with Enter. */
export function Palette(props: OpenPalette) {
  const { id } = useParams({ strict: false });
  const { order } = useSearch({ strict: false });
  const shown = id ?? order;
  return shown === undefined ? (
    <PaletteDialog {...props} order={null} print={null} />
  ) : (
    <PaletteOnOrder {...props} id={shown} />
  );
}

function PaletteOnOrder({ id, ...props }: OpenPalette & { id: string }) {
  const { data } = useOrder(id);
  if (data === undefined) return <PaletteDialog {...props} order={null} print={null} />;
  return <PaletteWithPrint {...props} shown={data} />;
}

function PaletteWithPrint({ shown, ...props }: OpenPalette & { shown: Order }) {
  const { kind, print } = usePrint(shown);
  const { id, reference } = shown;
  const order = useMemo(
    () => ({ id, reference: shortReference(reference), canBePrinted: kind !== null }),
    [id, reference, kind],
  );
  return <PaletteDialog {...props} order={order} print={print} />;
}

interface PaletteDialogProps extends OpenPalette {
  order: PaletteState['order'];
  print: (() => void) | null;
}

function PaletteDialog({ onClose, ...ports }: PaletteDialogProps) {
  const { t } = useTranslation('palette');
  const [asked, setAsked] = useState<Mode | null>(null);
  const title = asked ? t('mode.title', { mode: t(`mode.name.${asked}`) }) : t('title');
  return (
    <Dialog title={title} closeLabel={t('close')} onClose={onClose}>
      {asked ? (
        <ModeQuestion mode={asked} onClose={onClose} />
      ) : (
        <PaletteSearch {...ports} onClose={onClose} askMode={setAsked} />
      )}
    </Dialog>
  );
}
