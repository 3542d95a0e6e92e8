import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { act } from '@/lib/act';
import { id } from '@/lib/fields';
import { Refusal } from '@/lib/refusal';
import { cardOf } from '@/lib/residents/card';

type Found = { id: string; region: string };

/** Shows the masked card again of someone this officer found by NIK within half an hour: for a case from out of area. */
export const recallResident = act('resident.recall', {
  input: z.strictObject({ residentId: id }),
  async subject(tx, { residentId }) {
    const found = await tx.execute<Found>(sql`select * from found_resident(${residentId})`);
    const row = found.rows[0];
    return row && { ...row, residentId: row.id };
  },
  perform: async ({ officer, subject }) => ({
    result: subject,
    entry: { detail: { inArea: officer.covers(subject.region) } },
  }),
  async read({ tx, officer, found }) {
    const card = await cardOf(tx, officer, found.id);
    if (!card) throw new Refusal('notFound');
    return card;
  },
});
