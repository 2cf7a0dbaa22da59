import { Button } from '@mantine/core';
import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface CopyButtonProps {
  text: string;
  label?: string;
  /** The screen's one solid button. */
  isMain?: boolean;
  /** Once the text is in the clipboard. */
  onCopied?: () => void;
}

/** Copies a text and says so for 2 s, for ears as well. */
export function CopyButton({ text, label, isMain = false, onCopied }: CopyButtonProps) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(null), 2_000);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => {
        setOutcome('copied');
        onCopied?.();
      },
      () => setOutcome('failed'),
    );
  };
  return (
    <Button
      variant={isMain ? 'filled' : 'default'}
      onClick={copy}
      leftSection={outcome === 'copied' ? <Check aria-hidden size={18} /> : <Copy aria-hidden size={18} />}
    >
      <span aria-live="polite">{outcome ? t(`copy.${outcome}`) : (label ?? t('copy.copy'))}</span>
    </Button>
  );
}
