import { Link } from '@tanstack/react-router';
import { Calculator, ChartColumn, List, type LucideIcon, Settings } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DisplayButton } from '../display/staff/DisplayButton.tsx';
import { ProposalMark } from '../proposal/ProposalMark.tsx';
import type { Overlay } from '../shortcuts/Overlays.tsx';
import { BlockedMark } from '../sound/BlockedMark.tsx';
import { StaffPicker } from '../staff/StaffPicker.tsx';
import { ConnectionBadge } from './ConnectionBadge.tsx';
import styles from './Rail.module.css';
import { RailTools } from './RailTools.tsx';

const places: {
  to: '/' | '/orders' | '/day' | '/settings';
  name: 'counter' | 'orders' | 'day' | 'settings';
  icon: LucideIcon;
}[] = [
  { to: '/', name: 'counter', icon: Calculator },
  { to: '/orders', name: 'orders', icon: List },
  { to: '/day', name: 'day', icon: ChartColumn },
  { to: '/settings', name: 'settings', icon: Settings },
];

/** The way between the sections; at the bottom of a narrow window. */
export function Rail({ show }: { show(overlay: Overlay): void }) {
  const { t } = useTranslation();
  return (
    <nav className={styles['rail']} aria-label={t('rail.label')}>
      <ul className={styles['places']}>
        {places.map(({ to, name, icon: Icon }) => (
          <li key={to}>
            <Link
              to={to}
              className={styles['place']}
              activeOptions={{ exact: to === '/', includeSearch: false }}
            >
              <Icon aria-hidden size={22} strokeWidth={1.75} />
              {t(`rail.${name}`)}
              {name === 'counter' && <ProposalMark />}
            </Link>
          </li>
        ))}
      </ul>
      <div className={styles['foot']}>
        <BlockedMark />
        <RailTools show={show} />
        <DisplayButton />
        <StaffPicker />
        <ConnectionBadge />
      </div>
    </nav>
  );
}
