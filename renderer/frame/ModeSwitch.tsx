import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mode } from '../../shared/order.ts';
import { modeIcons } from '../shops/mode-look.ts';
import { useSwitchMode } from '../shops/use-shops.ts';
import styles from './ModeSwitch.module.css';

/** The modes there are keys for, side by side: one click to another. What is half typed stays. */
export function ModeSwitch({ modes, mode }: { modes: readonly Mode[]; mode: Mode }) {
  const { t } = useTranslation();
  const { switchTo, isSwitching, error } = useSwitchMode();
  const choose = (event: MouseEvent<HTMLButtonElement>, chosen: Mode) => {
    // After a click the next keys are meant for the amount, not for this button.
    if (event.detail > 0) event.currentTarget.blur();
    if (chosen !== mode) switchTo(chosen);
  };
  return (
    <>
      {error && (
        <span role="alert" className={styles['failed']}>
          {t('banner.switchFailed')}
        </span>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset brings the look and the words of a form. */}
      <div role="group" aria-label={t('banner.switch')} className={styles['switch']}>
        {modes.map((one) => {
          const Icon = modeIcons[one];
          return (
            <button
              key={one}
              type="button"
              aria-pressed={one === mode}
              disabled={isSwitching}
              onClick={(event) => choose(event, one)}
            >
              <span>
                <Icon aria-hidden size={16} strokeWidth={2} />
                {t(`mode.${one}`)}
              </span>
            </button>
          );
        })}
      </div>
    </>
  );
}
