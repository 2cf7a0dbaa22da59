import { useRef, useState } from 'react';
import type { KeyedMode, Shops } from '../../shared/contract/shop.ts';
import type { PlatformId } from '../../shared/platforms.ts';
import { type ConnectField, type FieldProblems, readTypedShop } from './connect-input.ts';
import { modeOfPassword } from './password-mode.ts';
import { asPlatformId } from './platform-choices.ts';
import { useConnect } from './use-connect.ts';
import { useFieldErrors } from './use-field-errors.ts';
import { useSecrets } from './use-secrets.ts';

export interface ConnectFormPorts {
  /** The shop whose keys are replaced, or `null` for one that is new. */
  replaces: { mode: KeyedMode; platform: string; server: string; shopId: string } | null;
  onConnected(shops: Shops, mode: KeyedMode): void;
}

/** All that is typed but the secrets. */
interface Open {
  platform: PlatformId | null;
  server: string;
  shopId: string;
}

export type ConnectFormState = ReturnType<typeof useConnectForm>;

/** The form's state. Its secrets are read from their fields once, when it is sent. */
export function useConnectForm({ replaces, onConnected }: ConnectFormPorts) {
  const [open, setOpen] = useState<Open>({
    platform: asPlatformId(replaces?.platform ?? null),
    server: replaces?.platform === 'custom' ? replaces.server : '',
    shopId: replaces?.shopId ?? '',
  });
  const [toldMode, setToldMode] = useState<KeyedMode | null>(null);
  const [problems, setProblems] = useState<FieldProblems>({});
  const secrets = useSecrets();
  const { connect, isBusy, failure, forget } = useConnect(replaces?.mode ?? null);
  const form = useRef<HTMLFormElement>(null);
  const errors = useFieldErrors(problems, failure, form);

  /** What was said about a field is over once it is typed in again. */
  const touched = (field: ConnectField) => {
    setProblems(({ [field]: _, ...others }) => others);
    forget();
  };
  const type = (field: keyof Open, value: Partial<Open>) => {
    setOpen({ ...open, ...value });
    touched(field);
  };
  const typeSecret = (field: 'password' | 'hmacKey', value: string) => {
    if (field === 'password') setToldMode(modeOfPassword(value));
    touched(field);
  };
  const submit = async () => {
    if (isBusy) return;
    const read = readTypedShop({ ...open, ...secrets.read(), mode: replaces?.mode ?? null });
    setProblems(read.ok ? {} : read.error);
    if (!read.ok) return;
    const mode = modeOfPassword(read.value.password);
    const shops = await connect(read.value);
    if (shops === null || mode === null) return;
    secrets.clear();
    onConnected(shops, mode);
  };
  return { ...open, toldMode, errors, failure, isBusy, form, secrets, type, typeSecret, submit };
}
