import { z } from 'zod';
import type { Tx } from '@/db/client';
import { act } from '@/lib/act';
import { line, pastDate } from '@/lib/fields';
import { record } from '@/lib/ledger/record';
import { conflictOf } from '@/lib/officers/conflict';
import type { Officer } from '@/lib/officers/officer';
import { cardByIndex, type ResidentCard } from '@/lib/residents/card';
import { assertLookUpLeft, lookUpEntry, lookUpFields } from '@/lib/residents/look-up';
import { residentsByName } from '@/lib/residents/queries';

/** The cards of those found, but the officer's own and their family's: these are left out, and counted. */
async function cardsFor(tx: Tx, officer: Officer, rows: { nikIndex: Buffer }[]) {
  const cards: ResidentCard[] = [];
  let withheld = 0;
  for (const row of rows) {
    const card = await cardByIndex(tx, officer, row.nikIndex);
    if (!card) continue;
    if (await conflictOf(tx, officer, card.id)) withheld++;
    else cards.push(card);
  }
  return { cards, withheld };
}

/** Finds people of the officer's own area by name and date of birth, both needed: nobody browses the neighbours. At most 20. */
export const findResidentByName = act('resident.find-by-name', {
  input: z.strictObject({ name: line(60), birthDate: pastDate, ...lookUpFields }),
  subject: async (_tx, _input, officer) => ({ region: officer.region }),
  async perform({ tx, officer, input }) {
    await assertLookUpLeft(tx, officer);
    const rows = await residentsByName(tx, officer.region, input.name, input.birthDate);
    const { cards, withheld } = await cardsFor(tx, officer, rows);
    const entry = lookUpEntry(input, { found: cards.length });
    // One entry a person shown, so that each one's own history says who saw the card; and one for the search.
    for (const { id, region } of cards)
      await record(tx, 'resident.find-by-name', 'done', { id, region, residentId: id }, entry);
    const detail = { ...entry.detail, ...(withheld > 0 ? { withheld } : {}) };
    return { result: cards, entry: { ...entry, detail } };
  },
});
