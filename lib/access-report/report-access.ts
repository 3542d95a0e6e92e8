import { randomInt } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { act } from '@/lib/act';
import { choice, id } from '@/lib/fields';
import { residentById } from '@/lib/residents/queries';
import { newTicket } from './ticket';

const DAY = 24 * 3_600_000;
const days = { '30-days': 30, '90-days': 90, '1-year': 365, all: undefined } as const;
export const periods = ['1-year', '90-days', '30-days', 'all'] as const;
export const languages = ['id', 'en'] as const;

// Crockford's alphabet: read out at a counter, nothing is taken for something else.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const newNumber = (now: Date) => {
  const mark = Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join('');
  return `LAP-${now.toISOString().slice(0, 10).replaceAll('-', '')}-${mark}`;
};

/**
 * How many reports this resident was given before (the first is the original, 0, every later one copy 1, 2, 3), and what time
 * it is by the clock of the ledger.
 */
async function reportsBefore(tx: Tx, residentId: string): Promise<{ copy: number; now: Date }> {
  const { rows } = await tx.execute<{ copy: number; now: string }>(sql`
    select count(*)::int as copy, to_json(clock_timestamp()) #>> '{}' as now from audit_entries
    where resident_id = ${residentId} and act = 'resident.report-access' and outcome = 'done'`);
  return { copy: rows[0]?.copy ?? 0, now: new Date(rows[0]?.now ?? Date.now()) };
}

/**
 * Allows one PDF and one CSV of who saw or changed this resident's data (UU PDP, articles 7 and 32): the answer is a ticket for
 * each, for a minute and for this officer alone. What the files say is read after this look is on record and committed.
 */
export const reportAccess = act('resident.report-access', {
  input: z.strictObject({ residentId: id, period: choice(periods), language: choice(languages) }),
  subject: (tx, { residentId }) => residentById(tx, residentId),
  async perform({ tx, officer, input: { residentId, period, language } }) {
    const { copy, now } = await reportsBefore(tx, residentId);
    const span = days[period];
    const since = span ? new Date(now.getTime() - span * DAY) : new Date(0);
    const number = newNumber(now);
    const content = { residentId, since: since.toISOString(), until: now.toISOString(), language, number, copy };
    const result = {
      number,
      copy,
      pdf: newTicket(officer, { ...content, form: 'pdf' }),
      csv: newTicket(officer, { ...content, form: 'csv' }),
    };
    return { result, entry: { detail: { number, copy, period, language } } };
  },
});
