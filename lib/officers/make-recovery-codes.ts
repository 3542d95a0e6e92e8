import { z } from 'zod';
import { act } from '@/lib/act';
import { oneself, tellChanged } from '@/lib/officers/account-change';
import { renewCodes } from '@/lib/officers/recovery-codes';

/** Ten codes for whoever loses the phone, in place of those before. This answer is the only time they are seen. */
export const makeRecoveryCodes = act('factor.make-recovery-codes', {
  input: z.strictObject({}),
  subject: oneself,
  async perform({ tx, officer }) {
    const codes = await renewCodes(tx, officer.id);
    await tellChanged(tx, officer);
    return { result: { codes }, entry: { detail: { codes: codes.length } } };
  },
});
