import { internal } from './api-error.ts';
import type { Services } from './services.ts';

type Parts = Pick<Services, 'register' | 'checker' | 'practice' | 'retiring' | 'logger'>;

/** More than a counter ever has open at once. */
const recheckedAtOnce = 50;

/**
 * Opens or closes the practice payment pages to phones. The links of open practice orders change with
 * it, so they are asked about at once; one that cannot be is found by the watch a little later.
 */
export async function letPhonesPay(parts: Parts, allowed: boolean): Promise<void> {
  await switched(parts, allowed);
  const page = await parts.register.list({
    mode: 'practice',
    statuses: ['open', 'refused'],
    limit: recheckedAtOnce,
  });
  if (page.kind !== 'page') return;
  await Promise.all(page.items.map(({ id }) => parts.checker.check(id, parts.retiring)));
}

/** The port may be taken: the gateway says so in a line made for people. */
async function switched({ practice }: Parts, allowed: boolean): Promise<void> {
  try {
    await practice.letPhonesPay(allowed);
  } catch (error) {
    throw internal(error instanceof Error ? error.message : 'Phones cannot pay here.');
  }
}
