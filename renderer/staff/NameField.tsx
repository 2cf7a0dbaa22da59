import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStaff } from './use-staff.ts';

export interface NameFieldProps {
  label: string;
  name: string;
  error: string | undefined;
  onChange: (name: string) => void;
}

/** Whose word something is: one of the names there are, or another. */
export function NameField({ label, name, error, onChange }: NameFieldProps) {
  const { t } = useTranslation('doubt');
  const { names } = useStaff();
  const [isOther, setIsOther] = useState(name !== '' && !names.includes(name));
  const isTyped = isOther || names.length === 0;
  return (
    <>
      {names.length > 0 && (
        <NativeSelect
          label={label}
          value={isOther ? 'other' : `name ${name}`}
          error={!isTyped && error}
          data={[
            ...(name === '' && !isOther ? [{ value: 'name ', label: '–' }] : []),
            ...names.map((one) => ({ value: `name ${one}`, label: one })),
            { value: 'other', label: t('handle.otherName') },
          ]}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setIsOther(value === 'other');
            onChange(value === 'other' ? '' : value.slice('name '.length));
          }}
        />
      )}
      {isTyped && (
        <TextInput
          label={names.length > 0 ? t('handle.typeName') : label}
          value={name}
          error={error}
          maxLength={40}
          autoComplete="off"
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </>
  );
}
