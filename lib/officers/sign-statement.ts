import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { officerSecrets } from '@/db/schema/factors';
import { officers } from '@/db/schema/officers';
import { act } from '@/lib/act';
import { oneself } from '@/lib/officers/account-change';
import { Refusal } from '@/lib/refusal';

/**
 * Signs the yearly statement of confidentiality (UU 24/2013 Pasal 95 and 95A, UU 27/2022 Pasal 36). The last step of setting
 * up: from then on the officer has joined.
 */
export const signStatement = act('statement.sign', {
  input: z.strictObject({ declared: z.literal('yes', { error: 'declare' }) }),
  subject: oneself,
  async perform({ tx, officer }) {
    const [secrets] = await tx.select().from(officerSecrets).where(eq(officerSecrets.officerId, officer.id));
    if (!secrets?.pinHash) throw new Refusal('setup.pinFirst');
    await tx
      .update(officers)
      .set({ statementSignedAt: sql`now()`, joinedAt: sql`coalesce(${officers.joinedAt}, now())` })
      .where(eq(officers.id, officer.id));
    return { result: null, entry: {} };
  },
});
