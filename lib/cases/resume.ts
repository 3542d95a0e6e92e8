import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { accessReasons } from '@/db/schema/cases';
import { act } from '@/lib/act';
import { choice, id } from '@/lib/fields';
import { Refusal } from '@/lib/refusal';

type Waiting = { id: string; number: string; version: number; resident_id: string; region: string };

/**
 * Goes on with a case that waits (no phone yet, or an offer nobody took), at this officer's office, whichever opened it.
 * Whoever stands at the counter now is identified anew.
 */
export const resumeCase = act('case.resume', {
  input: z.strictObject({ caseId: id, accessReason: choice(accessReasons) }),
  async subject(tx, { caseId }) {
    const found = await tx.execute<Waiting>(sql`select * from waiting_case(${caseId})`);
    const row = found.rows[0];
    return row && { ...row, caseId: row.id, residentId: row.resident_id };
  },
  async perform({ tx, officer, input, subject }) {
    const resumed = await tx.execute(sql`select id from resume_case(${subject.id}, ${subject.version})`);
    if (resumed.rows.length === 0) throw new Refusal('case.notWaiting');
    return {
      result: { caseId: subject.id },
      entry: { reason: input.accessReason, detail: { number: subject.number, office: officer.office.code } },
    };
  },
});
