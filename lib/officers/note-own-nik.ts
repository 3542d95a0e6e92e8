import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { officers } from '@/db/schema/officers';
import { blindIndex } from '@/db/sealing';
import { act } from '@/lib/act';
import { nik } from '@/lib/fields';
import { oneself } from '@/lib/officers/account-change';
import { Refusal } from '@/lib/refusal';

/**
 * Notes the officer's own NIK, once, as a blind index alone: so that nobody looks up themselves or their family, and nobody
 * can read it back.
 */
export const noteOwnNik = act('own-nik.note', {
  input: z.strictObject({ nik }),
  subject: oneself,
  async perform({ tx, officer, input }) {
    const { rows } = await tx.execute<{ has_nik: boolean }>(sql`select has_nik from own_account()`);
    if (rows[0]?.has_nik) throw new Refusal('setup.nikStands');
    await tx
      .update(officers)
      .set({ nikIndex: blindIndex('nik', input.nik) })
      .where(eq(officers.id, officer.id));
    return { result: null, entry: {} };
  },
});
