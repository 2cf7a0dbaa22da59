import { CloseButton, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../ui/Choice.tsx';
import { Key } from '../ui/Key.tsx';
import styles from './BoardFilters.module.css';
import { type BoardSearch, filters, ranges } from './board-search.ts';
import { useSearchText } from './search-text.ts';
import { useFilterLabels } from './use-filter-labels.ts';

/** Search, period and status. The last two live in the address, so that back and reload keep them. */
export function BoardFilters({ search }: { search: BoardSearch }) {
  const { t } = useTranslation('orders');
  const navigate = useNavigate({ from: '/orders' });
  const labels = useFilterLabels();
  const change = (part: BoardSearch) =>
    void navigate({ search: (old) => ({ ...old, ...part }), replace: true });
  return (
    <search className={styles['bar']}>
      <SearchField />
      <Choice
        label={t('range.label')}
        value={search.range ?? 'today'}
        onChange={(range) => change({ range: range === 'today' ? undefined : range })}
        options={ranges.map((value) => ({ value, label: t(`range.${value}`) }))}
      />
      <Choice
        label={t('filter.label')}
        value={search.status ?? 'all'}
        onChange={(status) => change({ status: status === 'all' ? undefined : status })}
        options={filters.map((value) => ({ value, label: labels[value] }))}
      />
    </search>
  );
}

function SearchField() {
  const { t } = useTranslation('orders');
  const field = useRef<HTMLInputElement>(null);
  const [text, type] = useSearchText();
  useSlashKey(() => field.current?.focus());
  return (
    <TextInput
      ref={field}
      className={styles['search'] ?? ''}
      aria-label={t('search.label')}
      placeholder={t('search.placeholder')}
      value={text}
      maxLength={64}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Escape' && type('')}
      leftSection={<Search aria-hidden size={20} />}
      leftSectionWidth={48}
      rightSectionWidth={48}
      rightSection={
        text === '' ? (
          <Key>/</Key>
        ) : (
          <CloseButton size={44} aria-label={t('search.clear')} onClick={() => type('')} />
        )
      }
      rightSectionPointerEvents={text === '' ? 'none' : 'all'}
    />
  );
}

/** `/` goes to the search field, unless somebody is typing. */
function useSlashKey(action: () => void): void {
  const latest = useRef(action);
  useEffect(() => {
    latest.current = action;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
