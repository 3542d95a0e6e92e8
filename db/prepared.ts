import type pg from 'pg';
import type { Tx } from './client';

/** A statement that every request runs. The name keeps it parsed and planned on each connection. */
export type Prepared = { name: string; text: string };

/** Runs a prepared statement in the transaction. Values go as parameters, never into the text. */
export async function runPrepared<Row extends pg.QueryResultRow>(
  tx: Tx,
  statement: Prepared,
  values: unknown[],
): Promise<Row[]> {
  const { rows } = await tx.$client.query<Row>({ ...statement, values });
  return rows;
}
