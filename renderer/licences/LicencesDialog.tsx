import { TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findMatches } from '../find/match-text.ts';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './LicencesDialog.module.css';
import { type ShippedPackage, shippedPackages } from './shipped-packages.ts';

/** What Comptoir is made of besides its own code, each with the licence it is passed on under. */
export function LicencesDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('settings');
  const [typed, setTyped] = useState('');
  const found = findMatches(typed, shippedPackages, ({ name, licence }) => ({ label: name, words: licence }));
  return (
    <Dialog title={t('licences.title')} closeLabel={t('licences.close')} onClose={onClose} isSide>
      <p className={styles['explain']}>{t('licences.explain')}</p>
      <TextInput
        aria-label={t('licences.find')}
        placeholder={t('licences.find')}
        leftSection={<Search aria-hidden size={18} />}
        value={typed}
        maxLength={60}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <p role="status" className={styles['count']}>
        {t('licences.count', { count: found.length })}
      </p>
      <ul className={styles['packages']} aria-label={t('licences.title')}>
        {found.map((one) => (
          <li key={`${one.name} ${one.version}`}>
            <Licence shipped={one} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function Licence({ shipped: { name, version, licence, text } }: { shipped: ShippedPackage }) {
  const { t } = useTranslation('settings');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        <span className={styles['name']}>
          {name} {version}
        </span>
        <span className={styles['licence']}>{licence}</span>
      </summary>
      {/* Licences are in English, whatever the page speaks. */}
      {isOpen && (text === '' ? <p>{t('licences.noText', { licence })}</p> : <pre lang="en">{text}</pre>)}
    </details>
  );
}
