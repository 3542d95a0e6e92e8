import { z } from 'zod';
import { blindIndex } from '@/db/sealing';
import { act } from '@/lib/act';
import { nik } from '@/lib/fields';
import { cardByNik } from '@/lib/residents/card';
import { assertLookUpLeft, lookUpEntry, lookUpFields } from '@/lib/residents/look-up';

/**
 * Finds one resident by exact NIK, nationwide: a masked card, or null. Hit or miss is on record, with purpose and queue
 * number, and the blind index of the NIK, so that look-ups of one number can be found again without the number.
 */
export const findResident = act('resident.find', {
  input: z.strictObject({ nik, ...lookUpFields }),
  subject: async (_tx, _input, officer) => ({ region: officer.region }),
  async perform({ tx, officer, input }) {
    await assertLookUpLeft(tx, officer);
    const card = await cardByNik(tx, officer, input.nik);
    const about = card ? { id: card.id, residentId: card.id, region: card.region } : {};
    const detail = {
      nik: blindIndex('nik', input.nik).toString('hex'),
      found: Boolean(card),
      inArea: card?.inArea,
    };
    return { result: card ?? null, entry: { about, ...lookUpEntry(input, detail) } };
  },
});
