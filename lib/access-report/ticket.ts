import { z } from 'zod';
import { giveTicket, takeTicket as take } from '@/lib/exports/ticket';
import type { Officer } from '@/lib/officers/officer';

const content = z.strictObject({
  ...{ residentId: z.uuid(), since: z.string(), until: z.string(), number: z.string(), copy: z.number() },
  ...{ language: z.enum(['id', 'en']), form: z.enum(['pdf', 'csv']) },
});
export type Ticket = z.output<typeof content>;
type Holder = Pick<Officer, 'id' | 'sessionRef'>;

/** Allows one file of one report. */
export const newTicket = (officer: Holder, ticket: Ticket): string => giveTicket(officer, 'access-report', ticket);

/** What a ticket allows, once. Throws Refusal `export.ticketGone`. */
export const takeTicket = (officer: Holder, ticket: string): Promise<Ticket> =>
  take(officer, 'access-report', ticket, content);
