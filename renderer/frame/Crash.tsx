import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Message.module.css';

/** Catches a defect of the page, so that staff see words instead of nothing. */
export class CrashBoundary extends Component<{ children: ReactNode }, { hasCrashed: boolean }> {
  override state = { hasCrashed: false };

  static getDerivedStateFromError() {
    return { hasCrashed: true };
  }

  override render() {
    return this.state.hasCrashed ? <Crashed /> : this.props.children;
  }
}

function Crashed() {
  const { t } = useTranslation();
  return (
    <div className={styles['message']} role="alert">
      <h1>{t('crashed.title')}</h1>
      <p>{t('crashed.todo')}</p>
      <Button variant="filled" onClick={() => location.reload()}>
        {t('crashed.reload')}
      </Button>
    </div>
  );
}
