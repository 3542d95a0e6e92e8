import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { unseal } from '@/db/sealing';
import { Officer } from '@/lib/officers/officer';

/** The benches' own connection: owner, no row-level security in the way. */
export const owner = new pg.Pool({ connectionString: process.env.OWNER_DATABASE_URL, max: 16 });

type OfficeRow = { id: string; code: string; name: string; region: string; time_zone: string };

/** A clerk whose area is the whole country, so that any resident of the registry can be picked. */
export async function nationalClerk(): Promise<Officer> {
  const found = await owner.query<{ id: string; username: string; name: string; office: OfficeRow }>(
    `select o.id, o.username, o.name, to_jsonb(f) as office from officers o join offices f on f.id = o.office_id where o.role = 'clerk' limit 1`,
  );
  const row = found.rows[0];
  if (!row) throw new Error('the bench registry has no clerk');
  const office = { ...row.office, timeZone: row.office.time_zone };
  return Officer.fromSession({ ...row, role: 'clerk', region: 'ID', office }, 'bench', 'bench');
}

/** As many of them as it takes: one for every fifty calls, so that nobody uses up the look-ups of an hour. */
export function clerksInTurn(clerk: Officer): () => Officer {
  const { username, name, role, region, office } = clerk;
  let [calls, current] = [0, clerk];
  return () => {
    if (calls++ % 50 === 0)
      current = Officer.fromSession({ id: randomUUID(), username, name, role, region, office }, 'bench', 'bench');
    return current;
  };
}

/** Lets one officer look up as many as a bench has to: through the server there is only the one who signed in. */
export async function liftLookUpLimits(): Promise<void> {
  const client = await owner.connect();
  await client.query('begin');
  await client.query("insert into audit_entries (act) values ('registry.import')");
  await client.query(
    `insert into policies (region, name, value, set_by)
     select 'ID', name, '1000000', (select id from officers limit 1) from unnest(array['lookups-per-hour', 'lookups-per-day']) name
     on conflict (region, name) do update set value = excluded.value`,
  );
  await client.query('commit');
  client.release();
}

/** NIKs of residents from all over the registry. */
export async function someNiks(count: number): Promise<string[]> {
  const found = await owner.query<{ id: string; nik_sealed: Buffer }>(
    'select id, nik_sealed from residents tablesample system (5) limit $1',
    [count],
  );
  return found.rows.map((row) => unseal('residents.nik', row.id, row.nik_sealed));
}

/** Credentials that are still active, each on a device of its own. */
export async function someActiveCredentials(
  count: number,
): Promise<{ id: string; device_id: string; resident_id: string }[]> {
  const found = await owner.query(
    `select distinct on (device_id) id, device_id, resident_id from credentials where status = 'active' limit $1`,
    [count],
  );
  return found.rows;
}
