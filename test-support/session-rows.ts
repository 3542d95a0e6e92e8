import { randomBytes } from 'node:crypto';
import type { Account } from './claims';
import { asSuperuser, transactionAs } from './database';

/** A proven session of this officer that began just now, unless said otherwise in SQL. */
export async function aSession({ id }: Account, more: Record<string, string> = {}): Promise<Buffer> {
  const hash = randomBytes(32);
  const columns = { factor_at: 'now()', expires_at: "now() + interval '12 hours'", ...more };
  await asSuperuser(
    `insert into sessions (id_hash, officer_id, ${Object.keys(columns)}) values ($1, $2, ${Object.values(columns)})`,
    [hash, id],
  );
  return hash;
}

type Judged = { stage: string; ended_because: string | null; id: string };
/** As a page that is used, or that merely polls, is told. */
export async function judged(hash: Buffer, how: 'used' | 'quiet' = 'used'): Promise<Judged | undefined> {
  const [row] = await transactionAs('app', {}, (query) =>
    query<Judged>('select * from session_now($1, $2)', [hash, how === 'quiet']),
  );
  return row;
}
export const stageOf = async (hash: Buffer) => (await judged(hash))?.stage;

/** Past every guard, as time or an admin would: the officer, or the factors. */
export const altered = ({ id }: Account, statement: string) =>
  transactionAs('superuser', {}, async (query) => {
    await query(statement, [id]);
    await query("insert into audit_entries (act, subject_id) values ('officer.change', $1)", [id]);
  });
export const endings = ({ id }: Account) =>
  asSuperuser(
    `select act, outcome, actor_kind, detail from audit_entries where act = 'session.end' and subject_id = $1`,
    [id],
  );
export const rowOf = async (hash: Buffer) =>
  (
    await asSuperuser<{ ended_because: string | null; ended: boolean; age: number }>(
      `select ended_because, ended_at is not null as ended, extract(epoch from now() - last_seen_at)::int as age
       from sessions where id_hash = $1`,
      [hash],
    )
  )[0];
