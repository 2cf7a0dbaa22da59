import { Button } from '@mantine/core';
import { Inbox } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposedOrder } from '../../shared/proposal.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { ProposalCard } from './ProposalCard.tsx';
import styles from './ProposalPanel.module.css';
import { useProposals } from './use-proposals.ts';

export interface ProposalPanelProps {
  /** The form is being sent: nothing may take its place now. */
  isBusy: boolean;
  /** One stands in the form, and what stood there before is kept. */
  isTaken: boolean;
  onTake: (order: ProposedOrder) => void;
  onUndo: () => void;
}

/**
 * Orders that other programs propose, beside what is being typed: nothing of them touches the amount or the focus
 * until a person presses the button of one.
 */
export function ProposalPanel({ isBusy, isTaken, onTake, onUndo }: ProposalPanelProps) {
  const { t } = useTranslation('proposal');
  const { items, refused, settle, error } = useProposals();
  const title = useId();
  return (
    <div role="status">
      {isTaken && (
        <p className={styles['taken']}>
          {t('taken')}
          <Button variant="default" onClick={onUndo}>
            {t('undo')}
          </Button>
        </p>
      )}
      {items.length > 0 && (
        <section className={styles['panel']} aria-labelledby={title}>
          <h2 id={title} className={styles['title']}>
            <Inbox aria-hidden size={18} />
            {t('title', { count: items.length })}
          </h2>
          <ul>
            {items.map((proposal) => (
              <ProposalCard
                key={proposal.id}
                proposal={proposal}
                isBusy={isBusy}
                onTake={() => {
                  onTake(proposal.order);
                  settle(proposal.id);
                }}
                onPutAway={() => settle(proposal.id)}
              />
            ))}
          </ul>
          {refused > 0 && <p className={styles['note']}>{t('refused', { count: refused })}</p>}
          <ErrorNote error={error} />
        </section>
      )}
    </div>
  );
}
