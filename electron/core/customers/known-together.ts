import type { RecentCustomer } from '../../../shared/contract/customers.ts';

/**
 * Each person once, in the order they are first met (newest first): who has the same phone or the same e-mail is the
 * same person. What their newest order does not say, an older one does.
 */
export function knownTogether(newestFirst: readonly RecentCustomer[]): RecentCustomer[] {
  const people: RecentCustomer[] = [];
  for (const one of newestFirst) {
    const at = people.findIndex((person) => isSame(person, one));
    const known = people[at];
    if (known === undefined) people.push(one);
    else people[at] = { ...withName(one, known), ...known };
  }
  return people;
}

function isSame(person: RecentCustomer, other: RecentCustomer): boolean {
  const isPhone = person.phone !== undefined && person.phone === other.phone;
  return isPhone || (person.email !== undefined && sameEmail(person.email, other.email));
}

function sameEmail(email: string, other: string | undefined): boolean {
  return email.toLowerCase() === other?.toLowerCase();
}

/** A name is taken whole or not at all: the first name of one and the last of another is nobody's. */
function withName(older: RecentCustomer, known: RecentCustomer): RecentCustomer {
  const { firstName, lastName, company, ...rest } = older;
  const isNamed = [known.firstName, known.lastName, known.company].some((part) => part !== undefined);
  return isNamed ? rest : older;
}
