import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Choice } from '../ui/Choice.tsx';
import styles from './BoardFilters.module.css';
import { BoardSearchField } from './BoardSearchField.tsx';
import { type BoardSearch, filters, ranges } from './board-search.ts';
import { ColumnMenu } from './ColumnMenu.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { FilterChips } from './FilterChips.tsx';
import { FilterMenu } from './FilterMenu.tsx';
import type { Board } from './use-board.ts';
import { useFilterLabels } from './use-filter-labels.ts';

export interface BoardFiltersProps {
  search: BoardSearch;
  board: Board | undefined;
}

/** Search, period and status, the other filters behind a button. All but the search live in the address. */
export function BoardFilters({ search, board }: BoardFiltersProps) {
  const { t } = useTranslation('orders');
  const navigate = useNavigate({ from: '/orders' });
  const labels = useFilterLabels();
  const change = (part: BoardSearch) =>
    void navigate({ search: (old) => ({ ...old, ...part }), replace: true });
  const range = search.range ?? 'today';
  const status = search.status ?? 'all';
  return (
    <search>
      <div className={styles['bar']}>
        <BoardSearchField />
        <Choice<string>
          label={t('range.label')}
          value={search.day === undefined ? range : ''}
          onChange={(chosen) => {
            const one = ranges.find((known) => known === chosen);
            change({ range: one === 'today' ? undefined : one, day: undefined });
          }}
          options={ranges.map((value) => ({ value, label: t(`range.${value}`) }))}
        />
        <Choice<string>
          label={t('filter.label')}
          value={status}
          onChange={(chosen) => {
            const one = filters.find((known) => known === chosen);
            change({ status: one === 'all' ? undefined : one });
          }}
          options={filters.map((value) => ({ value, label: labels[value] }))}
        />
        <div className={styles['tools']}>
          <FilterMenu search={search} onChange={change} />
          <ColumnMenu />
          <ExportMenu board={board} />
        </div>
      </div>
      <FilterChips search={search} onChange={change} />
    </search>
  );
}
