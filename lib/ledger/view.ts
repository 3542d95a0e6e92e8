import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { act } from '@/lib/act';
import { type Change, shortenedChanges, shownChanges } from '@/lib/ledger/changes';
import { type EntryRow, entryFields, entryJoins } from '@/lib/ledger/entry-row';
import { proofStateOf } from '@/lib/ledger/proof-state';

const SIBLINGS = 20;
/** Of an entry: its number in the ledger. */
export const entryId = z.string({ error: 'invalid' }).regex(/^[1-9]\d{0,17}$/, 'invalid');

type WholeRow = EntryRow & {
  xid: string;
  sessionRef: string | null;
  actorRegion: string | null;
  region: string | null;
  makerName: string | null;
  changes: Change[] | null;
};

/** An entry the officer may see: which those are, the policies of the ledger say. */
export async function entryById(tx: Tx, id: string): Promise<WholeRow | undefined> {
  const found = await tx.execute<WholeRow>(sql`select ${entryFields}, e.xid::text, e.session_ref as "sessionRef",
      e.actor_region as "actorRegion", e.region, m.name as "makerName", e.changes
    from audit_entries e ${entryJoins} left join officers m on m.id = e.maker_id where e.id = ${id}::bigint`);
  return found.rows[0];
}

type Sibling = Pick<EntryRow, 'id' | 'at' | 'act' | 'outcome'>;

/** What else was done in the same transaction, in its order. */
async function siblingsOf(tx: Tx, { id, at, xid }: WholeRow): Promise<Sibling[]> {
  const found = await tx.execute<Sibling>(sql`
    select e.id::text, to_json(e.at) #>> '{}' as at, e.act, e.outcome from audit_entries e
    where e.xid = ${xid}::xid8 and e.id <> ${id}::bigint
      and e.at between ${at}::timestamptz - interval '1 hour' and ${at}::timestamptz + interval '1 hour'
    order by e.id limit ${SIBLINGS}`);
  return found.rows;
}

/** Everything an entry says, without names of areas and people: as it is sealed, ciphertext cut short. */
function rawOf(entry: WholeRow): Record<string, unknown> {
  const { id, at, xid, actorKind, actorId, role, officeId, counter, sessionRef, requestId, makerId, actorRegion } =
    entry;
  const { act: name, outcome, region, subjectId, residentId, caseId, reason, detail, changes } = entry;
  return {
    ...{ id, at, xid, actorKind, actorId, role, officeId, counter, sessionRef, requestId, makerId, actorRegion },
    ...{
      act: name,
      outcome,
      region,
      subjectId,
      residentId,
      caseId,
      reason,
      detail,
      changes: shortenedChanges(changes),
    },
  };
}

/** One entry whole: who, what, before and after, what came with it, and whether the log it stands in is whole. */
export const viewEntry = act('audit.view', {
  input: z.strictObject({ entryId }),
  subject: async (tx, input, officer) => {
    const entry = await entryById(tx, input.entryId);
    return entry && { region: officer.region, entry };
  },
  async perform({ tx, subject: { entry } }) {
    const { changes, ...shown } = entry;
    const result = {
      ...{ entry: shown, changes: shownChanges(changes), siblings: await siblingsOf(tx, entry), raw: rawOf(entry) },
      proof: await proofStateOf(tx, entry),
    };
    return { result, entry: { detail: { entry: entry.id, of: entry.act } } };
  },
});
export type ViewedEntry = Awaited<ReturnType<typeof viewEntry>>;
