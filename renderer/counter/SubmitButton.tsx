import { Button } from '@mantine/core';
import {
  FileText,
  Link2,
  type LucideIcon,
  Mail,
  MessageCircle,
  MessageSquare,
  Phone,
  QrCode,
} from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../shared/money.ts';
import { totalOf } from '../amount/amount-sum.ts';
import { type WayName, wayNameOf } from '../create/ways.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { Key } from '../ui/Key.tsx';
import type { CounterForm } from './counter-form.ts';
import styles from './SubmitButton.module.css';
import type { PressHold } from './use-press-hold.ts';

const icons: Record<WayName, LucideIcon> = {
  link: QrCode,
  sms: MessageSquare,
  whatsapp: MessageCircle,
  email: Mail,
  invoice: FileText,
  ivr: Phone,
  url: Link2,
};

export interface SubmitButtonProps {
  form: CounterForm;
  isSending: boolean;
  hold: PressHold;
  onSubmit: () => void;
}

/**
 * The one button that makes an order. Above the shop's limit the first press makes it name the amount, and
 * the second sends; or one press that is held for a second.
 */
export function SubmitButton({ form, isSending, hold, onSubmit }: SubmitButtonProps) {
  const { t } = useTranslation('counter');
  const Icon = icons[wayNameOf(form.draft)];
  return (
    <Button
      variant="filled"
      className={styles['submit']}
      h={64}
      fz={18}
      data-holding={hold.isHolding || undefined}
      leftSection={<Icon aria-hidden size={22} />}
      rightSection={isSending ? undefined : <Key>{t('key.enter')}</Key>}
      aria-disabled={isSending}
      onPointerDown={(event) => event.button === 0 && hold.begin()}
      onPointerUp={hold.end}
      onPointerLeave={hold.end}
      onPointerCancel={hold.end}
      // A finger that rests opens no menu.
      onContextMenu={(event) => event.preventDefault()}
      onKeyDown={(event) => isPress(event) && hold.begin()}
      onKeyUp={hold.end}
      onBlur={hold.end}
      // Two clicks of one double click are one press.
      onClick={(event) => !hold.takeHeld() && event.detail < 2 && onSubmit()}
    >
      <span aria-live="polite">
        <Words form={form} isSending={isSending} isHolding={hold.isHolding} />
      </span>
    </Button>
  );
}

function Words({
  form,
  isSending,
  isHolding,
}: Pick<SubmitButtonProps, 'form' | 'isSending'> & { isHolding: boolean }) {
  const { t } = useTranslation('counter');
  const locale = useLocale();
  if (isSending) return t(form.draft.way === 'link' ? 'create.sending' : 'create.sendingTo');
  const amount = formatMoney({ amount: totalOf(form.sum), currency: form.currency }, locale);
  if (isHolding) return t('create.holding', { amount });
  return form.doubt?.about === 'limit'
    ? t('create.confirm', { amount })
    : t(`create.show.${wayNameOf(form.draft)}`);
}

function isPress({ key, repeat }: KeyboardEvent): boolean {
  return !repeat && (key === 'Enter' || key === ' ');
}
