import { desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { officerMails } from '@/db/schema/factors';
import { officers } from '@/db/schema/officers';
import { unseal } from '@/db/sealing';
import { act } from '@/lib/act';
import { isTraining } from '@/lib/env';
import { Refusal } from '@/lib/refusal';

/** Training mode only: the mails to officers of the admin's area as they would arrive in their inboxes, newest first. */
export const readPracticeMails = act('practice.read-mails', {
  input: z.strictObject({}),
  subject: async (_tx, _input, officer) => ({ region: officer.region }),
  async perform({ tx }) {
    if (!isTraining()) throw new Refusal('notFound');
    const rows = await tx
      .select({ mail: officerMails, name: officers.name })
      .from(officerMails)
      .innerJoin(officers, eq(officers.id, officerMails.officerId))
      .orderBy(desc(officerMails.createdAt))
      .limit(40);
    const read = rows.map(({ mail: { id, kind, status, createdAt, toSealed, bodySealed }, name }) => ({
      ...{ id, kind, status, name, createdAt: createdAt.toISOString() },
      to: unseal('officer_mails.to', id, toSealed),
      body: unseal('officer_mails.body', id, bodySealed),
    }));
    return { result: read, entry: { detail: { mails: read.length } } };
  },
});
export type PracticeMail = Awaited<ReturnType<typeof readPracticeMails>>[number];
