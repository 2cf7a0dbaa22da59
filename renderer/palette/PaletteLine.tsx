import {
  ArrowRight,
  CircleQuestionMark,
  FlaskConical,
  Languages,
  List,
  type LucideIcon,
  Monitor,
  Printer,
  RefreshCw,
  Settings,
  SunMoon,
} from 'lucide-react';
import { shortReference } from '../../shared/reference.ts';
import { Keys } from '../shortcuts/Keys.tsx';
import { shortcuts } from '../shortcuts/shortcuts.ts';
import { AmountText } from '../ui/AmountText.tsx';
import { StatusPill } from '../ui/StatusPill.tsx';
import { useNow } from '../ui/use-now.ts';
import { useTimes } from '../ui/use-times.ts';
import type { PaletteDeed } from './actions.ts';
import styles from './Palette.module.css';
import type { PaletteItem } from './palette-items.ts';

const icons: Record<PaletteDeed['do'], LucideIcon> = {
  go: ArrowRight,
  change: SunMoon,
  'ask-mode': FlaskConical,
  check: RefreshCw,
  print: Printer,
  help: CircleQuestionMark,
  'open-display': Monitor,
  'close-display': Monitor,
};

/** A line of the palette: an icon, what it is, and what tells it apart. */
export function PaletteLine({ item }: { item: PaletteItem }) {
  if (item.kind === 'order') return <OrderLine order={item.order} />;
  if (item.kind === 'setting') {
    const { label, group } = item.setting;
    return (
      <>
        <Settings aria-hidden size={18} strokeWidth={1.75} />
        <span className={styles['name']}>{label}</span>
        <span className={styles['apart']}>{group}</span>
      </>
    );
  }
  const { action } = item;
  const Icon = action.label === 'action.language' ? Languages : icons[action.deed.do];
  const chord = shortcuts.find(({ id }) => id === action.shortcut)?.chords[0];
  return (
    <>
      <Icon aria-hidden size={18} strokeWidth={1.75} />
      <span className={styles['name']}>{action.name}</span>
      {chord && <Keys chord={chord} />}
    </>
  );
}

function OrderLine({ order }: { order: Extract<PaletteItem, { kind: 'order' }>['order'] }) {
  const { short } = useTimes();
  const now = useNow();
  return (
    <>
      <List aria-hidden size={18} strokeWidth={1.75} />
      <AmountText amount={order.amount} currency={order.currency} />
      <span className={styles['name']}>{shortReference(order.reference)}</span>
      <span className={styles['apart']}>{short(order.createdAt, now)}</span>
      <StatusPill order={order} />
    </>
  );
}
