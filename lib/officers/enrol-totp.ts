import { z } from 'zod';
import { PRACTICE_TOTP } from '@/db/schema/factors';
import { seal, unseal } from '@/db/sealing';
import { act } from '@/lib/act';
import { isTraining } from '@/lib/env';
import { sixDigits } from '@/lib/fields';
import { oneself, tellChanged } from '@/lib/officers/account-change';
import type { Officer } from '@/lib/officers/officer';
import { proveSession } from '@/lib/officers/open-session';
import { keepTotp, newTotpSecret, stepOf, totpOf } from '@/lib/officers/totp';
import { Refusal } from '@/lib/refusal';

export type TotpOffer = {
  secret: string;
  /** For the QR code (Key URI of Google Authenticator, which every app reads). */
  uri: string;
  /** The same secret, sealed for this officer: comes back with the code that shows it is in the app. */
  token: string;
};

/** A secret for an authenticator app, stored nowhere yet. In training mode the published one, whose codes the screen shows. */
export function offerTotp({ id, username }: Officer): TotpOffer {
  const secret = isTraining() ? PRACTICE_TOTP : newTotpSecret();
  const token = seal('officer_secrets.totp', id, secret).toString('base64url');
  return { secret, token, uri: totpOf(secret, username).toString() };
}

/** Opens only what was sealed for this officer. */
function secretIn(officerId: string, sealed: Buffer): string {
  try {
    return unseal('officer_secrets.totp', officerId, sealed);
  } catch {
    throw new Refusal('badInput');
  }
}

/** Sets up the authenticator app: a first code from it shows that the secret arrived. In place of any app before. */
export const enrolTotp = act('factor.enrol-totp', {
  input: z.strictObject({ token: z.string().max(400), code: sixDigits }),
  subject: oneself,
  async perform({ tx, officer, input }) {
    const sealed = Buffer.from(input.token, 'base64url');
    const step = stepOf(secretIn(officer.id, sealed), input.code);
    if (step === undefined) throw new Refusal('proof.wrongCode', {}, { code: 'codeWrong' });
    await keepTotp(tx, officer.id, sealed, step);
    if (officer.isSettingUp) await proveSession(tx, officer.id, officer.sessionRef);
    await tellChanged(tx, officer);
    return { result: null, entry: { detail: { method: 'totp' } } };
  },
});
