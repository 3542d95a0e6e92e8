import { desc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { cases, identityChecks } from '@/db/schema/cases';
import type { Officer } from '@/lib/officers/officer';
import { Refusal } from '@/lib/refusal';

const asSubject = (row: typeof cases.$inferSelect | undefined, officer: Officer) =>
  row && { ...row, caseId: row.id, servedHere: row.officeId === officer.office.id };

/** A case to be looked at: held by nobody. */
export async function caseSeen(tx: Tx, id: string, officer: Officer) {
  const [row] = await tx.select().from(cases).where(eq(cases.id, id));
  return asSubject(row, officer);
}

/**
 * A case as act() needs it, held until the transaction ends: two officers on one case take turns. Its key stays free, so
 * that nobody who only refers to the case has to wait for its holder.
 */
export async function caseById(tx: Tx, id: string, officer: Officer) {
  const [row] = await tx.select(getTableColumns(cases)).from(cases).where(eq(cases.id, id)).for('no key update');
  return asSubject(row, officer);
}
export type Case = NonNullable<Awaited<ReturnType<typeof caseById>>>;

/** The open case of a resident, wherever it is handled: id, number and office only. */
export async function openCaseOf(tx: Tx, residentId: string) {
  type Row = { id: string; number: string; office_id: string };
  const found = await tx.execute<Row>(sql`select * from open_case_of(${residentId})`);
  return found.rows[0];
}

export async function newestIdentityCheck(tx: Tx, caseId: string) {
  const [row] = await tx
    .select()
    .from(identityChecks)
    .where(eq(identityChecks.caseId, caseId))
    .orderBy(desc(identityChecks.checkedAt))
    .limit(1);
  return row;
}

/** The page the officer acts on must show the case as it is: refuses when it moved on or was closed. */
export function assertSeen(current: Case, seenVersion: number): void {
  if (current.version !== seenVersion) throw new Refusal('case.changed');
  if (current.closedAt) throw new Refusal('case.closed');
}

/** As assertSeen; and nothing goes on while a second person has to decide. */
export function assertCurrent(current: Case, seenVersion: number): void {
  assertSeen(current, seenVersion);
  if (current.status === 'awaiting-approval') throw new Refusal('case.awaitingApproval');
}

const IDENTITY_HOURS = 2;

/** Identity counts for the visit it was confirmed in: two hours. */
export const isIdentified = ({ identityConfirmedAt }: Pick<Case, 'identityConfirmedAt'>, now = Date.now()): boolean =>
  identityConfirmedAt !== null && now - identityConfirmedAt.getTime() <= IDENTITY_HOURS * 3_600_000;

export function assertIdentified(current: Case): void {
  if (!isIdentified(current)) throw new Refusal('case.identityFirst');
}

/** A new phone takes a number and an e-mail that the resident holds now, both. */
export function assertContacts({ phoneConfirmedAt, emailConfirmedAt }: Case): void {
  if (!phoneConfirmedAt || !emailConfirmedAt) throw new Refusal('case.contactFirst');
}
