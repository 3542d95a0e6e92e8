import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { db, type Tx } from '@/db/client';
import { Outage } from '@/lib/refusal';

/** Who acts, as the database sees it: row-level security and the ledger read this and nothing else. */
export type Context = {
  actorKind: 'officer' | 'machine' | 'visitor';
  actor?: string;
  role?: string;
  region?: string;
  office?: string;
  session?: string;
  request?: string;
  readOnly?: boolean;
};

const unreachable = /^(08|57P0[123])|^E(CONN|PIPE|HOST|NET|TIMEDOUT)|^ENOTFOUND|^EAI_AGAIN/;
const lostWords =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;

/** Drizzle wraps what pg throws: the cause at the bottom tells whether the database went away. */
function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && unreachable.test(code)) return true;
  return lostWords.test(error.message) || isOutage(error.cause);
}

/**
 * The one door to the database for the web: a transaction with its context set. Only act(), report() and the sign-in
 * call it. Throws Outage when the database cannot be reached or went away before it answered.
 */
export async function transaction<T>(context: Context, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await db.transaction(
      async (tx) => {
        await tx.execute(sql`select set_config('app.actor_kind', ${context.actorKind}, true),
        set_config('app.actor', ${context.actor ?? ''}, true), set_config('app.role', ${context.role ?? ''}, true),
        set_config('app.region', ${context.region ?? ''}, true), set_config('app.office', ${context.office ?? ''}, true),
        set_config('app.session', ${context.session ?? ''}, true), set_config('app.request', ${context.request ?? ''}, true)`);
        return work(tx);
      },
      context.readOnly ? { accessMode: 'read only' } : undefined,
    );
  } catch (error) {
    throw isOutage(error) ? new Outage(error) : error;
  }
}

/** One statement without a context: for the functions that answer before anybody is known. Throws Outage like transaction(). */
export async function ask<Row extends Record<string, unknown>>(question: SQL): Promise<Row | undefined> {
  try {
    return (await db.execute<Row>(question)).rows[0] as Row | undefined;
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
