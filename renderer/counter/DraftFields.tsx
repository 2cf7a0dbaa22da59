import { type Dispatch, lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import type { ChannelType } from '../../shared/channel.ts';
import { isEmpty } from '../amount/amount-sum.ts';
import { useSettings } from '../connection/use-settings.ts';
import { filledMore } from '../create/draft.ts';
import { fieldId } from '../create/FieldInput.tsx';
import { FrontFields } from '../create/FrontFields.tsx';
import { type FieldName, fieldsOf, groupOf, isField } from '../create/fields.ts';
import { MoreButton } from '../create/MoreButton.tsx';
import { WayRow, wayRowId } from '../create/WayRow.tsx';
import { wayCalled, wayNameOf } from '../create/ways.ts';
import { useLocale } from '../i18n/use-locale.ts';
import type { CounterForm, FormAction } from './counter-form.ts';
import styles from './DraftFields.module.css';
import { referenceFieldMark } from './use-counter-keys.ts';

/** Read when it is opened for the first time: most orders do without. */
const MorePanel = lazy(async () => ({ default: (await import('../create/MorePanel.tsx')).MorePanel }));

export interface DraftFieldsProps {
  form: CounterForm;
  edit: Dispatch<FormAction>;
  isDisabled: boolean;
  onEnter: () => void;
  /** The reference, which stands beside "More". */
  children: ReactNode;
}

/** The way to the customer with what it needs, and the door to everything else. */
export function DraftFields({ form, edit, isDisabled, onEnter, children }: DraftFieldsProps) {
  const { draft, issues, currency } = form;
  const { settings, change } = useSettings();
  const locale = useLocale();
  const [open, setOpen] = useState<{ at: FieldName | null } | null>(null);
  const wasPointed = useRef(false);
  useLeadToIssue(form, (at) => setOpen({ at }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the way changes
  useEffect(() => {
    if (wasPointed.current) focusFirst(form);
    wasPointed.current = false;
  }, [draft.way]);
  const shared = {
    draft,
    defaults: settings.orderDefaults,
    issues,
    onField: (name: FieldName, text: string) => edit({ type: 'field', name, text }),
  };
  const hasIssue = issues.some(({ field }) => field !== null && isField(field) && isBehind(field, draft.way));
  return (
    <>
      <WayRow
        way={wayNameOf(draft)}
        issue={issues.find(({ field }) => field === 'way')}
        isDisabled={isDisabled}
        onChange={(way, isPointed) => {
          wasPointed.current = isPointed;
          edit({ type: 'way', ...wayCalled(way) });
        }}
      />
      <FrontFields
        {...shared}
        country={settings.country}
        isDisabled={isDisabled}
        onEnter={onEnter}
        onCustomer={(customer) => edit({ type: 'customer', customer, country: settings.country })}
      />
      <div className={styles['row']}>
        <div className={styles['reference']}>{children}</div>
        <MoreButton
          count={filledMore(draft, settings.orderDefaults).length}
          hasIssue={hasIssue}
          isDisabled={isDisabled}
          onOpen={() => setOpen({ at: null })}
        />
      </div>
      {open && (
        <Suspense>
          <MorePanel
            {...shared}
            habits={{ currency, country: settings.country, locale }}
            focusOn={open.at}
            onClose={() => setOpen(null)}
            onVoiceServer={() => {
              setOpen(null);
              edit({ type: 'way', ...wayCalled('ivr') });
            }}
            onIssues={(found) => edit({ type: 'issues', issues: found })}
            onRemember={(orderDefaults) => {
              change({ orderDefaults });
              edit({ type: 'defaults-changed' });
            }}
          />
        </Suspense>
      )}
    </>
  );
}

function isBehind(field: FieldName, way: ChannelType): boolean {
  return groupOf(field, way) !== 'front';
}

/** Leads to the first field that was not taken: once for every try, not while it is corrected. */
function useLeadToIssue({ tries, issues, notice, draft }: CounterForm, open: (at: FieldName) => void): void {
  const place = notice?.about === 'reference' && notice.why === 'needed' ? 'reference' : issues[0]?.field;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is the one of the last try
  useEffect(() => {
    if (tries === 0 || place === undefined || place === null) return;
    if (isField(place) && isBehind(place, draft.way)) return open(place);
    elementOf(place)?.focus();
  }, [tries]);
}

function elementOf(place: Exclude<CounterForm['issues'][number]['field'], null>): HTMLElement | null {
  if (place === 'reference') return document.querySelector(`[${referenceFieldMark}]`);
  if (place === 'way') return document.getElementById(wayRowId);
  return place === 'amount' ? null : document.getElementById(fieldId(place));
}

/** With the amount typed, what the way needs comes next; before that the keys are the amount's. */
function focusFirst({ draft, sum }: CounterForm): void {
  const [first] = fieldsOf('front', draft.way);
  if (!isEmpty(sum) && first !== undefined) document.getElementById(fieldId(first))?.focus();
}
