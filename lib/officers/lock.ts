import { and, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Role } from '@/db/schema/officers';
import { factorProofs, sessions } from '@/db/schema/sessions';
import { act } from '@/lib/act';
import { choice } from '@/lib/fields';
import { ownSession } from '@/lib/officers/own-session';

const COUNTER_MINUTES = 3;
const OFFICE_MINUTES = 10;

/** How long a screen may lie idle before it locks: shorter where residents stand in front of it. */
export const lockMinutes = (role: Role): number =>
  role === 'clerk' || role === 'supervisor' ? COUNTER_MINUTES : OFFICE_MINUTES;

/**
 * Locks the session, in all its windows: until it is unlocked no officer acts in it. A second factor that was shown for an
 * act before is worth nothing afterwards.
 */
export const lockSession = act('session.lock', {
  input: z.strictObject({ why: choice(['asked', 'idle']) }),
  subject: async (_tx, _input, officer) => ({ id: officer.id, region: officer.region }),
  async perform({ tx, officer, input: { why } }) {
    await tx
      .update(sessions)
      .set({ lockedAt: sql`now()` })
      .where(and(ownSession(officer), isNull(sessions.lockedAt)));
    await tx
      .update(factorProofs)
      .set({ usedAt: sql`now()` })
      .where(and(eq(factorProofs.sessionRef, officer.sessionRef), isNull(factorProofs.usedAt)));
    return { result: null, entry: { detail: { because: why } } };
  },
});
