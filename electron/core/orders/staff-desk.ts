import { z } from 'zod';
import type { Clock } from '../ports.ts';
import type { Register } from '../register/register.ts';
import { localDay } from './allocate-reference.ts';

/** Who is at the counter: a name that goes into every event of what staff do. */
export interface StaffDesk {
  current(): string | null;
  /** `null`: nobody says who they are. */
  pick(name: string | null): Promise<void>;
}

const keptName = 'counterStaff';
const keptSchema = z.object({ name: z.string(), day: z.string() });

interface Parts {
  register: Pick<Register, 'kept' | 'keep'>;
  clock: Pick<Clock, 'now'>;
}

/** The name outlives a restart, but not the day: yesterday's cashier must not sign today's orders. */
export async function openStaffDesk({ register, clock }: Parts): Promise<StaffDesk> {
  const kept = keptSchema.safeParse(await register.kept(keptName));
  let picked = kept.success ? kept.data : null;

  return {
    current: () => (picked?.day === localDay(clock.now()) ? picked.name : null),
    pick: async (name) => {
      const next = name === null ? null : { name, day: localDay(clock.now()) };
      await register.keep(keptName, next);
      picked = next;
    },
  };
}
