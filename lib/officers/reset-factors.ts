import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { act } from '@/lib/act';
import { id, version } from '@/lib/fields';
import { assertActive, assertManages, assertSeen, changeAccount, officerById, saving } from '@/lib/officers/managed';
import { cancelInvitations, sendInvitation } from '@/lib/officers/send-invitation';
import { Refusal } from '@/lib/refusal';

/**
 * Takes password, authenticator, passkeys, recovery codes and PIN of an officer away, ends the sessions, and mails a link
 * to set them up anew (NIST SP 800-63B-4, 4.2: recovery goes through an address that was validated before). The admin sees
 * neither the link nor a secret. Throws Refusal `officer.noEmail` before anything is taken away.
 */
export const resetFactors = act('officer.reset-factors', {
  input: z.strictObject({ officerId: id, version }),
  subject: (tx, { officerId }) => officerById(tx, officerId),
  async perform({ tx, officer, input: { version: seen }, subject }) {
    assertManages(officer, subject);
    assertSeen(subject, seen);
    assertActive(subject);
    if (!subject.joinedAt) throw new Refusal('officer.notJoined');
    await cancelInvitations(tx, subject.id);
    await sendInvitation(tx, { officerId: subject.id, kind: 'reset', invitedBy: officer.id });
    const done = tx.execute<{ done: boolean }>(sql`select forget_factors(${subject.id}) as done`);
    if (!(await saving(done)).rows[0]?.done) throw new Refusal('officer.notYours');
    await changeAccount(tx, subject, {});
    return { result: {}, entry: {} };
  },
});
