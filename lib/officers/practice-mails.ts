import { desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { officerMails } from '@/db/schema/factors';
import { officers } from '@/db/schema/officers';
import { unseal } from '@/db/sealing';
import { act } from '@/lib/act';
import { isTraining } from '@/lib/env';
import { Refusal } from '@/lib/refusal';

const newest = (tx: Tx) =>
  tx
    .select({ mail: officerMails, name: officers.name })
    .from(officerMails)
    .innerJoin(officers, eq(officers.id, officerMails.officerId))
    .orderBy(desc(officerMails.createdAt))
    .limit(40);

/** Training mode only: the mails to officers of the admin's area as they would arrive in their inboxes, newest first. */
export const readPracticeMails = act('practice.read-mails', {
  input: z.strictObject({}),
  subject: async (_tx, _input, officer) => ({ region: officer.region }),
  async perform({ tx }) {
    if (!isTraining()) throw new Refusal('notFound');
    return { result: null, entry: { detail: { mails: (await newest(tx)).length } } };
  },
  async read({ tx }) {
    return (await newest(tx)).map(({ mail: { id, kind, status, createdAt, toSealed, bodySealed }, name }) => ({
      ...{ id, kind, status, name, createdAt: createdAt.toISOString() },
      to: unseal('officer_mails.to', id, toSealed),
      body: unseal('officer_mails.body', id, bodySealed),
    }));
  },
});
export type PracticeMail = Awaited<ReturnType<typeof readPracticeMails>>[number];
