import { type MouseEvent, memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../shared/order.ts';
import { shortReference } from '../../shared/reference.ts';
import { ModeMark } from '../shops/ModeMark.tsx';
import { AmountText } from '../ui/AmountText.tsx';
import { StatusPill } from '../ui/StatusPill.tsx';
import { BoardCell } from './BoardCells.tsx';
import styles from './BoardGrid.module.css';
import type { ShownColumn } from './board-columns.ts';
import { CheckedCell } from './CheckedCell.tsx';

export interface BoardRowProps {
  /** `undefined` until it is read. */
  order: Order | undefined;
  index: number;
  /** px from the first row. */
  top: number;
  columns: readonly ShownColumn[];
  /** It has the keys. */
  isCurrent: boolean;
  isPicked: boolean;
  /** Made in another mode than new orders are: it says so. */
  isElsewhere: boolean;
  onPick: (index: number, isRange: boolean) => void;
  onOpen: (order: Order) => void;
}

/** One order as a row. Its reference is a link that covers the row; the box in front of it picks it. */
export const BoardRow = memo(function BoardRow(props: BoardRowProps) {
  const { order, index, top, columns, isCurrent, isPicked } = props;
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={isPicked}
      tabIndex={isCurrent ? 0 : -1}
      data-row={index}
      className={styles['row']}
      style={{ transform: `translateY(${top}px)` }}
    >
      {order ? <Filled {...props} order={order} /> : <Unread count={columns.length + 5} />}
    </tr>
  );
});

function Filled({
  order,
  index,
  columns,
  isPicked,
  isElsewhere,
  onPick,
  onOpen,
}: BoardRowProps & { order: Order }) {
  const { t } = useTranslation('board');
  const reference = shortReference(order.reference);
  const pick = (event: MouseEvent) => onPick(index, event.shiftKey);
  const open = (event: MouseEvent) => {
    // With one of these the browser opens it elsewhere.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(order);
  };
  return (
    <>
      <td className={styles['pick']}>
        <label>
          <input
            type="checkbox"
            tabIndex={-1}
            checked={isPicked}
            aria-label={t('pick', { reference })}
            onClick={pick}
            onChange={() => undefined}
          />
        </label>
      </td>
      <th scope="row" className={styles['reference']}>
        {/* Plain: the router's own link costs more than all the rest of a row that flies past. */}
        <a href={`#/orders/${order.id}`} tabIndex={-1} title={order.reference} onClick={open}>
          {reference}
        </a>
        {isElsewhere && <ModeMark mode={order.mode} />}
      </th>
      <td className={styles['amount']}>
        <AmountText amount={order.amount} currency={order.currency} />
      </td>
      <td className={styles['status']}>
        <StatusPill order={order} />
      </td>
      <td data-column="checked">
        <CheckedCell order={order} />
      </td>
      {columns.map((column) => (
        <td key={column} data-column={column}>
          <BoardCell column={column} order={order} />
        </td>
      ))}
    </>
  );
}

/** As large as what will come. */
function Unread({ count }: { count: number }) {
  return Array.from({ length: count }, (_, cell) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: they are all the same
    <td key={cell} className={styles['unread']}>
      {cell > 0 && <span aria-hidden />}
    </td>
  ));
}
