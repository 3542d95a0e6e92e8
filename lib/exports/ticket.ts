import { createHash } from 'node:crypto';
import { z } from 'zod';
import { seal, unseal } from '@/db/sealing';
import { firstUse } from '@/lib/issuer/nonce';
import type { Officer } from '@/lib/officers/officer';
import { Refusal } from '@/lib/refusal';

const TICKET_SECONDS = 60;
type Holder = Pick<Officer, 'id' | 'sessionRef'>;

const inside = z.strictObject({ for: z.string(), session: z.string(), until: z.number(), content: z.unknown() });

/**
 * Allows one download: what an act that was proven answers. For a minute, once, for this officer in this session alone. `what`
 * says which door it opens.
 */
export function giveTicket({ id, sessionRef }: Holder, what: string, content: unknown): string {
  const until = Date.now() + TICKET_SECONDS * 1000;
  const text = JSON.stringify({ for: what, session: sessionRef, until, content });
  return seal('exports.ticket', id, text).toString('base64url');
}

function opened({ id }: Holder, ticket: string) {
  try {
    return inside.parse(JSON.parse(unseal('exports.ticket', id, Buffer.from(ticket, 'base64url'))));
  } catch {
    return undefined;
  }
}

/** What a ticket allows, once. Throws Refusal `export.ticketGone`. */
export async function takeTicket<Schema extends z.ZodType>(
  officer: Holder,
  what: string,
  ticket: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  const found = opened(officer, ticket);
  const isValid = found?.for === what && found.session === officer.sessionRef && found.until >= Date.now();
  if (!isValid) throw new Refusal('export.ticketGone');
  const spent = createHash('sha256').update(Buffer.from(ticket, 'base64url')).digest('hex'); // however it is spelt
  if (!(await firstUse('ticket', spent))) throw new Refusal('export.ticketGone');
  return schema.parse(found.content);
}
