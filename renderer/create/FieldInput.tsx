import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { ChangeEvent, KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfferProps } from '../customers/CustomerOffer.tsx';
import { useLocale } from '../i18n/use-locale.ts';
import { choicesOf } from './choices.ts';
import type { FieldIssue } from './field-issue.ts';
import { definitionOf, type FieldName } from './fields.ts';
import { issueWords } from './issue-words.ts';

export interface FieldInputProps {
  name: FieldName;
  text: string;
  issue: FieldIssue | undefined;
  onChange: (text: string) => void;
  /** Beside the label's own hint: how it was read, or how long it is. */
  hint?: ReactNode;
  /** What offers values for it. */
  combobox?: OfferProps;
  /** What a choice is called that nobody made. */
  unset?: string;
  isDisabled?: boolean;
  onEnter?: () => void;
  onLeave?: () => void;
}

/** The element of a field, for whoever leads there. */
export const fieldId = (name: FieldName) => `order-${name}`;

const hinted = [
  'title',
  'customerPhone',
  'country',
  'receiptEmail',
  'emailBody',
  'emailTemplate',
  'emailBcc',
  'instalmentFirst',
  'instalmentSchedule',
  'installmentNumber',
  'paymentMethods',
  'note',
  'metadata',
  'expiresIn',
  'expiresAt',
  'ipnTargetUrl',
] as const;
type Hinted = (typeof hinted)[number];
const isHinted = (name: FieldName): name is FieldName & Hinted => hinted.some((one) => one === name);

/** One field of an order, labelled, with what is wrong with it. */
export function FieldInput({ name, text, issue, onChange, hint, ...behaviour }: FieldInputProps) {
  const { t } = useTranslation('create');
  const locale = useLocale();
  const { kind, inputMode } = definitionOf(name);
  const { isDisabled = false, onEnter, onLeave, combobox, unset } = behaviour;
  const shared = {
    id: fieldId(name),
    label: t(`field.${name}`),
    description: hint ?? (isHinted(name) ? t(`hint.${name}`) : undefined),
    // Below, so that fields side by side stay in line.
    inputWrapperOrder: ['label' as const, 'input' as const, 'description' as const, 'error' as const],
    descriptionProps: { fz: 13, mt: 4, mb: 0 },
    error: issue ? issueWords(issue, t) : undefined,
    value: text,
    disabled: isDisabled,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) =>
      onChange(event.currentTarget.value),
    onBlur: onLeave,
  };
  if (kind === 'choice' || kind === 'yes-no') {
    const choices = choicesOf(name, t, locale);
    const named = choices.map((one) => (one.value === '' ? { ...one, label: unset ?? one.label } : one));
    return <NativeSelect {...shared} data={named} />;
  }
  const typed = { ...shared, autoComplete: 'off', spellCheck: false, onKeyDown: pressing(onEnter) };
  if (kind === 'lines' || kind === 'pairs' || kind === 'schedule')
    return <Textarea {...typed} rows={name === 'message' ? 1 : 2} />;
  return (
    <TextInput
      {...typed}
      {...combobox}
      onBlur={(event) => {
        combobox?.onBlur?.(event);
        onLeave?.();
      }}
      inputMode={inputMode}
      type={kind === 'moment' ? 'datetime-local' : 'text'}
    />
  );
}

/** Enter makes the order, unless it ended a scan or is held; Escape leaves the field to the amount. */
function pressing(onEnter: (() => void) | undefined) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (onEnter === undefined || event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') event.currentTarget.blur();
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    if (!event.repeat) onEnter();
  };
}
