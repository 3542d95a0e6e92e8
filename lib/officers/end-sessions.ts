import { z } from 'zod';
import { act } from '@/lib/act';
import { id } from '@/lib/fields';
import { assertManages, officerById } from '@/lib/officers/managed';
import { endSessionsOf } from '@/lib/officers/sessions-of';
import { Refusal } from '@/lib/refusal';

/** Signs an officer out everywhere, such as from a computer that was left open. */
export const endSessions = act('officer.end-sessions', {
  input: z.strictObject({ officerId: id }),
  subject: (tx, { officerId }) => officerById(tx, officerId),
  async perform({ tx, officer, subject }) {
    assertManages(officer, subject);
    const sessions = await endSessionsOf(tx, subject.id, 'by-admin');
    if (sessions === 0) throw new Refusal('officer.noSessions');
    return { result: { sessions }, entry: { detail: { sessions } } };
  },
});
