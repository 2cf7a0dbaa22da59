import type { KeyedMode } from '../../shared/contract/shop.ts';

/** The mode that a REST password names in its first letters; `null` while it names none. */
export function modeOfPassword(password: string): KeyedMode | null {
  const text = password.trimStart();
  if (text.startsWith('testpassword_')) return 'test';
  return text.startsWith('prodpassword_') ? 'production' : null;
}
