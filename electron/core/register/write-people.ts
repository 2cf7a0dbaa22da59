import type { Transaction } from 'kysely';
import { personLines, personText } from './person-text.ts';
import type { PersonalData } from './register.ts';
import type { Tables } from './tables.ts';

/** Makes an order be found by what came with its events, and by what came before. */
export async function rememberPeople(
  trx: Transaction<Tables>,
  place: number,
  given: readonly (PersonalData | undefined)[],
): Promise<void> {
  const lines = given.flatMap((data) => (data === undefined ? [] : personLines(data)));
  if (lines.length === 0) return;
  const before = await trx.selectFrom('people').select('text').where('place', '=', place).executeTakeFirst();
  const text = personText(before?.text, lines);
  if (text === before?.text) return;
  await trx
    .insertInto('people')
    .values({ place, text })
    .onConflict((conflict) => conflict.column('place').doUpdateSet({ text }))
    .execute();
}
