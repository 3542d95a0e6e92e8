import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json';

/** What an entry says, under the names it is sealed with. `at` has microseconds, as the database does. */
export type EntryBody = {
  id: number;
  at: string;
  xid: string;
  actorKind: string;
  actorId: string | null;
  role: string | null;
  officeId: string | null;
  counter: number | null;
  sessionRef: string | null;
  requestId: string | null;
  makerId: string | null;
  actorRegion: string | null;
  act: string;
  outcome: string;
  region: string | null;
  subjectId: string | null;
  residentId: string | null;
  caseId: string | null;
  reason: string | null;
  detail: unknown;
  changes: unknown;
};

/** An entry as `entryColumns` reads it. Its salt is gone once it was erased by law. */
export type EntryRow = EntryBody & { salt: string | null };

const bodyNames = [
  ...(['id', 'at', 'xid', 'actorKind', 'actorId', 'role', 'officeId', 'counter', 'sessionRef', 'requestId'] as const),
  ...(['makerId', 'actorRegion', 'act', 'outcome', 'region', 'subjectId', 'residentId', 'caseId', 'reason'] as const),
  ...(['detail', 'changes'] as const),
] satisfies (keyof EntryBody)[];
const inOrder = bodyNames.sort().map((name) => [name, `${JSON.stringify(name)}:`] as const);

/** A moment of the database with all of its digits: a Date would lose the last three. */
export const exactMoment = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** Reads `audit_entries e` as EntryRow: one text, so that nobody seals or checks something else. */
export const entryColumns = `e.id::float8 as id, ${exactMoment('e.at')} as at, e.xid::text as xid,
  e.actor_kind as "actorKind", e.actor_id as "actorId", e.role, e.office_id as "officeId", e.counter,
  e.session_ref as "sessionRef", e.request_id as "requestId", e.maker_id as "makerId", e.actor_region as "actorRegion",
  e.act, e.outcome, e.region, e.subject_id as "subjectId", e.resident_id as "residentId", e.case_id as "caseId", e.reason,
  e.detail, e.changes, e.salt`;

/** The text an entry is sealed by: RFC 8785 over all it says, with what is absent as null. Not its salt. */
export const canonicalBody = (entry: EntryBody): string =>
  `{${inOrder.map(([name, opening]) => opening + canonicalJson(entry[name])).join(',')}}`;

/** SHA-256 over the 16 bytes of the salt and the body: without the salt nobody can guess what it stands for. */
export const commitmentOf = (salt: string, body: string): Buffer =>
  createHash('sha256')
    .update(Buffer.from(salt.replaceAll('-', ''), 'hex'))
    .update(body)
    .digest();

/** What the log holds of an entry, for everybody to read: its number, its moment and its commitment. */
export const leafData = ({ id, at }: { id: number; at: string }, commitment: Buffer): Buffer =>
  Buffer.from(`{"at":"${at}","h":"${commitment.toString('hex')}","id":${id}}`);
