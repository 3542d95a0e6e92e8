import { and, asc, count, desc, eq, inArray, isNotNull, isNull, type SQL } from 'drizzle-orm';
import { offices } from '@/db/schema/areas';
import { cases } from '@/db/schema/cases';
import { report } from '@/lib/report';
import { listedNames } from '@/lib/residents/queries';

export const caseFilters = ['open', 'waiting', 'closed', 'all'] as const;
export const caseSorts = ['updatedAt', 'openedAt', 'number', 'status'] as const;
export const PAGE_SIZE = 25;
export type CaseListQuery = {
  filter: (typeof caseFilters)[number];
  mine: boolean;
  sort: (typeof caseSorts)[number];
  dir: 'asc' | 'desc';
  page: number;
};

const matching: Record<CaseListQuery['filter'], SQL | undefined> = {
  open: isNull(cases.closedAt),
  waiting: inArray(cases.status, ['awaiting-approval', 'awaiting-phone', 'awaiting-claim']),
  closed: isNotNull(cases.closedAt),
  all: undefined,
};

/** Cases within the officer's reach, names masked, a page at a time (from 1). */
export const listCases = report('case.view', async (tx, officer, query: CaseListQuery) => {
  const which = and(matching[query.filter], query.mine ? eq(cases.openedBy, officer.id) : undefined);
  const order = query.dir === 'asc' ? asc : desc;
  const rows = await tx
    .select({
      id: cases.id,
      number: cases.number,
      status: cases.status,
      cause: cases.cause,
      openedAt: cases.openedAt,
      updatedAt: cases.updatedAt,
      officeName: offices.name,
      residentId: cases.residentId,
    })
    .from(cases)
    .innerJoin(offices, eq(offices.id, cases.officeId))
    .where(which)
    .orderBy(order(cases[query.sort]), desc(cases.id))
    .limit(PAGE_SIZE)
    .offset((query.page - 1) * PAGE_SIZE);
  const [total] = await tx.select({ cases: count() }).from(cases).where(which);
  const names = await listedNames(
    tx,
    rows.map(({ residentId }) => residentId),
  );
  return {
    total: total?.cases ?? 0,
    rows: rows.map(({ residentId, ...row }) => ({
      ...row,
      name: names.get(residentId) ?? null,
      openedAt: row.openedAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
    })),
  };
});
export type CaseRow = Awaited<ReturnType<typeof listCases>>['rows'][number];
