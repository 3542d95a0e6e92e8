import { z } from 'zod';
import { act } from '@/lib/act';
import { line, pastDate } from '@/lib/fields';
import { record } from '@/lib/ledger/record';
import { cardByIndex, type ResidentCard } from '@/lib/residents/card';
import { residentsByName } from '@/lib/residents/queries';

/** Finds people of the officer's own area by name and date of birth, both needed: nobody browses the neighbours. At most 20. */
export const findResidentByName = act('resident.find-by-name', {
  input: z.strictObject({ name: line(60), birthDate: pastDate }),
  subject: async (_tx, _input, officer) => ({ region: officer.region }),
  async perform({ tx, officer, input }) {
    const rows = await residentsByName(tx, officer.region, input.name, input.birthDate);
    const cards: ResidentCard[] = [];
    for (const row of rows) {
      const card = await cardByIndex(tx, officer, row.nikIndex);
      if (card) cards.push(card);
    }
    // One entry a person shown, so that each one's own history says who saw the card; and one for the search.
    for (const { id, region } of cards)
      await record(
        tx,
        'resident.find-by-name',
        'done',
        { id, region, residentId: id },
        { detail: { found: cards.length } },
      );
    return { result: cards, entry: { detail: { found: cards.length } } };
  },
});
