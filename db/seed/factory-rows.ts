import type pg from 'pg';

/** Everything a test puts into the registry is a bulk load of the owner: one entry, in the same transaction. */
export async function imported<T>(db: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await db.connect();
  try {
    await client.query('begin');
    await client.query(`insert into audit_entries (act, detail) values ('registry.import', '{"of": "test"}')`);
    const made = await work(client);
    await client.query('commit');
    return made;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

/** Adds a row given as column names and values; answers all of it. */
export async function add(client: pg.PoolClient | pg.Pool, table: string, row: Record<string, unknown>) {
  const names = Object.keys(row);
  const slots = names.map((_, i) => `$${i + 1}`);
  const made = await client.query(
    `insert into ${table} (${names.join(', ')}) values (${slots.join(', ')}) returning *`,
    Object.values(row),
  );
  return made.rows[0];
}
