import type { CardFace } from '@/lib/residents/card-face';
import { disclose } from '@/lib/verifier/disclosures';
import { readJwt } from '@/lib/verifier/jws';
import { type StatusReference, statusReference } from '@/lib/verifier/status';

export type Card = { face: CardFace & { kode_qr: string }; status: StatusReference | undefined; expiresAt: Date };

/** What stands in a stored credential. It was checked when it came; whether it still holds says its status. */
export async function cardOf(credential: string): Promise<Card> {
  const [issuerJwt = '', ...disclosures] = credential.split('~').slice(0, -1);
  const { claims, disclosed } = await disclose(readJwt(issuerJwt).payload, disclosures);
  return {
    face: disclosed as Card['face'],
    status: statusReference(claims.status),
    expiresAt: new Date(Number(claims.exp) * 1000),
  };
}
