import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../shared/money.ts';
import { useLocale } from '../i18n/use-locale.ts';
import type { Drawing } from './drawing.ts';

/** What is said aloud of a change: the amount and how it stands, never the seconds that are left. */
export function useStatusText(drawing: Drawing): string {
  const { t } = useTranslation('display');
  const locale = useLocale();
  switch (drawing.type) {
    case 'starting':
    case 'idle':
      return '';
    case 'waiting':
      return `${formatMoney(drawing, locale)} – ${t('scan')}`;
    case 'refused':
      return `${formatMoney(drawing, locale)} – ${t('refused')}`;
    case 'paid':
      return `${t('paid.title')} – ${formatMoney(drawing, locale)}`;
    case 'hold':
      return t('hold.title');
    case 'over':
      return t(`over.${drawing.how}.title`);
    case 'cut-off':
      return t('cutOff.text');
  }
}
