import { desc, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { statusChanges } from '@/db/schema/status-lists';
import { CACHE_SECONDS, TTL_SECONDS } from '@/lib/status-lists/terms';

// Written out: in a select of one table drizzle leaves the tables' names away, and inside they are needed.
const publishedAt = sql<Date | null>`(select min(p.published_at) from status_publications p
  where p.list_id = status_changes.list_id and p.version >= status_changes.list_version)`;

const latest = (moments: (Date | null)[]): Date | null =>
  moments.reduce((late, one) => (late && one ? (late > one ? late : one) : null));

const after = (moment: Date, seconds: number) => new Date(moment.getTime() + seconds * 1000);

/**
 * How far the last change of a device's credentials has got: when the last of its copies was published, until when a
 * verifier that keeps to `ttl` may still go by an older list (a cache on the way included), and after how many seconds our
 * own verifier read it from outside. Null where that has not happened yet, or nothing ever changed.
 */
export async function publicationOf(tx: Tx, deviceId: string | null) {
  if (!deviceId) return null;
  const rows = await tx
    .select({
      status: statusChanges.status,
      changedAt: statusChanges.changedAt,
      seenAt: statusChanges.seenAt,
      publishedAt,
    })
    .from(statusChanges)
    .where(eq(statusChanges.deviceId, deviceId))
    .orderBy(desc(statusChanges.changedAt))
    .limit(20);
  const [newest] = rows;
  if (!newest) return null;
  const same = rows.filter(({ changedAt }) => changedAt.getTime() === newest.changedAt.getTime());
  const published = latest(same.map((row) => row.publishedAt && new Date(row.publishedAt)));
  const seen = latest(same.map((row) => row.seenAt));
  return {
    status: newest.status,
    publishedAt: published?.toISOString() ?? null,
    knownBy: published && after(published, TTL_SECONDS + CACHE_SECONDS).toISOString(),
    measuredSeconds: seen && (seen.getTime() - newest.changedAt.getTime()) / 1000,
  };
}
export type Publication = NonNullable<Awaited<ReturnType<typeof publicationOf>>>;
