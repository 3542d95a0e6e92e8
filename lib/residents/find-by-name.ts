import { z } from 'zod';
import { unseal } from '@/db/sealing';
import { act } from '@/lib/act';
import { line, pastDate } from '@/lib/fields';
import { cardByNik, type ResidentCard } from '@/lib/residents/card';
import { residentsByName } from '@/lib/residents/queries';

/** Finds people of the officer's own area by name and date of birth, both needed: nobody browses the neighbours. At most 20. */
export const findResidentByName = act('resident.find-by-name', {
  input: z.strictObject({ name: line(60), birthDate: pastDate }),
  subject: async (_tx, _input, officer) => ({ region: officer.region }),
  async perform({ tx, officer, input }) {
    const rows = await residentsByName(tx, officer.region, input.name, input.birthDate);
    const cards: ResidentCard[] = [];
    for (const row of rows) {
      const card = await cardByNik(tx, officer, unseal('residents.nik', row.id, row.nikSealed));
      if (card) cards.push(card);
    }
    return { result: cards, entry: { detail: { found: cards.length, residents: cards.map((card) => card.id) } } };
  },
});
