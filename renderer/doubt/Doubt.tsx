import { useState } from 'react';
import type { Order } from '../../shared/order.ts';
import { DuplicateDialog } from '../change/DuplicateDialog.tsx';
import { DoubtPanel } from './DoubtPanel.tsx';
import type { DoubtDialog } from './doubt-dialog.ts';
import { FoundDialog } from './FoundDialog.tsx';
import { NotCreatedDialog } from './NotCreatedDialog.tsx';

/**
 * All about an order that never got its answer: what may have happened, and the ways to end the doubt. Stays
 * for the order's next status as well, because "ask again" goes on when the doubt is over.
 */
export function Doubt({ order, mayAskAgain }: { order: Order; mayAskAgain: boolean }) {
  const [open, setOpen] = useState<DoubtDialog | null>(null);
  const close = () => setOpen(null);
  const isInDoubt = order.status === 'unconfirmed';
  return (
    <>
      {isInDoubt && <DoubtPanel order={order} onOpen={setOpen} />}
      {open === 'not-created' && (
        <NotCreatedDialog
          order={order}
          onClose={close}
          onResolved={() => setOpen(mayAskAgain ? 'again' : null)}
        />
      )}
      {(open === 'created' || open === 'link') && isInDoubt && (
        <FoundDialog order={order} found={open} onClose={close} />
      )}
      {open === 'again' && <DuplicateDialog order={order} onClose={close} />}
    </>
  );
}
