import { and, desc, eq, isNotNull, ne, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Tx } from '@/db/client';
import { approvalRequests } from '@/db/schema/approvals';
import { offices } from '@/db/schema/areas';
import { officers } from '@/db/schema/officers';
import { unseal } from '@/db/sealing';
import { isRare, ordinaryRisks } from '@/lib/approvals/causes';
import type { Officer } from '@/lib/officers/officer';
import { report } from '@/lib/report';
import { groupMaskedNik } from '@/lib/residents/nik';

export const approvalTabs = ['mine', 'taken', 'done'] as const;
export type ApprovalTab = (typeof approvalTabs)[number];
const MOST = 100;

const r = approvalRequests;
const maker = alias(officers, 'maker');
const taker = alias(officers, 'taker');

const isTakenNow = sql`coalesce(${r.takenUntil} > now(), false)`;
const isLate = sql<boolean>`${r.status} = 'waiting' and ${r.dueAt} <= now()`;

/** What this officer may come to decide on: of the own area, and for an overseer only what came up late. */
const inReach = (officer: Officer): SQL | undefined =>
  and(sql`app_covers(${r.region})`, officer.role === 'provincial-overseer' ? isNotNull(r.escalatedAt) : undefined);
const takenBy = (officer: Officer) => and(eq(r.takenBy, officer.id), isTakenNow);

const matching: Record<ApprovalTab, (officer: Officer) => SQL | undefined> = {
  mine: (officer) => and(eq(r.status, 'waiting'), sql`not coalesce(${takenBy(officer)}, false)`),
  taken: (officer) => and(eq(r.status, 'waiting'), takenBy(officer)),
  done: (officer) => eq(r.decidedBy, officer.id),
};

/** What is late comes first, then what is unusual, then what waits longest. */
const dangerOf = sql`case when exists (select from jsonb_array_elements(${r.risks}) k
    where k->>'key' <> all(array[${sql.join(
      ordinaryRisks.map((key) => sql`${key}`),
      sql`, `,
    )}])) then 0
  when ${r.causes} ?| array['weak-evidence', 'out-of-area'] then 1 else 2 end`;
const order = (tab: ApprovalTab) => (tab === 'done' ? [desc(r.decidedAt)] : [desc(isLate), dangerOf, r.madeAt]);

type Asked = { approval_id: string; case_number: string | null; resident_id: string | null; nik_sealed: Buffer | null };

/** Number of the case and masked NIK, by request. */
async function askedAbout(tx: Tx, ids: readonly string[]): Promise<Map<string, { number: string; maskedNik: string }>> {
  if (ids.length === 0) return new Map();
  const list = sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  const found = await tx.execute<Asked>(sql`select * from asked_about(array[${list}])`);
  return new Map(
    found.rows.map(({ approval_id, case_number, resident_id: resident, nik_sealed: sealed }) => [
      approval_id,
      {
        number: case_number ?? '',
        maskedNik: resident && sealed ? groupMaskedNik(unseal('residents.nik', resident, sealed)) : '',
      },
    ]),
  );
}

async function rowsOf(tx: Tx, officer: Officer, tab: ApprovalTab) {
  return tx
    .select({
      request: r,
      late: isLate,
      taken: sql<boolean>`${isTakenNow}`,
      office: offices.name,
      maker: maker.name,
      taker: taker.name,
    })
    .from(r)
    .innerJoin(offices, eq(offices.id, r.officeId))
    .leftJoin(maker, eq(maker.id, r.makerId))
    .leftJoin(taker, eq(taker.id, r.takenBy))
    .where(and(inReach(officer), matching[tab](officer)))
    .orderBy(...order(tab))
    .limit(MOST);
}

/** One line of the inbox; names of officers outside the own area stay out. */
function lineOf(
  { request, late, taken, office, maker, taker }: Awaited<ReturnType<typeof rowsOf>>[number],
  me: Officer,
) {
  const { id, act, causes, risks, status, madeAt, dueAt, escalatedAt, decidedAt, takenUntil, takenBy } = request;
  return {
    ...{ id, act, causes, status, late, office, maker },
    risks: risks.filter(isRare),
    own: request.makerId === me.id,
    taken: taken && takenBy ? { byMe: takenBy === me.id, name: taker, until: takenUntil?.toISOString() ?? '' } : null,
    madeAt: madeAt.toISOString(),
    dueAt: dueAt.toISOString(),
    escalatedAt: escalatedAt?.toISOString() ?? null,
    decidedAt: decidedAt?.toISOString() ?? null,
  };
}

/** The inbox of a second person, a tab of it: late first, then by risk, then by age. NIK masked. */
export const listApprovals = report('approval.list', async (tx, officer, tab: ApprovalTab) => {
  const rows = await rowsOf(tx, officer, tab);
  const about = await askedAbout(
    tx,
    rows.map(({ request }) => request.id),
  );
  return rows.map((row) => ({ ...lineOf(row, officer), number: '', maskedNik: '', ...about.get(row.request.id) }));
});
export type ApprovalLine = Awaited<ReturnType<typeof listApprovals>>[number];

/** How many wait for this officer, free to be taken and taken: not the own ones, nor what somebody else has. */
export const countApprovals = report('approval.list', async (tx, officer) => {
  const which = and(inReach(officer), eq(r.status, 'waiting'), ne(r.makerId, officer.id));
  const [found] = await tx
    .select({
      mine: sql<number>`(count(*) filter (where not ${isTakenNow}))::int`,
      taken: sql<number>`(count(*) filter (where ${takenBy(officer)}))::int`,
    })
    .from(r)
    .where(which);
  return found ?? { mine: 0, taken: 0 };
});
