import { useSearch } from '@tanstack/react-router';
import { DayScreen } from './DayScreen.tsx';

/** The day, as the address chooses it. */
export function DayPage() {
  return <DayScreen search={useSearch({ from: '/day' })} />;
}
