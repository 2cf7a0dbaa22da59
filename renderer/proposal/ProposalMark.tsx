import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './ProposalMark.module.css';
import { useProposals } from './use-proposals.ts';

/** On the way to the counter, from wherever staff are: how many proposals wait there. */
export function ProposalMark() {
  const { t } = useTranslation('proposal');
  const { items } = useProposals();
  if (items.length === 0) return null;
  return (
    <>
      <span className={styles['mark']} aria-hidden>
        {items.length}
      </span>
      <VisuallyHidden>{t('elsewhere', { count: items.length })}</VisuallyHidden>
    </>
  );
}
