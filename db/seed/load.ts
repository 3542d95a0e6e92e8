import type pg from 'pg';
import { areas, offices } from '@/db/schema/areas';
import { officers } from '@/db/schema/officers';
import { readAreas } from './areas';
import { copyInto } from './copy';
import { equipOfficers, officerRows, readAccounts } from './officers';
import { allOffices } from './offices';
import { type Rows, tables } from './rows';

type Detail = Record<string, number | string>;

/** What goes on record about a bulk load: one entry for the transaction, in which the owner may then insert anything. */
export async function imported(client: pg.Client, detail: Detail, work: () => Promise<void>): Promise<void> {
  await client.query('begin');
  try {
    await client.query("insert into audit_entries (act, region, detail) values ('registry.import', 'ID', $1)", [
      detail,
    ]);
    await work();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {}); // the connection may be what failed
    throw error;
  }
}

/** Areas, offices and officers, unless they are there; a row that already is keeps what it has. */
export async function loadGround(client: pg.Client): Promise<void> {
  const usernames = readAccounts().accounts.map(({ username }) => username);
  const ready = 'select from officers where username = any($1) and joined_at is not null';
  const { rowCount } = await client.query(ready, [usernames]);
  if (rowCount === usernames.length) return;
  await imported(client, { of: 'areas, offices, officers' }, async () => {
    await copyInto(client, areas, readAreas(), 'on conflict do nothing');
    await copyInto(client, offices, allOffices(), 'on conflict do nothing');
    await copyInto(
      client,
      officers,
      await officerRows(await officesByCode(client)),
      'on conflict (username) do nothing',
    );
    await equipOfficers(client);
  });
}

export async function officesByCode(client: pg.Client): Promise<Map<string, { id: string; region: string }>> {
  const { rows } = await client.query<{ code: string; id: string; region: string }>(
    'select code, id, region from offices',
  );
  return new Map(rows.map((office) => [office.code, office]));
}

export async function loadPeople(client: pg.Client, rows: Rows, detail: Detail): Promise<void> {
  await imported(client, { of: 'residents', residents: rows.residents.length, ...detail }, async () => {
    await copyInto(client, tables.families, rows.families);
    await copyInto(client, tables.residents, rows.residents);
    await copyInto(client, tables.devices, rows.devices);
    await copyInto(client, tables.credentials, rows.credentials);
  });
}

/** How many times this registry was seeded before: each time needs numbers of its own. */
export async function earlierBatches(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ next: number }>(
    `select coalesce(max((detail ->> 'batch')::int) + 1, 0) as next from audit_entries where act = 'registry.import'`,
  );
  return rows[0]?.next ?? 0;
}
