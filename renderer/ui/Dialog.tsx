import { CloseButton } from '@mantine/core';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import styles from './Dialog.module.css';

export interface DialogProps {
  title: string;
  /** After it was closed, by whatever. */
  onClose: () => void;
  /** Names a cross in the corner; without it the children bring the way out. */
  closeLabel?: string;
  /** Along the right edge, as high as the window, instead of in its middle. */
  isSide?: boolean;
  /** Stays in sight while the rest scrolls. */
  foot?: ReactNode;
  children: ReactNode;
}

/**
 * A dialog over the page: the browser keeps the focus in it, Escape leaves it, and whoever opened it gets the
 * focus back.
 */
export function Dialog({ title, onClose, closeLabel, isSide = false, foot, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const { current } = dialog;
    if (current?.open === false) current.showModal();
    // Taken away without being closed, it would keep the focus to itself.
    return () => current?.close();
  }, []);
  return (
    // Takes the focus of a click beside a field or beside the dialog, so that no key reaches the page behind.
    <dialog
      ref={dialog}
      className={styles['dialog']}
      data-side={isSide || undefined}
      tabIndex={-1}
      aria-labelledby={id}
      onClose={() => {
        if (dialog.current?.open === false) onClose();
      }}
    >
      <header className={styles['head']}>
        <h2 id={id} className={styles['title']}>
          {title}
        </h2>
        {closeLabel !== undefined && (
          <CloseButton size={44} aria-label={closeLabel} onClick={() => dialog.current?.close()} />
        )}
      </header>
      <div className={styles['inside']}>{children}</div>
      {foot && <footer className={styles['foot']}>{foot}</footer>}
    </dialog>
  );
}

/** The buttons at a dialog's end. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className={styles['actions']}>{children}</div>;
}
