import { CloseButton, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../connection/use-settings.ts';
import { Key } from '../ui/Key.tsx';
import styles from './BoardFilters.module.css';
import { useSearchText } from './search-text.ts';

/** Finds as one types; an arrow down goes on to what was found. */
export function BoardSearchField() {
  const { t } = useTranslation('orders');
  const field = useRef<HTMLInputElement>(null);
  const [text, type] = useSearchText();
  const { settings } = useSettings();
  const hasKey = settings.letterShortcuts;
  useSlashKey(hasKey, () => field.current?.focus());
  return (
    <TextInput
      ref={field}
      className={styles['search'] ?? ''}
      aria-label={t('search.label')}
      placeholder={t('search.placeholder')}
      value={text}
      maxLength={64}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') type('');
        if (event.key === 'ArrowDown') focusRows(event);
      }}
      leftSection={<Search aria-hidden size={20} />}
      leftSectionWidth={48}
      rightSectionWidth={48}
      rightSection={
        text === '' ? (
          hasKey && <Key>/</Key>
        ) : (
          <CloseButton size={44} aria-label={t('search.clear')} onClick={() => type('')} />
        )
      }
      rightSectionPointerEvents={text === '' ? 'none' : 'all'}
    />
  );
}

/** The row that has the keys is the one that Tab comes to. */
function focusRows(event: { preventDefault(): void }): void {
  const row = document.querySelector<HTMLElement>('[data-row][tabindex="0"]');
  if (!row) return;
  event.preventDefault();
  row.focus();
}

/** `/` goes to the search field, unless somebody is typing. */
function useSlashKey(isOn: boolean, action: () => void): void {
  const latest = useRef(action);
  useEffect(() => {
    latest.current = action;
  });
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isOn]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}
