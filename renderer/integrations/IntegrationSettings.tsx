import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Integration } from '../../shared/contract/integrations.ts';
import { Section } from '../settings/Section.tsx';
import { SettingRow } from '../settings/SettingRow.tsx';
import { ModeMark } from '../shops/ModeMark.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { DeliberateButton } from '../ui/DeliberateButton.tsx';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { useTimes } from '../ui/use-times.ts';
import styles from './IntegrationSettings.module.css';
import { NewIntegration } from './NewIntegration.tsx';
import { type MadeToken, useIntegrations } from './use-integrations.ts';

/** The programs that may ask Comptoir for orders: each with a token of its own, good for one mode until it is revoked. */
export function IntegrationSettings() {
  const { t } = useTranslation('integrations');
  const { items, made, forget, make, isMaking, revoke, error } = useIntegrations();
  const [leaving, setLeaving] = useState<Integration | null>(null);
  return (
    <Section at="integrations" title={t('tokens')} explain={t('explain')}>
      {items.length > 0 && (
        <SettingRow isTall>
          <ul className={styles['list']} aria-label={t('tokens')}>
            {items.map((each) => (
              <One key={each.id} integration={each} onRevoke={() => setLeaving(each)} />
            ))}
          </ul>
        </SettingRow>
      )}
      <NewIntegration make={make} isMaking={isMaking} error={error} />
      {made && <TokenDialog made={made} onClose={forget} />}
      {leaving && (
        <RevokeDialog
          name={leaving.name}
          onClose={() => setLeaving(null)}
          onRevoke={() => {
            revoke(leaving.id);
            setLeaving(null);
          }}
        />
      )}
    </Section>
  );
}

function One({ integration, onRevoke }: { integration: Integration; onRevoke: () => void }) {
  const { t } = useTranslation('integrations');
  const times = useTimes();
  const { name, mode, madeAt, lastUsedAt } = integration;
  return (
    <li>
      <span className={styles['words']}>
        <span className={styles['name']}>
          {name} <ModeMark mode={mode} />
        </span>
        <span className={styles['small']}>
          {t('made', { time: times.full(madeAt) })}{' '}
          {lastUsedAt === null ? t('neverUsed') : t('used', { time: times.full(lastUsedAt) })}
        </span>
      </span>
      <Button aria-label={t('revokeNamed', { name })} onClick={onRevoke}>
        {t('revoke')}
      </Button>
    </li>
  );
}

function TokenDialog({ made: { name, token }, onClose }: { made: MadeToken; onClose: () => void }) {
  const { t } = useTranslation('integrations');
  return (
    <Dialog title={t('token.title', { name })} onClose={onClose} closeLabel={t('token.close')}>
      <p>{t('token.once')}</p>
      <p className={styles['token']}>
        <code>{token}</code>
      </p>
      <DialogActions>
        <CopyButton text={token} label={t('token.copy')} isMain />
      </DialogActions>
    </Dialog>
  );
}

interface RevokeDialogProps {
  name: string;
  onClose: () => void;
  onRevoke: () => void;
}

function RevokeDialog({ name, onClose, onRevoke }: RevokeDialogProps) {
  const { t } = useTranslation('integrations');
  return (
    <Dialog title={t('revokeTitle', { name })} onClose={onClose} closeLabel={t('keep')}>
      <p>{t('revokeMeans')}</p>
      <DialogActions>
        <DeliberateButton onPress={onRevoke} isMain>
          {t('revoke')}
        </DeliberateButton>
      </DialogActions>
    </Dialog>
  );
}
