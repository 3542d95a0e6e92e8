import { randomInt } from 'node:crypto';
import { unseal } from '@/db/sealing';
import { chooseDestination } from '@/lib/cases/choose-destination';
import { confirmContactCode } from '@/lib/cases/confirm-code';
import { confirmIdentity } from '@/lib/cases/confirm-identity';
import { decideCase } from '@/lib/cases/decide';
import { reportCase } from '@/lib/cases/report';
import { sendContactCode } from '@/lib/cases/send-code';
import type { Officer } from '@/lib/officers/officer';
import { asSuperuser, transactionAs } from './database';

// The steps of a lost phone as an officer takes them. The practice phone and inbox are read as the screen shows them.

export const fromReader = { present: 'match', face: 'match', reader: 'match', document: 'unavailable' } as const;
export const fromCard = { ...fromReader, reader: 'unavailable', document: 'match', documentKind: 'ktp' } as const;
export const fromOtherPaper = { ...fromCard, documentKind: 'kk' } as const;
export const anotherFace = { ...fromReader, face: 'mismatch' } as const;

type Seen = typeof fromReader | typeof fromCard | typeof fromOtherPaper | typeof anotherFace;
type Channel = 'sms' | 'email';
/** Nobody else's: a number or e-mail that others have too would ask for a second person. */
export const ownContacts = () => {
  const digits = String(randomInt(1_0000_0000)).padStart(8, '0');
  return { phone: `0851${digits}`, email: `baru.${digits}@example.id` };
};
export const newPhone = '0851-7700-1234';
export const newEmail = 'Baru@Example.id';

/** The version an officer's page shows now. */
export async function versionOf(caseId: string): Promise<number> {
  const [row] = await asSuperuser<{ version: number }>('select version from cases where id = $1', [caseId]);
  return row?.version ?? 0;
}

export async function reported(
  officer: Officer,
  residentId: string,
  more: Record<string, string> = {},
): Promise<string> {
  const { caseId } = await reportCase(officer, { residentId, cause: 'lost', ...more });
  return caseId;
}

export async function identified(officer: Officer, caseId: string, seen: Seen = fromReader) {
  return confirmIdentity(officer, { caseId, version: await versionOf(caseId), ...seen, declared: 'yes' });
}

/** The newest message of this kind, opened as the phone it was sent to would show it. */
export async function read(
  caseId: string,
  kind: string,
  channel: Channel = 'sms',
): Promise<{ id: string; to: string; body: string }> {
  const [row] = await asSuperuser<{ id: string; to_sealed: Buffer; body_sealed: Buffer }>(
    'select * from messages where case_id = $1 and kind = $2 and channel = $3 order by created_at desc limit 1',
    [caseId, kind, channel],
  );
  if (!row) throw new Error(`no ${kind} came by ${channel}`);
  return {
    id: row.id,
    to: unseal('messages.to', row.id, row.to_sealed),
    body: unseal('messages.body', row.id, row.body_sealed),
  };
}

export async function codeRead(caseId: string, channel: Channel): Promise<string> {
  const [, first, last] = /kode Anda (\d{3}) (\d{3})/.exec((await read(caseId, 'contact-code', channel)).body) ?? [];
  return `${first} ${last}`;
}

export async function contactConfirmed(officer: Officer, caseId: string, channel: Channel, contact: string) {
  await sendContactCode(officer, { caseId, channel, contact });
  await confirmContactCode(officer, { caseId, channel, code: await codeRead(caseId, channel) });
}

export async function chosen(officer: Officer, caseId: string, destination: string, more: Record<string, string> = {}) {
  return chooseDestination(officer, { caseId, version: await versionOf(caseId), destination, ...more });
}

export const decided = async (officer: Officer, caseId: string, key?: string) =>
  decideCase(officer, { caseId, version: await versionOf(caseId) }, key);

/** Everything up to the red button, for a new phone. */
export async function readyForPhone(officer: Officer, residentId: string): Promise<string> {
  const caseId = await reported(officer, residentId);
  await identified(officer, caseId);
  const { phone, email } = ownContacts();
  await contactConfirmed(officer, caseId, 'sms', phone);
  await contactConfirmed(officer, caseId, 'email', email);
  await chosen(officer, caseId, 'phone');
  return caseId;
}

/** Lets time pass for one case: everything that counts from a moment lies that much further back. */
export async function timePasses(caseId: string, interval: string): Promise<void> {
  await transactionAs('superuser', {}, async (query) => {
    await query("insert into audit_entries (act) values ('registry.import')");
    await query(
      `update cases set identity_confirmed_at = identity_confirmed_at - $2::interval,
         opened_at = opened_at - $2::interval, updated_at = updated_at - $2::interval where id = $1`,
      [caseId, interval],
    );
    for (const table of ['contact_codes', 'offers'])
      await query(
        `update ${table} set created_at = created_at - $2::interval, expires_at = expires_at - $2::interval where case_id = $1`,
        [caseId, interval],
      );
  });
}
