import { Button, Menu } from '@mantine/core';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Export, maxPicked } from '../../shared/contract/export.ts';
import styles from './BoardFilters.module.css';
import { useBoardExport } from './board-export.ts';
import { useSelection } from './board-memory.ts';
import type { Board } from './use-board.ts';

/** Writes what was picked, or all that is listed, into a file. */
export function ExportMenu({ board }: { board: Board | undefined }) {
  const { t } = useTranslation('board');
  const { state, start } = useBoardExport();
  const picked = [...useSelection()].slice(0, maxPicked);
  const isRunning = state.is === 'running';
  const total = board?.total ?? 0;
  const items = (wanted: Omit<Export, 'format'>, count: number, name: 'picked' | 'listed') =>
    (['csv', 'json'] as const).map((format) => (
      <Menu.Item key={`${name} ${format}`} mih={44} onClick={() => void start({ ...wanted, format })}>
        {t(`export.${name}`, { count, format: t(`export.${format}`) })}
      </Menu.Item>
    ));
  return (
    <Menu position="bottom-end" shadow="md" withinPortal>
      <Menu.Target>
        <Button
          className={styles['signed'] ?? ''}
          title={t('export.button')}
          leftSection={<Download aria-hidden size={18} />}
          aria-disabled={isRunning || undefined}
        >
          <span className={styles['word']}>{t('export.button')}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {picked.length > 0 && items({ ids: picked }, picked.length, 'picked')}
        {picked.length > 0 && <Menu.Divider />}
        {total > 0 && board && items(board.filter, total, 'listed')}
        {total === 0 && picked.length === 0 && <Menu.Label>{t('export.nothing')}</Menu.Label>}
      </Menu.Dropdown>
    </Menu>
  );
}
