import type { Customer } from '../../shared/customer.ts';
import type { Chance } from './chance.ts';

const consonants = [...'bcdfghjklmnprstvz'];
const vowels = [...'aeiou'];
/** Numbers that France keeps for films and examples (Arcep, decision 2009-0535 and later): nobody has one. */
const exampleNumbers = ['+3363998', '+3319900', '+3326191', '+3335301', '+3346571', '+3353649'];
const exampleDomains = ['example.com', 'example.org', 'example.net'];
/** Two thirds of the orders come from customers who came before. */
const regulars = 20_000;

export interface KnownCustomer {
  phone: string;
  email: string;
  customer: Customer;
}

/** One of the shop's customers; their names are words of random syllables. */
export function createCustomers(chance: Chance): () => KnownCustomer {
  const known: KnownCustomer[] = [];
  return () => {
    const isRegular = known.length > 0 && !chance.isOne(33);
    if (isRegular) return chance.pick(known);
    const fresh = makeCustomer(chance);
    if (known.length < regulars) known.push(fresh);
    else known[chance.below(regulars)] = fresh;
    return fresh;
  };
}

function makeCustomer(chance: Chance): KnownCustomer {
  const [first, last] = [word(chance, 2), word(chance, 3)];
  const phone = `${chance.pick(exampleNumbers)}${String(chance.below(10_000)).padStart(4, '0')}`;
  const email = `${first}.${last}@${chance.pick(exampleDomains)}`.toLowerCase();
  return { phone, email, customer: { firstName: first, lastName: last, email, phone } };
}

function word(chance: Chance, syllables: number): string {
  const text = Array.from({ length: syllables }, () => chance.pick(consonants) + chance.pick(vowels)).join(
    '',
  );
  return text.charAt(0).toUpperCase() + text.slice(1);
}
