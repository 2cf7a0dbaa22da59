import { Button, NativeSelect, Popover, TextInput } from '@mantine/core';
import { ListFilter } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { channelTypeSchema } from '../../shared/channel.ts';
import { modeSchema } from '../../shared/order.ts';
import { useMode } from '../connection/use-connection.ts';
import { useDayStart } from '../ui/use-day-start.ts';
import styles from './BoardFilters.module.css';
import { type BoardSearch, boardSearchSchema, singleStatuses } from './board-search.ts';

export interface FilterMenuProps {
  search: BoardSearch;
  onChange: (part: BoardSearch) => void;
}

/** The filters that are asked for less often: one day, one status, one way, another mode. */
export function FilterMenu({ search, onChange }: FilterMenuProps) {
  const { t } = useTranslation(['board', 'frame', 'orders']);
  const mode = useMode();
  const today = useDayStart(0);
  const set = (name: keyof BoardSearch, value: string) =>
    onChange({ [name]: boardSearchSchema.parse({ [name]: value })[name] });
  const every = { value: '', label: t('board:filters.every') };
  const single = singleStatuses.find((status) => status === search.status);
  return (
    <Popover position="bottom-end" trapFocus returnFocus shadow="md" withinPortal>
      <Popover.Target>
        <Button
          className={styles['signed'] ?? ''}
          title={t('board:filters.button')}
          leftSection={<ListFilter aria-hidden size={18} />}
        >
          <span className={styles['word']}>{t('board:filters.button')}</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('board:filters.button')}>
        <div className={styles['menu']}>
          <TextInput
            type="date"
            label={t('board:filters.day')}
            value={search.day ?? ''}
            max={localDate(today)}
            onChange={({ currentTarget: { value } }) => set('day', value)}
          />
          <NativeSelect
            label={t('board:filters.status')}
            value={single ?? ''}
            data={[every, ...singleStatuses.map((value) => ({ value, label: t(`frame:status.${value}`) }))]}
            onChange={({ currentTarget: { value } }) => set('status', value)}
          />
          <NativeSelect
            label={t('board:filters.way')}
            value={search.way ?? ''}
            data={[
              every,
              ...channelTypeSchema.options.map((value) => ({ value, label: t(`frame:channel.${value}`) })),
            ]}
            onChange={({ currentTarget: { value } }) => set('way', value)}
          />
          <NativeSelect
            label={t('board:filters.mode')}
            value={search.mode ?? mode ?? ''}
            data={modeSchema.options.map((value) => ({
              value,
              label:
                value === mode
                  ? t('board:filters.currentMode', { mode: t(`orders:mode.${value}`) })
                  : t(`orders:mode.${value}`),
            }))}
            onChange={({ currentTarget: { value } }) => set('mode', value === mode ? '' : value)}
          />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

/** `2026-11-26` in the shop's zone. */
function localDate(iso: string): string {
  const date = new Date(iso);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
