import { randomUUID } from 'node:crypto';
import { seal } from '@/db/sealing';
import { hashOfLink, macOfDigits, newLink } from '@/lib/credentials/secrets';
import { issuer } from '@/lib/issuer/metadata';
import { offerByReference } from '@/lib/issuer/offer';
import { aCounter, aHolder, type Counter, type Holder } from './counter';
import { transactionAs } from './database';
import { JoseWallet } from './jose-wallet';
import { decided, read, readyForPhone } from './lost-phone';
import { fetchHere } from './public-routes';

/** The link in the message that was sent last. */
export async function linkSent(caseId: string): Promise<string> {
  const [, link = ''] = /\/claim\/(\S+)/.exec((await read(caseId, 'offer')).body) ?? [];
  return link;
}

/** Somebody who lost a phone, and an offer sent to the new number: link and PIN as the resident holds them. */
export async function anOffer(at?: Counter) {
  const counter = at ?? (await aCounter());
  const holder = await aHolder(counter);
  const caseId = await readyForPhone(counter.clerk, holder.id);
  const { offer } = await decided(counter.clerk, caseId);
  const link = await linkSent(caseId);
  return { counter, holder, caseId, link, pin: offer?.pin ?? '', offer: offerByReference(link) };
}
export type Offered = Awaited<ReturnType<typeof anOffer>>;

export const aWallet = () => JoseWallet.open(issuer(), fetchHere);

/** A wallet that has redeemed: its credential in hand, in force. */
export async function aRedeemed(at?: Counter) {
  const offered = await anOffer(at);
  const wallet = await aWallet();
  const credential = await wallet.redeem(offered.offer, offered.pin);
  return { ...offered, wallet, credential };
}

/** An offer put straight into the registry, past the counter: for tests that need hundreds. */
export async function anOfferFor(counter: Counter, holder: Holder) {
  const [caseId, offerId, link, pin] = [randomUUID(), randomUUID(), newLink(), '123456'];
  await transactionAs('superuser', {}, async (query) => {
    await query("insert into audit_entries (act) values ('registry.import')");
    await query(
      `update cases set status = 'cancelled', closed_at = now() where resident_id = $1 and closed_at is null`,
      [holder.id],
    );
    await query(
      `insert into cases (id, number, resident_id, region, office_id, opened_by, status, cause, phone_sealed, email_sealed)
       values ($1, $2, $3, $4, $5, $6, 'awaiting-claim', 'lost', $7, $8)`,
      [
        caseId,
        `KAS-${link.slice(0, 12)}`,
        holder.id,
        holder.region,
        counter.office.id,
        counter.clerk.id,
        ...sealedContacts(caseId),
      ],
    );
    await query(
      `update offers set cancelled_at = now() where resident_id = $1 and redeemed_at is null and cancelled_at is null`,
      [holder.id],
    );
    await query(
      `insert into offers (id, case_id, resident_id, region, code_hash, pin_mac, expires_at)
       values ($1, $2, $3, $4, $5, $6, now() + interval '10 minutes')`,
      [offerId, caseId, holder.id, holder.region, hashOfLink(link), macOfDigits(offerId, pin)],
    );
  });
  return { caseId, offerId, link, pin, offer: offerByReference(link) };
}

const sealedContacts = (caseId: string) => [
  seal('cases.phone', caseId, '+6281200012345'),
  seal('cases.email', caseId, 'warga@example.id'),
];
