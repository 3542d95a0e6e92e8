import { hash } from '@node-rs/argon2';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { officers } from '@/db/schema/officers';
import { act } from '@/lib/act';
import { oneself, tellChanged } from '@/lib/officers/account-change';
import { passwordProblem } from '@/lib/officers/password-rules';
import { argon } from '@/lib/officers/sign-in';
import { Refusal } from '@/lib/refusal';

/** Chooses another password. The one before is not asked for: the fresh proof says more than it would. */
export const setPassword = act('factor.set-password', {
  input: z.strictObject({ password: z.string({ error: 'required' }).max(1000, 'passwordLong') }),
  subject: oneself,
  async perform({ tx, officer, input: { password } }) {
    const problem = passwordProblem(password, officer);
    if (problem) throw new Refusal('badInput', {}, { password: problem });
    const passwordHash = await hash(password, argon);
    await tx.update(officers).set({ passwordHash }).where(eq(officers.id, officer.id));
    await tellChanged(tx, officer);
    return { result: null, entry: {} };
  },
});
