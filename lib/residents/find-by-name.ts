import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { act } from '@/lib/act';
import { line, pastDate } from '@/lib/fields';
import { record } from '@/lib/ledger/record';
import { conflictOf } from '@/lib/officers/conflict';
import type { Officer } from '@/lib/officers/officer';
import { cardOf, type ResidentCard } from '@/lib/residents/card';
import { assertLookUpLeft, lookUpEntry, lookUpFields } from '@/lib/residents/look-up';

const input = z.strictObject({ name: line(60), birthDate: pastDate, ...lookUpFields });
type Asked = z.output<typeof input>;
type Found = { id: string; region: string };

/** What the ledger keeps of the question: the same for the same name and date, and neither can be read back from it. */
async function markOf(tx: Tx, { name, birthDate }: Asked) {
  const made = await tx.execute<{ mark: string }>(sql`select search_mark(${name}, ${birthDate}) as mark`);
  return made.rows[0]?.mark;
}

/** Those found, but the officer's own and their family: these are left out, and counted. */
async function peopleNamed(tx: Tx, officer: Officer, { name, birthDate }: Asked) {
  const named = await tx.execute<Found>(sql`select * from residents_named(${name}, ${birthDate})`);
  const people: Found[] = [];
  for (const one of named.rows) if (!(await conflictOf(tx, officer, one.id))) people.push(one);
  return { people, withheld: named.rows.length - people.length };
}

/**
 * Finds people of the officer's own area by name and date of birth, both needed: nobody browses the neighbours. At most 20.
 * The question is on record before it is answered: whoever may try names in silence can spell them out.
 */
export const findResidentByName = act('resident.find-by-name', {
  input,
  announce: async ({ tx, input: asked }) => ({
    as: 'resident.ask-by-name',
    ...lookUpEntry(asked, { search: await markOf(tx, asked) }),
  }),
  subject: async (_tx, _input, officer) => ({ region: officer.region }),
  async perform({ tx, officer, input: asked }) {
    await assertLookUpLeft(tx, officer);
    const { people, withheld } = await peopleNamed(tx, officer, asked);
    const entry = lookUpEntry(asked, { found: people.length });
    // One entry a person shown, so that each one's own history says who saw the card; and one for the search.
    for (const { id, region } of people)
      await record(tx, 'resident.find-by-name', 'done', { id, region, residentId: id }, entry);
    const detail = { ...entry.detail, ...(withheld > 0 ? { withheld } : {}) };
    return { result: people, entry: { ...entry, detail } };
  },
  async read({ tx, officer, found }) {
    const cards: ResidentCard[] = [];
    for (const { id } of found) {
      const card = await cardOf(tx, officer, id);
      if (card) cards.push(card);
    }
    return cards;
  },
});
