import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { offices } from '@/db/schema/areas';
import { officerImports } from '@/db/schema/officer-imports';
import { officers } from '@/db/schema/officers';
import { blindIndex, seal } from '@/db/sealing';
import { record } from '@/lib/ledger/record';
import { addAccount } from '@/lib/officers/add-account';
import { type Import, importById, outcomesIn, type RowOutcome, rowsIn } from '@/lib/officers/imports';
import { isGood, type JudgedRow, type ProblemKey, type RowAccount } from '@/lib/officers/judge-rows';
import { freeUsernames, usernameOf } from '@/lib/officers/names';
import { covers } from '@/lib/officers/officer';
import { rolesOf } from '@/lib/officers/placement';
import { sendInvitation } from '@/lib/officers/send-invitation';

export const ROWS_AT_ONCE = 100;

const refused = (line: number, key: ProblemKey): RowOutcome => ({
  line,
  problems: [{ column: key.startsWith('username') ? 'username' : key.startsWith('office') ? 'office' : 'email', key }],
});

type FreeName = ReturnType<typeof freeUsernames>;
type GoodRow = { line: number; account: RowAccount };

/** The worker sees every account, so it asks the table itself. */
const takenNames = (tx: Tx) => async (names: readonly string[]) => {
  const rows = await tx
    .select({ username: officers.username })
    .from(officers)
    .where(inArray(officers.username, [...names]));
  return new Set(rows.map(({ username }) => username));
};

async function isKnownEmail(tx: Tx, email: string): Promise<boolean> {
  const index = blindIndex('email', email);
  const rows = await tx.select({ id: officers.id }).from(officers).where(eq(officers.emailIndex, index));
  return rows.length > 0;
}

/**
 * The account with the name that was asked for, or with one made of the person's. Another transaction may take that in
 * between: once it has committed it is seen, and the next free one is tried. Answers the user name, or what is wrong.
 */
async function addNamed(
  tx: Tx,
  free: FreeName,
  account: RowAccount,
): Promise<{ officerId: string; username: string } | ProblemKey> {
  for (;;) {
    const username = account.username ?? (await free(usernameOf(account.name)));
    const officerId = await addAccount(tx, { ...account, username });
    if (officerId) return { officerId, username };
    if (await isKnownEmail(tx, account.email)) return 'emailTaken';
    if (account.username) return 'usernameTaken';
  }
}

async function addRow(tx: Tx, free: FreeName, of: Import, { line, account }: GoodRow): Promise<RowOutcome> {
  const added = await addNamed(tx, free, account);
  if (typeof added === 'string') return refused(line, added);
  const { officerId: id, username } = added;
  await sendInvitation(tx, { officerId: id, kind: 'join', invitedBy: of.madeBy });
  const { region, role } = account;
  await record(tx, 'officer.import', 'done', { id, region }, { detail: { role, import: of.id, by: of.madeBy } });
  return { line, username };
}

/** May whoever made the list still do what it asks for, and is the office still open? Much may happen while a job waits. */
async function stillAllowed(tx: Tx, of: Import) {
  const [maker] = await tx
    .select({ role: officers.role, region: officers.region })
    .from(officers)
    .where(and(eq(officers.id, of.madeBy), isNull(officers.disabledAt)));
  const open = await tx.select({ id: offices.id }).from(offices).where(isNull(offices.closedAt));
  const openIds = new Set(open.map(({ id }) => id));
  return ({ role, region, officeId }: RowAccount): ProblemKey | undefined => {
    if (!maker || !rolesOf(maker).includes(role) || !covers(maker.region, region)) return 'makerGone';
    return openIds.has(officeId) ? undefined : 'office';
  };
}

async function outcomesOf(tx: Tx, of: Import, rows: readonly JudgedRow[]): Promise<RowOutcome[]> {
  const problemOf = await stillAllowed(tx, of);
  const free = freeUsernames(takenNames(tx));
  const outcomes: RowOutcome[] = [];
  for (const row of rows) {
    if (!isGood(row) || !row.account) outcomes.push({ line: row.line, problems: row.problems });
    else {
      const problem = problemOf(row.account);
      outcomes.push(
        problem ? refused(row.line, problem) : await addRow(tx, free, of, { line: row.line, account: row.account }),
      );
    }
  }
  return outcomes;
}

/**
 * Carries out the next rows of a list in one transaction: accounts, invitations, entries, and how far it came. A worker that
 * is killed leaves whole batches, and the next one goes on after them: nobody is invited twice. Answers whether rows are left.
 */
export async function runImport(tx: Tx, importId: string): Promise<boolean> {
  const of = await importById(tx, importId);
  if (!of || (of.status !== 'queued' && of.status !== 'running')) return false;
  const before = outcomesIn(of);
  const rows = rowsIn(of);
  const next = await outcomesOf(tx, of, rows.slice(before.length, before.length + ROWS_AT_ONCE));
  const outcomes = [...before, ...next];
  const isDone = outcomes.length >= rows.length;
  const done = outcomes.filter(({ username }) => username !== undefined).length;
  await tx
    .update(officerImports)
    .set({
      ...{ status: isDone ? 'done' : 'running', done, failed: outcomes.length - done },
      resultSealed: seal('officer_imports.result', of.id, JSON.stringify(outcomes)),
      finishedAt: isDone ? sql`now()` : null,
    })
    .where(eq(officerImports.id, of.id));
  const detail = { rows: next.length, done, failed: outcomes.length - done };
  await record(tx, 'officer.import', 'done', { id: of.id, region: of.region }, { detail });
  return !isDone;
}
