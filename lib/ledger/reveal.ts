import { z } from 'zod';
import { type SealedColumn, unseal } from '@/db/sealing';
import { act } from '@/lib/act';
import { choice } from '@/lib/fields';
import { entryById, entryId } from '@/lib/ledger/view';
import { Refusal } from '@/lib/refusal';

/** Why somebody who reviews an entry needs the value itself. */
export const revealReasons = ['complaint', 'suspected-misuse', 'written-request', 'other'] as const;

// Of residents alone: of officers nothing sealed is shown in a review.
const opened: Partial<Record<string, SealedColumn>> = {
  'residents.nik_sealed': 'residents.nik',
  'families.number_sealed': 'families.number',
  'devices.phone_sealed': 'devices.phone',
  'devices.email_sealed': 'devices.email',
  'cases.phone_sealed': 'cases.phone',
  'cases.email_sealed': 'cases.email',
  'identity_checks.document_number_sealed': 'identity_checks.document_number',
};
export const canBeRevealed = (table: string, column: string) => `${table}.${column}` in opened;

const input = z.strictObject({
  entryId,
  /** Which row of the entry's changes, from 0, and which column of it. */
  change: z.coerce.number({ error: 'invalid' }).int('invalid').min(0, 'invalid').max(500, 'invalid'),
  column: z.string({ error: 'invalid' }).regex(/^[a-z_]{1,40}$/, 'invalid'),
  reason: choice(revealReasons),
});

/** Shows one sealed value of an entry, before and after. It is an entry of its own, about that resident, with proof. */
export const revealChange = act('audit.reveal', {
  input,
  subject: async (tx, asked, officer) => {
    const entry = await entryById(tx, asked.entryId);
    if (!entry) return undefined;
    const { region, residentId, caseId } = entry;
    return { region: region ?? officer.region, residentId, caseId, entry };
  },
  async perform({ input: { change: index, column, reason }, subject: { entry } }) {
    const change = entry.changes?.[index];
    const value = change?.columns[column];
    const of = change && opened[`${change.table}.${column}`];
    if (!change?.row || !of || typeof value !== 'object' || !('sealed' in value)) throw new Refusal('notFound');
    const { row } = change;
    const open = (sealed: string | null) => sealed && unseal(of, row, Buffer.from(sealed, 'base64'));
    const [before, after] = value.sealed.map(open);
    const detail = { entry: entry.id, table: change.table, column };
    return { result: { before: before ?? null, after: after ?? null }, entry: { reason, detail } };
  },
});
