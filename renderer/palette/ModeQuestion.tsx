import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Mode } from '../../shared/order.ts';
import { useSwitchMode } from '../shops/use-shops.ts';
import { DeliberateButton } from '../ui/DeliberateButton.tsx';
import { DialogActions } from '../ui/Dialog.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';

/** An Enter that chose the wrong line must not turn practice into real money: another mode is asked about. */
export function ModeQuestion({ mode, onClose }: { mode: Mode; onClose: () => void }) {
  const { t } = useTranslation('palette');
  const { switchTo, isSwitching, error } = useSwitchMode(onClose);
  return (
    <>
      <p>{t(`mode.means.${mode}`)}</p>
      <ErrorNote error={error} />
      <DialogActions>
        <Button autoFocus onClick={onClose}>
          {t('mode.stay')}
        </Button>
        <DeliberateButton isMain isBusy={isSwitching} onPress={() => switchTo(mode)}>
          {t('mode.switch')}
        </DeliberateButton>
      </DialogActions>
    </>
  );
}
