import { z } from 'zod';
import { act } from '@/lib/act';
import { id, version } from '@/lib/fields';
import { assertManages, assertSeen, changeAccount, officerById, workplace } from '@/lib/officers/managed';
import { Refusal } from '@/lib/refusal';

/** Opens an account again, with the factors it had. Whoever never joined needs a new invitation. */
export const reactivateOfficer = act('officer.reactivate', {
  input: z.strictObject({ officerId: id, version }),
  subject: (tx, { officerId }) => officerById(tx, officerId),
  async perform({ tx, officer, input: { version: seen }, subject }) {
    assertManages(officer, subject);
    if (!subject.disabledAt) throw new Refusal('officer.active');
    assertSeen(subject, seen);
    await workplace(tx, subject.officeId);
    await changeAccount(tx, subject, { disabledAt: null, disabledReason: null });
    return { result: {}, entry: {} };
  },
});
