import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';

export interface NumberSettingProps<T extends number | null> {
  label: string;
  description: string;
  /** Said while what is typed cannot be saved. */
  wrong: string;
  value: T;
  /** An empty field is read as `null`. */
  schema: z.ZodType<T>;
  save(value: T): void;
}

/** Saved when it can be read and left or Enter is pressed; says what is wrong while it cannot. */
export function NumberSetting<T extends number | null>(props: NumberSettingProps<T>) {
  const { label, description, wrong, value, schema, save } = props;
  const [typed, setTyped] = useState<string | number>(value ?? '');
  const parsed = schema.safeParse(typed === '' ? null : typed);
  const saveTyped = () => {
    if (parsed.success && parsed.data !== value) save(parsed.data);
  };
  return (
    <NumberInput
      label={label}
      description={description}
      value={typed}
      onChange={setTyped}
      onBlur={saveTyped}
      onKeyDown={(event) => event.key === 'Enter' && saveTyped()}
      hideControls
      allowDecimal={false}
      allowNegative={false}
      error={parsed.success ? null : wrong}
    />
  );
}
