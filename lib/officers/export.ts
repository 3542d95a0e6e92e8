import { createHash } from 'node:crypto';
import { z } from 'zod';
import { seal, unseal } from '@/db/sealing';
import { act } from '@/lib/act';
import { firstUse } from '@/lib/issuer/nonce';
import { listView } from '@/lib/officers/list-query';
import type { Officer } from '@/lib/officers/officer';
import { Refusal } from '@/lib/refusal';

const TICKET_SECONDS = 60;

const ticketContent = z.object({ view: z.record(z.string(), z.string()), until: z.number() });

const plain = ({ columns, ...filters }: z.output<typeof listView>): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(filters).filter((pair): pair is [string, string] => pair[1] !== undefined)),
  columns: columns.join(','),
});

/** Allows one download of the list exactly as it is shown: the answer is a ticket for a minute, for this officer alone. */
export const exportOfficers = act('officer.export', {
  input: listView,
  subject: async (_tx, _input, officer) => ({ region: officer.region }),
  async perform({ officer, input }) {
    const content = JSON.stringify({ view: plain(input), until: Date.now() + TICKET_SECONDS * 1000 });
    const ticket = seal('officer_lists.ticket', officer.id, content).toString('base64url');
    const { columns, text, ...filters } = input;
    return { result: { ticket }, entry: { detail: { columns, filters, byName: Boolean(text) } } };
  },
});

function contentOf(officer: Pick<Officer, 'id'>, ticket: string) {
  try {
    const content = unseal('officer_lists.ticket', officer.id, Buffer.from(ticket, 'base64url'));
    return ticketContent.parse(JSON.parse(content));
  } catch {
    return undefined;
  }
}

/** What a ticket allows, once. Throws Refusal `officer.ticketGone`. */
export async function takeTicket(officer: Pick<Officer, 'id'>, ticket: string) {
  const content = contentOf(officer, ticket);
  if (!content || content.until < Date.now()) throw new Refusal('officer.ticketGone');
  const spent = createHash('sha256').update(Buffer.from(ticket, 'base64url')).digest('hex'); // however it is spelt
  if (!(await firstUse('ticket', spent))) throw new Refusal('officer.ticketGone');
  return listView.parse(content.view);
}
