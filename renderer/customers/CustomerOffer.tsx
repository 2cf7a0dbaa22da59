import { VisuallyHidden } from '@mantine/core';
import {
  type ComponentProps,
  type KeyboardEvent,
  type ReactNode,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { RecentCustomer, RecentCustomersQuery } from '../../shared/contract/customers.ts';
import styles from './CustomerOffer.module.css';
import { customerWords } from './customer-words.ts';
import { offerKey } from './offer-keys.ts';
import { useRecentCustomers } from './use-recent-customers.ts';

/** What makes a text field the one of a combobox; its own handlers run after these. */
export type OfferProps = Pick<
  ComponentProps<'input'>,
  | 'role'
  | 'aria-autocomplete'
  | 'aria-expanded'
  | 'aria-controls'
  | 'aria-activedescendant'
  | 'onFocus'
  | 'onInput'
  | 'onBlur'
  | 'onKeyDownCapture'
>;

export interface CustomerOfferProps {
  reachedBy: RecentCustomersQuery['reachedBy'];
  /** What stands in the field. */
  typed: string;
  /** The shop's, for phone numbers. */
  country: string;
  onChoose: (customer: RecentCustomer) => void;
  /** The field, with what it needs to be a combobox. */
  children: (field: OfferProps) => ReactNode;
}

/** The last customers under a field, found as one types; a list that takes neither the focus nor the layout. */
export function CustomerOffer({ reachedBy, typed, country, onChoose, children }: CustomerOfferProps) {
  const { t } = useTranslation('customers');
  const listId = useId();
  const [isAsked, setIsAsked] = useState(false);
  const [at, setAt] = useState<number | null>(null);
  const customers = useRecentCustomers(reachedBy, { typed, isAsked });
  const [typedBefore, setTypedBefore] = useState(typed);
  if (typed !== typedBefore) {
    // Another list: nobody of it is in hand yet.
    setTypedBefore(typed);
    setAt(null);
  }
  const isOpen = isAsked && customers.length > 0;
  const inHand = at !== null && at < customers.length ? at : null;
  const optionId = (index: number) => `${listId}-${index}`;
  const close = () => {
    setIsAsked(false);
    setAt(null);
  };
  const choose = (index: number) => {
    const customer = customers[index];
    close();
    if (customer) onChoose(customer);
  };
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const deed = offerKey(event.key, { isOpen, count: customers.length, at: inHand });
    if (deed.do === 'nothing') return;
    event.preventDefault();
    event.stopPropagation();
    if (deed.do === 'open') setIsAsked(true);
    else if (deed.do === 'move') setAt(deed.to);
    else if (deed.do === 'choose') choose(deed.at);
    else close();
  };
  return (
    <div className={styles['place']} data-open={isOpen || undefined}>
      {children({
        role: 'combobox',
        'aria-autocomplete': 'list',
        'aria-expanded': isOpen,
        'aria-controls': isOpen ? listId : undefined,
        'aria-activedescendant': isOpen && inHand !== null ? optionId(inHand) : undefined,
        onFocus: () => setIsAsked(true),
        onInput: () => setIsAsked(true),
        onBlur: close,
        onKeyDownCapture,
      })}
      {isOpen && (
        <Offers
          id={listId}
          label={t('recent')}
          words={customers.map((customer) => customerWords(customer, country))}
          inHand={inHand}
          optionId={optionId}
          onChoose={choose}
        />
      )}
      <VisuallyHidden role="status">{isOpen ? t('found', { count: customers.length }) : ''}</VisuallyHidden>
    </div>
  );
}

interface OffersProps {
  id: string;
  label: string;
  words: { who: string; where: string }[];
  inHand: number | null;
  optionId: (index: number) => string;
  onChoose: (index: number) => void;
}

function Offers({ id, label, words, inHand, optionId, onChoose }: OffersProps) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => placeList(list.current), []);
  useLayoutEffect(() => {
    if (inHand !== null) list.current?.children[inHand]?.scrollIntoView({ block: 'nearest' });
  }, [inHand]);
  return (
    <div ref={list} id={id} role="listbox" aria-label={label} className={styles['list']}>
      {words.map(({ who, where }, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field keeps the focus, and its keys walk the list
        <div
          key={`${who} ${where}`}
          id={optionId(index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === inHand}
          className={styles['option']}
          // The field keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(index)}
        >
          <strong>{who}</strong>
          {where !== '' && <span>{where}</span>}
        </div>
      ))}
    </div>
  );
}

/** Beneath the field where there is more room, else above it. */
function placeList(list: HTMLElement | null): void {
  const field = list?.parentElement?.querySelector('input');
  if (!list || !field) return;
  const { top, bottom } = field.getBoundingClientRect();
  const isAbove = window.innerHeight - bottom < list.offsetHeight + 12 && top > window.innerHeight - bottom;
  const offset = field.getBoundingClientRect().top - (list.parentElement?.getBoundingClientRect().top ?? 0);
  list.style.top = isAbove ? 'auto' : `${offset + field.offsetHeight + 4}px`;
  list.style.bottom = isAbove ? `${(list.parentElement?.offsetHeight ?? 0) - offset + 4}px` : 'auto';
}
