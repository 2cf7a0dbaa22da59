import { Combobox, TextInput, useCombobox, VisuallyHidden } from '@mantine/core';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { swallowRepeats } from '../shortcuts/held-key.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import type { PaletteState } from './actions.ts';
import styles from './Palette.module.css';
import { PaletteLine } from './PaletteLine.tsx';
import { type PalettePorts, usePaletteDeeds } from './use-palette-deeds.ts';
import { longestText, usePaletteItems } from './use-palette-items.ts';

/** The field, and under it everything that answers what was typed. The first answer is chosen already. */
export function PaletteSearch({ order, ...ports }: PalettePorts & { order: PaletteState['order'] }) {
  const { t } = useTranslation('palette');
  const [typed, setTyped] = useState('');
  const groups = usePaletteItems(typed, order);
  const { choose, isBusy, error } = usePaletteDeeds(ports);
  const items = groups.flatMap((group) => group.items);
  const list = useChosenLine(items.map((item) => item.key).join());
  const field = useRef<HTMLInputElement>(null);
  // Not before the dialog is open, which gives the focus to its first control.
  useEffect(() => field.current?.focus(), []);
  const submit = (key: string) => {
    const item = items.find((one) => one.key === key);
    if (item && !isBusy) choose(item);
  };
  return (
    <Combobox store={list.store} onOptionSubmit={submit}>
      <TextInput
        role="combobox"
        aria-label={t('field')}
        aria-haspopup="listbox"
        aria-expanded
        aria-controls={list.store.listId ?? undefined}
        aria-activedescendant={list.chosen ?? undefined}
        placeholder={t('placeholder')}
        leftSection={<Search aria-hidden size={20} />}
        value={typed}
        maxLength={longestText}
        autoComplete="off"
        spellCheck={false}
        ref={field}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => pressed(event, { list, close: ports.onClose })}
      />
      <VisuallyHidden role="status">{t('count', { count: items.length })}</VisuallyHidden>
      <ErrorNote error={error} />
      {/* As high with few answers as with many, so that nothing moves while one types. */}
      <Combobox.Options className={styles['lines']} aria-label={t('answers')}>
        {groups.map(({ kind, items: lines }) => (
          <Combobox.Group
            key={kind}
            label={t(`group.${kind}`)}
            classNames={{ groupLabel: styles['group'] ?? '' }}
          >
            {lines.map((item) => (
              <Combobox.Option key={item.key} value={item.key} className={styles['line']}>
                <PaletteLine item={item} />
              </Combobox.Option>
            ))}
          </Combobox.Group>
        ))}
        {items.length === 0 && <Combobox.Empty className={styles['nothing']}>{t('nothing')}</Combobox.Empty>}
      </Combobox.Options>
    </Combobox>
  );
}

type ChosenLine = ReturnType<typeof useChosenLine>;

/** Which line Enter takes: the first whenever the lines are others. */
function useChosenLine(lines: string) {
  const store = useCombobox({ opened: true });
  const [chosen, setChosen] = useState<string | null>(null);
  const { selectFirstOption, resetSelectedOption } = store;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `lines` is what changed on the screen.
  useEffect(() => {
    resetSelectedOption();
    setChosen(selectFirstOption());
  }, [lines]);
  return { store, chosen, setChosen };
}

function pressed(event: KeyboardEvent, { list, close }: { list: ChosenLine; close: () => void }): void {
  if (event.nativeEvent.isComposing) return;
  const { store, setChosen } = list;
  switch (event.key) {
    case 'ArrowDown':
      setChosen(store.selectNextOption());
      break;
    case 'ArrowUp':
      setChosen(store.selectPreviousOption());
      break;
    case 'Enter':
      if (event.repeat) break;
      swallowRepeats('Enter');
      store.clickSelectedOption();
      break;
    case 'k':
      // The key that opened it closes it.
      if (!event.ctrlKey && !event.metaKey) return;
      close();
      break;
    default:
      return;
  }
  event.preventDefault();
}
