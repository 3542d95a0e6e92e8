import { z } from 'zod';
import { blindIndex } from '@/db/sealing';
import { act } from '@/lib/act';
import { nik, queueNumber } from '@/lib/fields';
import { cardByNik } from '@/lib/residents/card';

/**
 * Finds one resident by exact NIK, nationwide: a masked card, or null. Hit or miss is on record, with the blind index
 * of the NIK, so that look-ups of one number can be found again without the number.
 */
export const findResident = act('resident.find', {
  input: z.strictObject({ nik, queueNumber: queueNumber.optional() }),
  subject: async (_tx, _input, officer) => ({ region: officer.region }),
  async perform({ tx, officer, input }) {
    const card = await cardByNik(tx, officer, input.nik);
    const about = card ? { id: card.id, residentId: card.id, region: card.region } : {};
    const detail = {
      nik: blindIndex('nik', input.nik).toString('hex'),
      found: Boolean(card),
      inArea: card?.inArea,
      queueNumber: input.queueNumber,
    };
    return { result: card ?? null, entry: { about, detail } };
  },
});
