import { z } from 'zod';
import type { Tx } from '@/db/client';
import { runPrepared } from '@/db/prepared';
import { blindIndex } from '@/db/sealing';
import { act } from '@/lib/act';
import { nik } from '@/lib/fields';
import { cardOf } from '@/lib/residents/card';
import { assertLookUpLeft, lookUpEntry, lookUpFields } from '@/lib/residents/look-up';

const residentByNik = { name: 'resident-by-nik', text: 'select id, region from resident_by_nik($1)' };

/** Who has this number, and where: enough for the entry, and nothing of the person. */
async function whoHas(tx: Tx, index: Buffer) {
  const [row] = await runPrepared<{ id: string; region: string }>(tx, residentByNik, [index]);
  return row ?? null;
}

/**
 * Finds one resident by exact NIK, nationwide: a masked card, or null. Hit or miss is on record, with purpose and queue
 * number, and the blind index of the NIK, so that look-ups of one number can be found again without the number.
 */
export const findResident = act('resident.find', {
  input: z.strictObject({ nik, ...lookUpFields }),
  subject: async (_tx, _input, officer) => ({ region: officer.region }),
  async perform({ tx, officer, input }) {
    await assertLookUpLeft(tx, officer);
    const index = blindIndex('nik', input.nik);
    const found = await whoHas(tx, index);
    const about = found ? { ...found, residentId: found.id } : {};
    const detail = {
      nik: index.toString('hex'),
      found: Boolean(found),
      inArea: found ? officer.covers(found.region) : undefined,
    };
    return { result: found, entry: { about, ...lookUpEntry(input, detail) } };
  },
  read: async ({ tx, officer, found }) => (found && (await cardOf(tx, officer, found.id))) ?? null,
});
