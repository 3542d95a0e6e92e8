// What a command line did, in the ledger: by the machine, with the name of the account of the system it ran under.
import os from 'node:os';
import pg from 'pg';

/** Adds one entry, as the owner of the tables. `url`: of the database's administrator. */
export async function putOnRecord(url, act, detail) {
  const client = new pg.Client({
    connectionString: url,
    options: '-c role=loket_owner',
    application_name: 'loket command',
  });
  await client.connect();
  try {
    await client.query("insert into audit_entries (act, region, detail) values ($1, 'ID', $2)", [
      act,
      { ...detail, by: os.userInfo().username },
    ]);
  } finally {
    await client.end();
  }
}
