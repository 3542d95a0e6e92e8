import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { unseal } from '@/db/sealing';
import type { ActName } from '@/lib/acts';
import { macOf } from '@/lib/ledger/outcomes';
import { Officer } from '@/lib/officers/officer';

/** The benches' own connection: owner, no row-level security in the way. */
export const owner = new pg.Pool({ connectionString: process.env.OWNER_DATABASE_URL, max: 16 });

type OfficeRow = { id: string; code: string; name: string; region: string; time_zone: string };

export async function firstClerk(): Promise<string> {
  const found = await owner.query<{ id: string }>(
    "select id from officers where role = 'clerk' order by username limit 1",
  );
  return found.rows[0]?.id ?? '';
}

/** That officer, signed in, in the own area or a wider one. */
export async function clerkAt(id: string, region?: string): Promise<Officer> {
  const found = await owner.query<{ id: string; username: string; name: string; region: string; office: OfficeRow }>(
    'select o.id, o.username, o.name, o.region, to_jsonb(f) as office from officers o join offices f on f.id = o.office_id where o.id = $1',
    [id],
  );
  const row = found.rows[0];
  if (!row) throw new Error('the bench registry has no clerk');
  const office = { ...row.office, timeZone: row.office.time_zone };
  return Officer.fromSession({ ...row, role: 'clerk', region: region ?? row.region, office }, 'bench', 'bench');
}

/** A clerk whose area is the whole country, so that any resident of the registry can be picked. */
export const nationalClerk = async () => clerkAt(await firstClerk(), 'ID');
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

/** As if the officer had shown the second factor just now, for each of these acts: what a proof costs is not measured here. */
export async function provenFor(
  officer: Officer,
  act: ActName,
  each: { objectId: string; input: unknown }[],
): Promise<void> {
  await owner.query(
    `insert into factor_proofs (session_ref, officer_id, act, object_id, input_mac, challenge, expires_at, proven_at, method)
     select $1, $2, $3, object_id, input_mac, '', now() + interval '1 day', now(), 'totp'
     from unnest($4::uuid[], $5::bytea[]) as t(object_id, input_mac)`,
    [officer.sessionRef, officer.id, act, each.map((one) => one.objectId), each.map((one) => macOf(act, one.input))],
  );
}
