import { sql } from 'drizzle-orm';
import { at, issuer } from '@/lib/issuer/metadata';
import { signJws } from '@/lib/keys/jws';
import { keyById } from '@/lib/keys/keys';
import { type StatusEntry, statusBytes, statusListClaim } from '@/lib/status-lists/bits';
import { listKey } from '@/lib/status-lists/list-key';
import { EXPIRES_SECONDS, RENEW_SECONDS, TTL_SECONDS } from '@/lib/status-lists/terms';
import { ask, askAll } from '@/lib/transaction';

export type SignedList = { token: string; version: number; signedAt: number };
type Row = { version: string; signed_version: string | null; signed_at: Date | null; is_fresh: boolean | null };

const kept = new Map<number, SignedList>();
const underWay = new Map<number, Promise<SignedList>>();

/**
 * Signs a list as it is now. Its version is read before its entries, so that a change meanwhile can only make the list
 * newer than it says, never older.
 */
async function sign(listId: number): Promise<SignedList> {
  const kid = await listKey(listId);
  const before = await ask<{ version: string; at: string }>(
    sql`select version, floor(extract(epoch from clock_timestamp()))::bigint as at from status_lists where id = ${listId}`,
  );
  const entries = await askAll<StatusEntry>(sql`select * from status_list_entries(${listId})`);
  if (!before) throw new Error(`no status list ${listId}`);
  const signedAt = Number(before.at); // the database's clock, which also judges how old a signature is
  const token = await signJws(
    kid,
    { typ: 'statuslist+jwt', x5c: keyById(kid)?.x5c },
    {
      ...{ iss: issuer(), sub: at(`/status-lists/${listId}`), iat: signedAt, exp: signedAt + EXPIRES_SECONDS },
      ...{ ttl: TTL_SECONDS, status_list: await statusListClaim(statusBytes(entries)) },
    },
  );
  return { token, version: Number(before.version), signedAt };
}

/** Keeps the signed form for all processes, unless a newer one is there, and notes when this version first was. */
async function keep(listId: number, { token, version, signedAt }: SignedList): Promise<void> {
  await ask(sql`with newer as (
      update status_lists set signed = ${token}, signed_version = ${version}, signed_at = to_timestamp(${signedAt})
      where id = ${listId} and coalesce(signed_version, 0) <= ${version} returning id)
    insert into status_publications (list_id, version, published_at)
    select id, ${version}, clock_timestamp() from newer on conflict do nothing`);
}

async function publish(listId: number): Promise<SignedList> {
  const signed = await sign(listId);
  await keep(listId, signed);
  kept.set(listId, signed);
  return signed;
}

/**
 * One signature at a time for a list, however many ask for it. One that began before the change somebody asks about does
 * not have it: then another one is made.
 */
async function publishOnce(listId: number, atLeast: number): Promise<SignedList> {
  const running = underWay.get(listId);
  if (running !== undefined) {
    const signed = await running;
    return signed.version >= atLeast ? signed : publishOnce(listId, atLeast);
  }
  const started = publish(listId).finally(() => underWay.delete(listId));
  underWay.set(listId, started);
  return started;
}

async function keptByAnother(listId: number, version: number, signedAt: number): Promise<SignedList | undefined> {
  const row = await ask<{ signed: string }>(sql`select signed from status_lists
    where id = ${listId} and signed_version = ${version} and signed_at = to_timestamp(${signedAt})`);
  const signed = row && { token: row.signed, version, signedAt };
  if (signed) kept.set(listId, signed);
  return signed;
}

/**
 * The list as it must be read now: every committed change is in it, because the list's version is asked for on every
 * call and a list that has moved on is signed anew. Undefined when there is no such list.
 */
export async function currentList(listId: number): Promise<SignedList | undefined> {
  const row = await ask<Row>(sql`select version, signed_version, signed_at,
    signed_at > now() - make_interval(secs => ${RENEW_SECONDS}) as is_fresh from status_lists where id = ${listId}`);
  if (!row) return undefined;
  const version = Number(row.version);
  const mine = kept.get(listId);
  // Many ask at once: one of them may have signed the change since this row was read.
  if (row.version !== row.signed_version && mine && mine.version >= version) return mine;
  if (row.version !== row.signed_version || !row.is_fresh || !row.signed_at) return publishOnce(listId, version);
  const signedAt = new Date(row.signed_at).getTime() / 1000;
  if (mine?.version === version && mine.signedAt === signedAt) return mine;
  return (await keptByAnother(listId, version, signedAt)) ?? publishOnce(listId, version);
}
