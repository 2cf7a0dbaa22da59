import type { Staff } from '../../../shared/staff.ts';
import type { Services } from './services.ts';

/** The names to pick from, and who was picked. */
export async function staffOf({ register, staff }: Pick<Services, 'register' | 'staff'>): Promise<Staff> {
  const { staffNames } = await register.settings();
  return { names: staffNames, current: staff.current() };
}
