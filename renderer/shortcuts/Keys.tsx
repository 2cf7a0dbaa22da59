import { useTranslation } from 'react-i18next';
import styles from './Keys.module.css';
import { isMacKeyboard, isNamedKey, keyNames } from './key-names.ts';
import type { Chord } from './shortcuts.ts';

/** A chord as keys: `Ctrl` `K`. */
export function Keys({ chord }: { chord: Chord }) {
  const { t } = useTranslation('palette');
  const isMac = isMacKeyboard(navigator.platform);
  return (
    <span className={styles['keys']}>
      {keyNames(chord, isMac).map((key) => (
        <kbd key={key} className={styles['key']}>
          {isNamedKey(key) ? t(`keys.name.${key}`) : key}
        </kbd>
      ))}
    </span>
  );
}
