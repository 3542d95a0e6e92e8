import 'server-only';
import type { Officer } from '@/lib/officers/officer';
import { ownAccount } from '@/lib/officers/own-account';
import { relyingParty } from '@/lib/officers/passkey-assertion';
import { newChallenge } from '@/lib/officers/passkey-challenge';
import { userHandleOf } from '@/lib/officers/passkey-sign-in';

/** What the browser is told to make a passkey of (PublicKeyCredentialCreationOptionsJSON, WebAuthn Level 3, 5.4):
 * a key that knows whose it is, unlocked by its owner, without attestation. */
export async function passkeyOffer(officer: Officer) {
  const { passkeys } = await ownAccount(officer);
  return {
    rp: { id: relyingParty().expectedRPID, name: 'Loket' },
    user: { id: userHandleOf(officer.id).toString('base64url'), name: officer.username, displayName: officer.name },
    challenge: newChallenge(`enrol:${officer.sessionRef}`),
    pubKeyCredParams: [-7, -257, -8].map((alg) => ({ type: 'public-key' as const, alg })),
    timeout: 120_000,
    attestation: 'none' as const,
    authenticatorSelection: {
      residentKey: 'required',
      requireResidentKey: true,
      userVerification: 'required',
    } as const,
    excludeCredentials: passkeys.map(({ credentialId: id }) => ({ type: 'public-key' as const, id })),
  };
}
export type PasskeyOffer = Awaited<ReturnType<typeof passkeyOffer>>;
