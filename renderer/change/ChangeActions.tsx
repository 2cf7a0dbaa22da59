import { Button, Menu } from '@mantine/core';
import { Ban, ChevronDown, CopyPlus, type LucideIcon, Pencil } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../shared/order.ts';
import type { OrderDetails } from '../../shared/order-wish.ts';
import { toAppError } from '../connection/app-error.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { CancelDialog } from './CancelDialog.tsx';
import styles from './Change.module.css';
import { ChangeForm } from './ChangeForm.tsx';
import { DuplicateDialog } from './DuplicateDialog.tsx';
import { ExtendMenu } from './ExtendMenu.tsx';
import { isSent } from './is-sent.ts';
import { useActs } from './use-acts.ts';

type Open = { kind: 'change'; minutes?: string } | { kind: 'cancel' } | { kind: 'duplicate' };

interface ChangeActionsProps {
  order: Order;
  details: OrderDetails;
  /** What else belongs under "More", as menu items. */
  children?: ReactNode;
}

/** Extend in front; change, duplicate and cancel under "More": nothing that the order's status does not allow. */
export function ChangeActions({ order, details, children }: ChangeActionsProps) {
  const { t } = useTranslation('change');
  const { change, cancel } = useActs();
  const [open, setOpen] = useState<Open | null>(null);
  const { may, wish } = details;
  const close = () => setOpen(null);
  return (
    <>
      {may.change && (
        <ExtendMenu
          isSent={isSent(order)}
          isBusy={open === null && change.isPending}
          onExtend={(minutes) => {
            begin(null);
            change.mutate({ id: order.id, expiresIn: minutes * 60 });
          }}
        />
      )}
      {(may.change || may.cancel || wish || children) && (
        <Menu position="bottom-end" shadow="md" withinPortal>
          <Menu.Target>
            <Button rightSection={<ChevronDown aria-hidden size={16} />}>{t('more')}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            {may.change && (
              <Item icon={Pencil} name={t('change')} onClick={() => begin({ kind: 'change' })} />
            )}
            {wish && (
              <Item icon={CopyPlus} name={t('duplicate')} onClick={() => begin({ kind: 'duplicate' })} />
            )}
            {children}
            {may.cancel && (
              <>
                <Menu.Divider />
                <Item icon={Ban} name={t('cancel')} onClick={() => begin({ kind: 'cancel' })} />
              </>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      <Outcome
        order={order}
        changeError={open?.kind === 'change' ? null : change.error}
        cancelError={cancel.error}
        onShorten={may.change ? () => begin({ kind: 'change', minutes: '2' }) : undefined}
      />
      {open?.kind === 'change' && wish && (
        <ChangeForm
          order={order}
          wish={wish}
          minutes={open.minutes}
          isSending={change.isPending}
          error={change.error}
          onClose={close}
          onSend={(input) =>
            change.mutate(input, {
              onSuccess: close,
              onError: (error) => isOverNow(error) && close(),
            })
          }
        />
      )}
      {open?.kind === 'cancel' && (
        <CancelDialog
          order={order}
          onClose={close}
          onCancel={() => {
            close();
            cancel.mutate({ id: order.id });
          }}
        />
      )}
      {open?.kind === 'duplicate' && <DuplicateDialog order={order} onClose={close} />}
    </>
  );

  function begin(next: Open | null) {
    change.reset();
    cancel.reset();
    setOpen(next);
  }
}

function Item({ icon: Icon, name, onClick }: { icon: LucideIcon; name: string; onClick: () => void }) {
  return (
    <Menu.Item mih={44} leftSection={<Icon aria-hidden size={18} />} onClick={onClick}>
      {name}
    </Menu.Item>
  );
}

/** What the gateway has now is another order than the form was about. */
function isOverNow(thrown: unknown): boolean {
  const { code } = toAppError(thrown);
  return code === 'CONFLICT' || code === 'OUTCOME_UNKNOWN';
}

interface OutcomeProps {
  order: Order;
  changeError: unknown;
  cancelError: unknown;
  onShorten: (() => void) | undefined;
}

/** How the last change or cancel ended, where it did not simply succeed. */
function Outcome({ order, changeError, cancelError, onShorten }: OutcomeProps) {
  const { t } = useTranslation('change');
  const isUnknown = (error: unknown) => Boolean(error) && toAppError(error).code === 'OUTCOME_UNKNOWN';
  const hasNoCancel = Boolean(cancelError) && toAppError(cancelError).data.errorCode === 'INT_901';
  return (
    <div className={styles['outcome']} aria-live="polite">
      {order.isCancelling && order.status === 'open' && <p>{t('cancelling.pending')}</p>}
      {isUnknown(changeError) && order.isChanging && <p className={styles['amber']}>{t('unknown.change')}</p>}
      {isUnknown(cancelError) && order.status === 'open' && (
        <p className={styles['amber']}>{t('unknown.cancel')}</p>
      )}
      {!isUnknown(changeError) && <ErrorNote error={changeError} />}
      {hasNoCancel && (
        <div className={styles['amber']} role="alert">
          <p>{t('noCancel.text')}</p>
          {onShorten && <Button onClick={onShorten}>{t('noCancel.shorten')}</Button>}
        </div>
      )}
      {!isUnknown(cancelError) && !hasNoCancel && <ErrorNote error={cancelError} />}
    </div>
  );
}
