import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { offices } from '@/db/schema/areas';
import { roles } from '@/db/schema/officers';
import { act } from '@/lib/act';
import { choice, id, version } from '@/lib/fields';
import { assertActive, assertManages, assertSeen, changeAccount, officerById } from '@/lib/officers/managed';
import { problemOf } from '@/lib/officers/placement';
import { tellMoved } from '@/lib/officers/tell-moved';
import { Refusal } from '@/lib/refusal';

/** Gives an officer another role in the same area. Never the own role, never the last admin's of an area. */
export const changeRole = act('officer.change-role', {
  input: z.strictObject({ officerId: id, version, role: choice(roles) }),
  subject: (tx, { officerId }) => officerById(tx, officerId),
  async perform({ tx, officer, input: { role, version: seen }, subject }) {
    assertManages(officer, subject);
    assertSeen(subject, seen);
    assertActive(subject);
    if (role === subject.role) throw new Refusal('officer.same');
    const [office] = await tx.select().from(offices).where(eq(offices.id, subject.officeId));
    const { region } = subject;
    const problem = problemOf(officer, { role, region, officeRegion: office?.region ?? region });
    if (problem) throw new Refusal(problem);
    await changeAccount(tx, subject, { role });
    await tellMoved(tx, subject);
    return { result: {}, entry: { detail: { from: subject.role, to: role } } };
  },
});
