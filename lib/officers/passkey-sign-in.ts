import 'server-only';
import { sql } from 'drizzle-orm';
import { record } from '@/lib/ledger/record';
import { actAs, openSession } from '@/lib/officers/open-session';
import { type Assertion, assertionJson, takeAssertion } from '@/lib/officers/passkey-assertion';
import { takeChallenge } from '@/lib/officers/passkey-challenge';
import { Refusal } from '@/lib/refusal';
import { ask, transaction } from '@/lib/transaction';

const visitor = { actorKind: 'visitor' } as const;
type Known = { officer_id: string; role: string; region: string; office_id: string };

/** What an authenticator keeps to say whose key it is (WebAuthn Level 3, 4): the officer's id, which says nothing. */
export const userHandleOf = (officerId: string) => Buffer.from(officerId, 'utf8');

const isTheirs = ({ officer_id: id }: Known, { response }: Assertion) =>
  response.userHandle === userHandleOf(id).toString('base64url');

const knownBy = (assertion: Assertion) => ask<Known>(sql`select * from passkey_of_credential(${assertion.id})`);

async function refuse(known: Known | undefined): Promise<never> {
  const about = known ? { id: known.officer_id, region: known.region } : {};
  const detail = { why: 'passkey.wrong', method: 'passkey' };
  await transaction(visitor, (tx) => record(tx, 'session.start', 'refused', about, { detail }));
  throw new Refusal('passkey.wrong');
}

/**
 * A passkey alone opens a session: something one has, unlocked by the finger or PIN that only one person has (user
 * verification is required; NIST SP 800-63B-4, 3.2.3, counts it as both factors). An unknown key, one of a deactivated
 * officer, a used or old challenge and a wrong signature are answered alike. Throws Refusal `passkey.wrong`.
 */
export async function startPasskeySession(raw: unknown, device = ''): Promise<string> {
  const parsed = assertionJson.safeParse(raw);
  if (!parsed.success) return refuse(undefined);
  const assertion = parsed.data;
  const challenge = await takeChallenge('sign-in', assertion.response.clientDataJSON);
  const known = await knownBy(assertion);
  if (!challenge || !known || !isTheirs(known, assertion)) return refuse(known);
  const officer = { id: known.officer_id, role: known.role, region: known.region, office_id: known.office_id };
  const sid = await transaction(visitor, async (tx) => {
    await actAs(tx, officer, '');
    if (!(await takeAssertion(tx, officer.id, challenge, assertion))) return undefined;
    return openSession(tx, officer, { method: 'passkey', device, isProven: true });
  });
  return sid ?? refuse(known);
}
