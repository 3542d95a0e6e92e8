import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { blindIndex } from '@/db/sealing';
import type { Asked, Reach } from '@/lib/ledger/conditions';
import type { AuditFilter } from '@/lib/ledger/filter';
import { openResidentToken } from '@/lib/ledger/resident-token';
import { covers, type Officer } from '@/lib/officers/officer';

/** Who looks: an officer, or the worker that writes a file for one. */
export type Viewer = Pick<Officer, 'id' | 'region' | 'office'>;
const NATION = 'ID';
const REGENCY = 'ID.00.00'.length;

/** The narrower of the viewer's own area and the one asked for; `none` when they have nothing in common. */
function narrower(own: string, asked: string | undefined): string | undefined {
  if (!asked || covers(asked, own)) return own;
  return covers(own, asked) ? asked : undefined;
}

async function reachOf(tx: Tx, region: string | undefined): Promise<Reach> {
  if (region === undefined) return { areas: [], below: null };
  if (region === NATION) return { areas: null, below: null };
  if (region.length >= REGENCY)
    return { areas: [region.slice(0, REGENCY)], below: region.length > REGENCY ? region : null };
  const found = await tx.execute<{ path: string }>(
    sql`select path from areas where parent_path = ${region} order by path`,
  );
  return { areas: [region, ...found.rows.map(({ path }) => path)], below: null };
}

/** `null`: somebody nobody knows, or a token that is not this officer's. */
async function residentOf(tx: Tx, officer: Viewer, token: string | undefined): Promise<string | null | undefined> {
  if (token === undefined) return undefined;
  const wanted = openResidentToken(officer, token);
  if (!wanted) return null;
  if ('residentId' in wanted) return wanted.residentId;
  const found = await tx.execute<{ id: string | null }>(
    sql`select resident_for_review(${blindIndex('nik', wanted.nik)}) as id`,
  );
  return found.rows[0]?.id ?? null;
}

/** The filter as SQL needs it: how far this officer sees, whose entries are meant, by which clock. */
export async function askedBy(tx: Tx, officer: Viewer, filter: AuditFilter): Promise<Asked> {
  return {
    filter,
    zone: officer.office.timeZone,
    reach: await reachOf(tx, narrower(officer.region, filter.area)),
    residentId: await residentOf(tx, officer, filter.resident),
  };
}
