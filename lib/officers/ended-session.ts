import { sql } from 'drizzle-orm';
import type { SessionEnd } from '@/db/schema/sessions';
import { sessionHash } from '@/lib/officers/open-session';
import type { Session } from '@/lib/officers/session';
import { ask } from '@/lib/transaction';

/** Why a session is over, and where its officer went on when another one took its place. */
export type Ending = { why: SessionEnd; counter?: number | undefined; office?: string | undefined };

type Next = { counter_number: number | null; office_name: string | null };

/** Told to whoever still holds the cookie of the session, and to nobody else. Undefined while it runs. */
export async function endingOf(session: Session): Promise<Ending | undefined> {
  const { stage, ended_because: why, sid } = session;
  if (stage !== 'ended' || !why) return undefined;
  if (why !== 'replaced') return { why };
  const next = await ask<Next>(sql`select n.counter_number, w.name as office_name from sessions s
    join sessions n on n.officer_id = s.officer_id and n.created_at > s.created_at and n.factor_at is not null
    left join offices w on w.id = n.office_id
    where s.id_hash = ${sessionHash(sid)} order by n.created_at desc limit 1`);
  return { why, counter: next?.counter_number ?? undefined, office: next?.office_name ?? undefined };
}
