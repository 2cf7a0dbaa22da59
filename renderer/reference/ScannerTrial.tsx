import { TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScannerHabits } from './scan-detector.ts';
import { noTrial, readTrial, type ScanTrial, tryCharacter } from './scan-trial.ts';

/** A field to scan something into, and how the counter would have understood it. */
export function ScannerTrial({ scanner }: { scanner: ScannerHabits }) {
  const { t } = useTranslation('amount');
  const [trial, setTrial] = useState<ScanTrial>(noTrial);
  const reading = readTrial(trial, scanner);
  const heard = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.key === 'Tab') return;
    event.preventDefault();
    const { key, timeStamp, repeat } = event;
    if (key === 'Backspace' || key === 'Escape') setTrial(noTrial);
    else if ([...key].length === 1 && !repeat) setTrial((before) => tryCharacter(before, key, timeStamp));
  };
  return (
    <>
      <TextInput
        label={t('scanner.try')}
        description={t('scanner.tryHint')}
        value={trial.text}
        autoComplete="off"
        spellCheck={false}
        // Read key by key, because their rhythm is what counts.
        onKeyDown={heard}
        onChange={() => undefined}
      />
      <output aria-live="polite">
        {reading.kind === 'nothing'
          ? t('scanner.waiting')
          : t(`scanner.read.${reading.kind}`, valuesOf(reading))}
      </output>
    </>
  );
}

function valuesOf(reading: ReturnType<typeof readTrial>) {
  return {
    code: reading.kind === 'code' ? reading.code : '',
    ms: 'slowestMs' in reading ? reading.slowestMs : 0,
  };
}
