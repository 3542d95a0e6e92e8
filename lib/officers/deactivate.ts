import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { deactivationReasons } from '@/db/schema/officers';
import { act } from '@/lib/act';
import { choice, id, version } from '@/lib/fields';
import { assertActive, assertManages, assertSeen, changeAccount, officerById } from '@/lib/officers/managed';
import { cancelInvitations } from '@/lib/officers/send-invitation';
import { endSessionsOf } from '@/lib/officers/sessions-of';

/**
 * Closes an account with a reason: every session ends in the same transaction, and a link that was sent leads nowhere.
 * Nothing is deleted: what the officer did stays on record. Two admins who deactivate each other take turns in the
 * database, and the second is told that nobody would be left.
 */
export const deactivateOfficer = act('officer.deactivate', {
  input: z.strictObject({ officerId: id, version, reason: choice(deactivationReasons) }),
  subject: (tx, { officerId }) => officerById(tx, officerId),
  async perform({ tx, officer, input: { version: seen, reason }, subject }) {
    assertManages(officer, subject);
    assertActive(subject);
    assertSeen(subject, seen);
    await changeAccount(tx, subject, { disabledAt: sql`now()`, disabledReason: reason });
    const sessions = await endSessionsOf(tx, subject.id, 'deactivated');
    await cancelInvitations(tx, subject.id);
    return { result: { sessions }, entry: { reason, detail: { sessions } } };
  },
});
