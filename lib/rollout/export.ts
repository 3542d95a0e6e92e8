import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Tx } from '@/db/client';
import { act } from '@/lib/act';
import { giveTicket, takeTicket } from '@/lib/exports/ticket';
import { areaPath, choice } from '@/lib/fields';
import { locales } from '@/lib/i18n/messages';
import type { Officer } from '@/lib/officers/officer';
import { viewInput } from './view-query';

export const rolloutFormats = ['csv', 'xlsx'] as const;

/** The screen exactly as its address shows it, in which form and in whose words. */
const exportInput = viewInput.extend({ place: areaPath, format: choice(rolloutFormats), locale: choice(locales) });
export type RolloutExport = z.output<typeof exportInput>;

/** An area of the officer's own that there is; anything else is not found, whether absent or out of reach. */
async function areaIn(tx: Tx, officer: Officer, place: string) {
  if (!officer.covers(place)) return undefined;
  const { rows } = await tx.execute<{ region: string }>(sql`
    select path as region from areas where path = ${place} and kind <> 'district' and not retired`);
  return rows[0];
}

const given = (input: RolloutExport) =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));

/** Allows one download of the table: the answer is a ticket for a minute, for this officer alone. */
export const exportRollout = act('rollout.export', {
  input: exportInput,
  subject: (tx, { place }, officer) => areaIn(tx, officer, place),
  async perform({ officer, input }) {
    const ticket = giveTicket(officer, 'rollout', given(input));
    const { place: _, format, locale: __, ...view } = given(input) as RolloutExport;
    return { result: { ticket }, entry: { detail: { format, view } } };
  },
});

/** What a ticket allows. Throws Refusal `export.ticketGone`. */
export const takeRolloutTicket = (officer: Pick<Officer, 'id' | 'sessionRef'>, ticket: string) =>
  takeTicket(officer, 'rollout', ticket, exportInput);
