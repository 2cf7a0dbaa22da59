import { FileText, Link2, Mail, MessageCircle, MessageSquare, Phone, QrCode } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldIssue } from './field-issue.ts';
import { issueWords } from './issue-words.ts';
import styles from './WayRow.module.css';
import { everydayWays, type WayName } from './ways.ts';

const icons = {
  link: QrCode,
  sms: MessageSquare,
  whatsapp: MessageCircle,
  email: Mail,
  invoice: FileText,
  ivr: Phone,
  url: Link2,
} as const;

export interface WayRowProps {
  way: WayName;
  issue: FieldIssue | undefined;
  isDisabled: boolean;
  /** `isPointed`: with a finger or a mouse, so that what it needs is typed next. */
  onChange: (way: WayName, isPointed: boolean) => void;
}

export const wayRowId = 'order-way';

/** How the order reaches its customer: one of six, all in sight. Another one stands there once it was chosen under "More". */
export function WayRow({ way, issue, isDisabled, onChange }: WayRowProps) {
  const { t } = useTranslation('create');
  const name = useId();
  const ways = everydayWays.includes(way) ? everydayWays : [...everydayWays, way];
  return (
    <fieldset className={styles['ways']} disabled={isDisabled} aria-describedby={issue && `${name}-why`}>
      <legend className={styles['legend']}>{t('way.label')}</legend>
      <div className={styles['row']} data-count={ways.length}>
        {ways.map((value) => {
          const Icon = icons[value];
          return (
            <label key={value} className={styles['way']}>
              <input
                id={value === way ? wayRowId : undefined}
                type="radio"
                name={name}
                value={value}
                checked={value === way}
                onChange={({ nativeEvent }) => onChange(value, isPointed(nativeEvent))}
              />
              <span>
                <Icon aria-hidden size={19} strokeWidth={1.75} />
                {t(`way.${value}`)}
              </span>
            </label>
          );
        })}
      </div>
      {issue && (
        <p id={`${name}-why`} className={styles['why']} role="alert">
          {issueWords(issue, t)}
        </p>
      )}
    </fieldset>
  );
}

/** The arrow keys click as well, but without a pointer. */
function isPointed(event: Event): boolean {
  return event instanceof UIEvent && event.detail > 0;
}
