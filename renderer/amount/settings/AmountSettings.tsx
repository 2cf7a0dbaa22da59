import { useTranslation } from 'react-i18next';
import { decimalsOf } from '../../../shared/currencies.ts';
import { formatMoney } from '../../../shared/money.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { Section } from '../../settings/Section.tsx';
import { SettingRow } from '../../settings/SettingRow.tsx';
import { SwitchSetting } from '../../settings/SwitchSetting.tsx';
import type { SettingsProps } from '../../settings/settings-props.ts';
import { Choice } from '../../ui/Choice.tsx';
import { amountOf, emptyEntry, pressKey } from '../amount-entry.ts';
import { LimitSetting } from './LimitSetting.tsx';
import { QuickAmounts } from './QuickAmounts.tsx';

/** How an amount is typed, and which ones are asked about before they are sent. */
export function AmountSettings({ settings, change }: SettingsProps) {
  const { t } = useTranslation('amount');
  const { currency, keypad, quickAmounts, confirmFrom, askUnusual } = settings;
  return (
    <Section title={t('settings.title')}>
      <SettingRow at="keypad" label={t('settings.keypad')} hint={t('settings.keypadHint')}>
        <Choice
          label={t('settings.keypad')}
          value={keypad}
          onChange={(kind) => change({ keypad: kind })}
          options={[
            { value: 'cents-first', label: useTyped('cents-first', currency) },
            { value: 'decimal', label: useTyped('decimal', currency) },
          ]}
        />
      </SettingRow>
      <SettingRow at="quickAmounts" label={t('settings.quick')} hint={t('settings.quickHint')} isTall>
        <QuickAmounts
          amounts={quickAmounts}
          currency={currency}
          onChange={(amounts) => change({ quickAmounts: amounts })}
        />
      </SettingRow>
      <SettingRow at="confirmFrom">
        <LimitSetting
          key={currency}
          amount={confirmFrom}
          currency={currency}
          onSave={(amount) => change({ confirmFrom: amount })}
        />
      </SettingRow>
      <SwitchSetting
        at="askUnusual"
        label={t('settings.unusual')}
        hint={t('settings.unusualHint')}
        isOn={askUnusual}
        onChange={(isOn) => change({ askUnusual: isOn })}
      />
    </Section>
  );
}

/** What 1 2 5 0 makes on that keypad: the choice in one look. */
function useTyped(keypad: SettingsProps['settings']['keypad'], currency: string): string {
  const locale = useLocale();
  const empty = emptyEntry(decimalsOf(currency) ?? 0, keypad);
  const typed = (['1', '2', '5', '0'] as const).reduce(pressKey, empty);
  return `1250 → ${formatMoney({ amount: amountOf(typed), currency }, locale)}`;
}
