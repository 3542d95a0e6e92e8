import type { z } from 'zod';
import { type Role, roles } from '@/db/schema/officers';
import { blindIndex } from '@/db/sealing';
import { email, nik } from '@/lib/fields';
import { labels } from '@/lib/i18n/messages/labels';
import type { ImportColumn, ImportRow } from '@/lib/officers/import-file';
import { personName, username } from '@/lib/officers/names';
import { covers } from '@/lib/officers/officer';
import { problemOf } from '@/lib/officers/placement';

/** What is wrong with a cell. `line`: where the same stood before. */
export type RowProblem = { column: ImportColumn; key: ProblemKey; line?: number };
export type ProblemKey =
  | ('name' | 'username' | 'role' | 'roleNotYours' | 'roleArea' | 'office' | 'officeOutside' | 'email' | 'nik')
  | ('usernameTwice' | 'usernameTaken' | 'emailTwice' | 'emailTaken' | 'makerGone');

/** An account to be, of a row that is right. The NIK is its blind index (hex) already. Without a user name one is made. */
export type RowAccount = {
  name: string;
  username?: string | undefined;
  role: Role;
  officeId: string;
  region: string;
  email: string;
  nikIndex?: string | undefined;
};
type Cells = Pick<ImportRow, 'name' | 'username' | 'role' | 'office' | 'email'>;
export type JudgedRow = { line: number; cells: Cells; problems: RowProblem[]; account?: RowAccount };

export type Judge = {
  admin: { role: Role; region: string };
  /** Open offices by their code. */
  offices: ReadonlyMap<string, { id: string; region: string }>;
};

const roleNames = new Map(
  roles.flatMap((role) => [role, labels.id.role[role], labels.en.role[role]].map((name) => [name.toLowerCase(), role])),
);

type Reading = { problems: RowProblem[] };

/** The cell as the schema reads it; what it does not read is noted. */
function read<T>({ problems }: Reading, row: ImportRow, column: ImportColumn & ProblemKey, schema: z.ZodType<T>) {
  const parsed = schema.safeParse(row[column]);
  if (parsed.success) return parsed.data;
  problems.push({ column, key: column });
  return undefined;
}

const optional = (text: string) => text.trim() !== '';

function placeOf({ problems }: Reading, { admin, offices }: Judge, row: ImportRow) {
  const role = roleNames.get(row.role.trim().toLowerCase()) as Role | undefined;
  const office = offices.get(row.office.trim().toUpperCase());
  if (!role) problems.push({ column: 'role', key: 'role' });
  if (!office) problems.push({ column: 'office', key: 'office' });
  else if (!covers(admin.region, office.region)) problems.push({ column: 'office', key: 'officeOutside' });
  else if (role) {
    const problem = problemOf(admin, { role, region: office.region, officeRegion: office.region });
    if (problem) problems.push({ column: 'role', key: problem === 'officer.notYours' ? 'roleNotYours' : 'roleArea' });
    return { role, officeId: office.id, region: office.region };
  }
  return undefined;
}

/** One row by itself. */
function judgeRow(judge: Judge, row: ImportRow): JudgedRow {
  const reading: Reading = { problems: [] };
  const name = read(reading, row, 'name', personName);
  const given = optional(row.username) ? read(reading, row, 'username', username) : undefined;
  const place = placeOf(reading, judge, row);
  const address = read(reading, row, 'email', email);
  const ownNik = optional(row.nik) ? read(reading, row, 'nik', nik) : undefined;
  const { line, name: cell, username: wanted, role, office, email: typed } = row;
  const judged = {
    line,
    cells: { name: cell, username: wanted, role, office, email: typed },
    problems: reading.problems,
  };
  if (reading.problems.length > 0 || !name || !place || !address) return judged;
  const nikIndex = ownNik && blindIndex('nik', ownNik).toString('hex');
  return { ...judged, account: { name, username: given, ...place, email: address, nikIndex } };
}

/** The first of two rows stands, the second is wrong. */
function noteTwice(rows: readonly JudgedRow[], column: 'username' | 'email'): void {
  const first = new Map<string, number>();
  for (const { line, account, problems } of rows) {
    const value = account?.[column];
    if (!value) continue;
    const before = first.get(value);
    if (before !== undefined) problems.push({ column, key: `${column}Twice`, line: before });
    else first.set(value, line);
  }
}

/** Every row by itself, then against the others. */
export function judgeRows(judge: Judge, rows: readonly ImportRow[]): JudgedRow[] {
  const judged = rows.map((row) => judgeRow(judge, row));
  noteTwice(judged, 'username');
  noteTwice(judged, 'email');
  return judged;
}

/** Against what is there already. `taken`: user names, and blind indexes of addresses in hex. */
export function noteTaken(rows: readonly JudgedRow[], taken: ReadonlySet<string>): void {
  for (const { account, problems } of rows) {
    if (account?.username && taken.has(account.username)) problems.push({ column: 'username', key: 'usernameTaken' });
    if (account && taken.has(blindIndex('email', account.email).toString('hex')))
      problems.push({ column: 'email', key: 'emailTaken' });
  }
}

export const isGood = ({ problems }: Pick<JudgedRow, 'problems'>) => problems.length === 0;
