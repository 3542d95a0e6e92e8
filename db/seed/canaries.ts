import type pg from 'pg';
import { blindIndex } from '@/db/sealing';
import { dense } from './quotas';
import { scenarios } from './scenarios';

const EACH = 3;
const dotted = (code: string) => `ID.${code.slice(0, 2)}.${code.slice(2)}`;

/**
 * Makes a few residents of each regency canaries: ordinary people nobody has a case for, and nobody of a demo. Only the
 * owner can, and only once for a registry: who they are is told to nobody. Answers how many.
 */
export async function setCanaries(
  client: pg.Client | pg.PoolClient,
  regencies: readonly string[] = Object.keys(dense).map(dotted),
): Promise<number> {
  await client.query("insert into audit_entries (act, region, reason) values ('registry.read', 'ID', 'canaries')");
  const known = scenarios.map(({ nik }) => blindIndex('nik', nik));
  const { rowCount } = await client.query(
    `insert into canaries (resident_id)
     select id from (
       select r.id, row_number() over (partition by substring(r.region from 1 for 8) order by random()) as place
       from residents r
       where substring(r.region from 1 for 8) = any($1) and r.nik_state = 'active' and r.nik_index <> all($2)
         and not exists (select from cases c where c.resident_id = r.id)
         and not exists (select from officers o where o.nik_index = r.nik_index)
     ) as ordinary
     where place <= $3 and not exists (select from canaries)`,
    [regencies, known, EACH],
  );
  return rowCount ?? 0;
}
