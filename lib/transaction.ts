import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type pg from 'pg';
import { db, on, pool, type Tx } from '@/db/client';
import { Outage } from '@/lib/refusal';

/** Who acts, as the database sees it: row-level security and the ledger read this and nothing else. */
export type Context = {
  actorKind: 'officer' | 'wallet' | 'machine' | 'visitor';
  actor?: string;
  role?: string;
  region?: string;
  office?: string;
  /** The counter in that office. */
  counter?: number | undefined;
  session?: string;
  request?: string;
  /** The one resident a wallet acts for. */
  resident?: string;
  /** Who asked for what the actor approves, and under which request. */
  maker?: string;
  approval?: string;
  /** One moment for all it reads: what changes meanwhile does not show by halves. */
  readOnly?: boolean;
};

const unreachable = /^(08|53300|57P0[123])|^E(CONN|PIPE|HOST|NET|TIMEDOUT)|^ENOTFOUND|^EAI_AGAIN/;
const lostWords =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Query read timeout/;

/** Drizzle wraps what pg throws: the cause at the bottom tells whether the database went away. */
function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && unreachable.test(code)) return true;
  return lostWords.test(error.message) || isOutage(error.cause);
}

/** Begins and sets the context in one message to the server: on a slow line every round trip counts. */
function opening(client: pg.PoolClient, context: Context): string {
  const settings = {
    'app.actor_kind': context.actorKind,
    'app.actor': context.actor,
    'app.role': context.role,
    'app.region': context.region,
    'app.office': context.office,
    'app.counter': context.counter?.toString(),
    'app.session': context.session,
    'app.request': context.request,
    'app.resident': context.resident,
    'app.maker': context.maker,
    'app.approval': context.approval,
  };
  const set = Object.entries(settings).map(
    ([name, value]) => `set_config('${name}', ${client.escapeLiteral(value ?? '')}, true)`,
  );
  const how = context.readOnly ? ' isolation level repeatable read read only' : '';
  return `begin${how}; select ${set.join(', ')}`;
}

async function inTransaction<T>(client: pg.PoolClient, context: Context, work: (tx: Tx) => Promise<T>): Promise<T> {
  await client.query(opening(client, context));
  const result = await work(on(client));
  // After a failed statement that somebody passed over, PostgreSQL answers a commit with ROLLBACK, and no error.
  const { command } = await client.query('commit');
  if (command !== 'COMMIT') throw new Error('the transaction was rolled back');
  return result;
}

/**
 * The one door to the database for the web: a transaction with its context set. Only act(), report() and the sign-in
 * call it. Throws Outage when the database cannot be reached or went away before it answered.
 */
export async function transaction<T>(context: Context, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    const client = await pool.connect();
    try {
      const result = await inTransaction(client, context, work);
      client.release();
      return result;
    } catch (error) {
      const undone = await client.query('rollback').then(
        () => true,
        () => false,
      );
      client.release(!undone);
      throw error;
    }
  } catch (error) {
    throw isOutage(error) ? new Outage(error) : error;
  }
}

/** One statement without a context: for the functions that answer before anybody is known. Throws Outage like transaction(). */
export async function askAll<Row extends Record<string, unknown>>(question: SQL): Promise<Row[]> {
  try {
    return (await db.execute<Row>(question)).rows as Row[];
  } catch (error) {
    throw isOutage(error) ? new Outage(error) : error;
  }
}

/** The first row of such an answer. */
export const ask = async <Row extends Record<string, unknown>>(question: SQL): Promise<Row | undefined> =>
  (await askAll<Row>(question))[0];

/** For a library that brings statements of its own (the rate limits). Throws Outage like transaction(). */
export async function query(statement: pg.QueryConfig): Promise<pg.QueryResult> {
  try {
    return await pool.query(statement);
  } catch (error) {
    throw isOutage(error) ? new Outage(error) : error;
  }
}

/** Does the database answer at all? */
export async function databaseAnswers(): Promise<boolean> {
  try {
    await db.execute(sql`select 1`);
    return true;
  } catch {
    return false;
  }
}
