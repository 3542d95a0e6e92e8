import type { Tx } from '@/db/client';
import { lockResident } from '@/lib/credentials/queries';
import { caseOfOffer } from '@/lib/offers/case-of-offer';
import { offerById } from '@/lib/offers/queries';
import type { Wallet } from '@/lib/wallets/wallet';

/** The offer a wallet holds and its case, held in the order everybody holds them: case, resident, offer. */
export async function heldOffer(tx: Tx, wallet: Wallet) {
  const current = await caseOfOffer(tx, wallet.id);
  if (!current) return undefined;
  await lockResident(tx, wallet.residentId);
  const offer = await offerById(tx, wallet.id);
  return offer && { ...offer, case: current };
}
