import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { rolloutDigests } from '@/db/schema/api-keys';
import type { Role } from '@/db/schema/officers';
import { record } from '@/lib/ledger/record';
import { queueOfficerMail } from '@/lib/officers/mail';
import { attentionIn, freshness, ratedPlace } from '@/lib/rollout/overview';
import { previous } from '@/lib/rollout/periods';
import type { Context } from '@/lib/transaction';
import { type DigestFacts, digestBody } from './body';

/** The worker's own transactions, one for each call, each with the context it needs. */
type InTransaction = <T>(context: Context, work: (tx: Tx) => Promise<T>) => Promise<T>;
export type Due = { officerId: string; region: string; from: string; to: string };

/** Who answers for an area. */
const readers: readonly Role[] = ['regency-admin', 'provincial-overseer', 'national-admin'];

/**
 * Who has not been sent the digest of the week that ended, once it is Monday 07:00 in western Indonesia: whoever had joined by
 * then, has an address and was not deactivated.
 */
export async function dueDigests(tx: Tx): Promise<Due[]> {
  const { rows } = await tx.execute<Due>(sql`
    with this_week as (select date_trunc('week', (now() at time zone 'Asia/Jakarta') - interval '7 hours') as monday)
    select o.id as "officerId", o.region, (w.monday::date - 7)::text as from, (w.monday::date - 1)::text as to
    from officers o, this_week w
    where o.role in ${readers} and o.disabled_at is null and o.email_sealed is not null
      and o.joined_at < (w.monday + interval '7 hours') at time zone 'Asia/Jakarta'
      and not exists (select from rollout_digests d where d.officer_id = o.id and d.week = w.monday::date - 7)
    order by o.id`);
  return rows;
}

async function factsOf(tx: Tx, { region, from, to }: Due): Promise<DigestFacts | undefined> {
  const week = { from, to };
  const [now, before] = [await ratedPlace(tx, region, week), await ratedPlace(tx, region, previous(week))];
  if (!now || !before) return undefined; // a district has no figures
  return { ...(await freshness(tx)), week, now, before, attention: await attentionIn(tx, region) };
}

const isActive = async (tx: Tx, officerId: string) =>
  (await tx.execute(sql`select from officers where id = ${officerId} and disabled_at is null`)).rows.length === 1;

/**
 * Queues one digest: the mark, the mail, its job and the entry are one transaction, so that a worker that is killed repeats none and
 * leaves none out. Of two workers one waits for the other's mark, and finds that there is nothing to do.
 */
export async function sendDigest(tx: Tx, due: Due): Promise<boolean> {
  const { officerId, region, from: week } = due;
  const marked = await tx.insert(rolloutDigests).values({ officerId, week }).onConflictDoNothing().returning();
  if (marked.length === 0 || !(await isActive(tx, officerId))) return false;
  const facts = await factsOf(tx, due);
  if (!facts) return false;
  await queueOfficerMail(tx, { officerId, kind: 'digest', body: digestBody(facts) });
  const detail = { week, attention: facts.attention.length };
  await record(tx, 'rollout.digest', 'done', { id: officerId, region }, { detail });
  return true;
}

/**
 * Queues every digest that is due, each in a transaction that names the officer's area: the database binds the worker to it. One
 * that cannot be made keeps nobody else waiting; it is tried again with the next hour.
 */
export async function sendDigests(run: InTransaction): Promise<number> {
  const failures: unknown[] = [];
  let sent = 0;
  for (const due of await run({ actorKind: 'machine' }, dueDigests))
    try {
      if (await run({ actorKind: 'machine', region: due.region }, (tx) => sendDigest(tx, due))) sent += 1;
    } catch (error) {
      failures.push(error);
    }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} digests were not made`);
  return sent;
}
