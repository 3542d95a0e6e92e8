import { eq, sql } from 'drizzle-orm';
import type { outcomes } from '@/db/schema/ledger';
import { reportedResidents } from '@/db/schema/residents';
import { unseal } from '@/db/sealing';
import { Refusal } from '@/lib/refusal';
import { report } from '@/lib/report';
import { groupMaskedNik } from '@/lib/residents/nik';

/** One entry about the resident, as much of it as the resident is told. `actor` only tells two of them apart. */
export type SeenEntry = {
  id: string;
  at: Date;
  actorKind: 'officer' | 'wallet' | 'machine' | 'visitor';
  actor: string | null;
  role: string | null;
  office: string | null;
  officer: string | null;
  act: string;
  outcome: (typeof outcomes)[number];
  reason: string | null;
  part: string | null;
  caseNumber: string | null;
};
type Row = Omit<SeenEntry, 'at'> & { at: string };

export type Asked = { residentId: string; since: string; until: string };

/**
 * Everything on record about the resident in that time, newest first, and whom the report is for. Only after the report
 * itself is on record and committed: the database answers nobody else.
 */
export const readReport = report('resident.report-access', async (tx, officer, asked: Asked) => {
  const [resident] = await tx.select().from(reportedResidents).where(eq(reportedResidents.id, asked.residentId));
  if (!resident) throw new Refusal('notFound');
  const { rows } = await tx.execute<Row>(sql`
    select id, to_json(at) #>> '{}' as at, actor_kind as "actorKind", actor, role, office_name as office, officer_name as officer,
      act, outcome, reason, part, case_number as "caseNumber"
    from access_report_lines(${asked.residentId}, ${asked.since}, ${asked.until})`);
  const place = await tx.execute<{ address: string }>(sql`select address from offices where id = ${officer.office.id}`);
  return {
    name: resident.name,
    maskedNik: groupMaskedNik(unseal('residents.nik', resident.id, resident.nikSealed)),
    officeAddress: place.rows[0]?.address ?? '',
    entries: rows.map((row): SeenEntry => ({ ...row, at: new Date(row.at) })),
  };
});
export type ReadReport = Awaited<ReturnType<typeof readReport>>;
