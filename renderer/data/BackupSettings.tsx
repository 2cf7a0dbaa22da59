import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backup, Backups } from '../../shared/contract/backups.ts';
import { Section } from '../settings/Section.tsx';
import { DeliberateButton } from '../ui/DeliberateButton.tsx';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useTimes } from '../ui/use-times.ts';
import styles from './Data.module.css';
import { useBackups } from './use-backups.ts';
import { useBytes } from './use-bytes.ts';

/** The copies of the register: what there is, one more now, and one of them put back. */
export function BackupSettings() {
  const { t } = useTranslation('data');
  const { backups, make, isMaking, stage, cancel, error } = useBackups();
  const [wanted, setWanted] = useState<Backup | null>(null);
  return (
    <Section at="backups" title={t('backup.title')} explain={t('backup.explain')} isBare>
      {backups?.restored && <Restored restored={backups.restored} />}
      {backups && backups.staged !== null && <Staged name={backups.staged} cancel={cancel} />}
      {backups && <BackupList backups={backups} restore={setWanted} />}
      <Button onClick={make} loading={isMaking}>
        {t('backup.make')}
      </Button>
      <ErrorNote error={error} />
      {backups && <p className={styles['small']}>{t('backup.folder', { folder: backups.folder })}</p>}
      {wanted && (
        <RestoreDialog
          backup={wanted}
          onClose={() => setWanted(null)}
          onRestore={() => {
            stage(wanted.name);
            setWanted(null);
          }}
        />
      )}
    </Section>
  );
}

function BackupList({ backups, restore }: { backups: Backups; restore(backup: Backup): void }) {
  const { t } = useTranslation('data');
  const { full } = useTimes();
  const bytes = useBytes();
  if (backups.items.length === 0) return <p>{t('backup.none')}</p>;
  return (
    <ul className={styles['backups']} aria-label={t('backup.title')}>
      {backups.items.map((backup) => (
        <li key={backup.name}>
          <span>
            <strong>{full(backup.madeAt)}</strong>
            <span className={styles['small']}>
              {t(`backup.reason.${backup.reason}`)} · {bytes(backup.bytes)}
            </span>
          </span>
          <Button
            variant="subtle"
            onClick={() => restore(backup)}
            aria-label={t('backup.restoreOf', { at: full(backup.madeAt) })}
          >
            {t('backup.restore')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Staged({ name, cancel }: { name: string; cancel(): void }) {
  const { t } = useTranslation('data');
  return (
    <div className={styles['notice']} role="status">
      <p>{t('backup.staged', { name })}</p>
      <Button variant="default" onClick={cancel}>
        {t('backup.cancel')}
      </Button>
    </div>
  );
}

function Restored({ restored }: { restored: NonNullable<Backups['restored']> }) {
  const { t } = useTranslation('data');
  const { full } = useTimes();
  return (
    <p className={styles['notice']} role="status">
      {t('backup.restored', { at: full(restored.madeAt), setAside: restored.setAside })}
    </p>
  );
}

interface RestoreDialogProps {
  backup: Backup;
  onClose(): void;
  onRestore(): void;
}

/** Says what will be gone from sight before anything is staged. */
function RestoreDialog({ backup, onClose, onRestore }: RestoreDialogProps) {
  const { t } = useTranslation('data');
  const { full } = useTimes();
  return (
    <Dialog title={t('backup.sure', { at: full(backup.madeAt) })} onClose={onClose}>
      <p>{t('backup.sureText')}</p>
      <DialogActions>
        <Button variant="default" onClick={onClose}>
          {t('backup.keep')}
        </Button>
        <DeliberateButton onPress={onRestore}>{t('backup.stage')}</DeliberateButton>
      </DialogActions>
    </Dialog>
  );
}
