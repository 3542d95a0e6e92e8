import { decodeJwt, type JWTHeaderParameters, SignJWT } from 'jose';
import { signJws } from '@/lib/keys/jws';
import type { Officer } from '@/lib/officers/officer';
import { requestPresentation } from '@/lib/presentations/request';
import type { Counter } from './counter';
import { asSuperuser, transactionAs } from './database';
import { type Binding, postAnswer, presentation, type Request, requestBehind, split, vpToken } from './jose-presenter';
import type { Keys } from './jose-wallet';
import type { LedgerEntry } from './ledger';
import { aRedeemed } from './offer';
import { fetchHere } from './public-routes';

type Json = Record<string, unknown>;

/** Somebody whose phone got its credential a moment ago, the whole way from a lost phone. */
export async function aPhone(counter: Counter) {
  const { holder, caseId, wallet, credential } = await aRedeemed(counter);
  const [device] = await asSuperuser<{ id: string }>(
    'select id from devices where resident_id = $1 and unbound_at is null',
    [holder.id],
  );
  return { residentId: holder.id, caseId, deviceId: device?.id ?? '', keys: wallet.keys, credential };
}
export type Phone = Awaited<ReturnType<typeof aPhone>>;

export type Question = Request & { presentationId: string };
export const questionBehind = (address: string) => requestBehind(address, fetchHere);

/** An officer shows a QR code, and a phone reads it. */
export async function question(officer: Officer, residentId: string, caseId?: string): Promise<Question> {
  const { link, presentationId } = await requestPresentation(officer, { residentId, caseId });
  return { ...(await questionBehind(link)), presentationId };
}

export const post = (to: Pick<Question, 'payload'>, fields: Record<string, string>) =>
  postAnswer(to, fields, fetchHere);

/** The whole answer of an honest wallet. */
export const show = async (phone: Phone, to: Question, binding?: Binding) =>
  post(to, vpToken(await presentation(phone, to, binding)));

type Row = { outcome: string | null; answered: boolean; shown_device_id: string | null };

/** What the officer's request has come to. */
export async function outcomeOf({ presentationId }: Pick<Question, 'presentationId'>): Promise<Row | undefined> {
  const [row] = await asSuperuser<Row>(
    'select outcome, answered_at is not null as answered, shown_device_id from presentations where id = $1',
    [presentationId],
  );
  return row;
}

/** The answers on record about a resident, newest first. */
export const entriesAbout = (residentId: string) =>
  asSuperuser<LedgerEntry>(
    "select * from audit_entries where resident_id = $1 and act = 'presentation.answer' order by id desc",
    [residentId],
  );

/** Changes a row past every rule, as a clock or a bulk load would. */
export const bend = (text: string, values: unknown[]) =>
  transactionAs('superuser', {}, async (query) => {
    await query("insert into audit_entries (act) values ('registry.import')");
    await query(text, values);
  });

export const twoMinutesPass = (presentationId: string) =>
  bend("update presentations set expires_at = now() - interval '1 second' where id = $1", [presentationId]);

type Credential = Pick<Phone, 'credential'>;
const partsOf = ({ credential }: Credential) => {
  const { jwt, disclosures } = split(credential);
  const header = JSON.parse(Buffer.from(jwt.split('.')[0] ?? '', 'base64url').toString()) as JWTHeaderParameters;
  return { header, claims: decodeJwt(jwt), disclosures };
};

/** A credential that says of itself what ours say, signed by somebody else. */
export async function forged(phone: Credential, by: Keys, bent: Json = {}, bentHeader: Json = {}): Promise<string> {
  const { header, claims, disclosures } = partsOf(phone);
  const signed = new SignJWT({ ...claims, ...bent }).setProtectedHeader({ ...header, ...bentHeader });
  return [await signed.sign(by.privateKey), ...disclosures, ''].join('~');
}

/** One that we have really signed, but as we never would. */
export async function resigned(phone: Credential, bent: Json, bentHeader: Json = {}): Promise<string> {
  const { header, claims, disclosures } = partsOf(phone);
  const jwt = await signJws(String(header.kid), { ...header, ...bentHeader }, { ...claims, ...bent });
  return [jwt, ...disclosures, ''].join('~');
}
