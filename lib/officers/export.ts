import type { z } from 'zod';
import { act } from '@/lib/act';
import { giveTicket, takeTicket } from '@/lib/exports/ticket';
import { listView } from '@/lib/officers/list-query';
import type { Officer } from '@/lib/officers/officer';

const plain = ({ columns, ...filters }: z.output<typeof listView>): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(filters).filter((pair): pair is [string, string] => pair[1] !== undefined)),
  columns: columns.join(','),
});

/** Allows one download of the list exactly as it is shown: the answer is a ticket for a minute, for this officer alone. */
export const exportOfficers = act('officer.export', {
  input: listView,
  subject: async (_tx, _input, officer) => ({ region: officer.region }),
  async perform({ officer, input }) {
    const ticket = giveTicket(officer, 'officers', plain(input));
    const { columns, text, ...filters } = input;
    return { result: { ticket }, entry: { detail: { columns, filters, byName: Boolean(text) } } };
  },
});

/** The list a ticket allows. Throws Refusal `export.ticketGone`. */
export const takeListTicket = (officer: Pick<Officer, 'id' | 'sessionRef'>, ticket: string) =>
  takeTicket(officer, 'officers', ticket, listView);
