import styles from './Key.module.css';

/** The key that presses this button, drawn on it: `<Key>Enter</Key>`. For eyes only. */
export function Key({ children }: { children: string }) {
  return (
    <kbd className={styles['key']} aria-hidden>
      {children}
    </kbd>
  );
}
