import 'server-only';
import type { Officer } from '@/lib/officers/officer';
import { closedStatus, currentOfficer } from '@/lib/officers/session';
import { Outage, Refusal } from '@/lib/refusal';

const empty = (status: number) => new Response(null, { status });

/**
 * An act that a page does on its own, without a form and without words: 204 done, 409 refused, 401 nobody, 423 locked
 * (RFC 4918), 503 when the database does not answer.
 */
export async function knock(act: (officer: Officer) => Promise<unknown>): Promise<Response> {
  try {
    const officer = await currentOfficer();
    if (!officer) return empty(await closedStatus());
    await act(officer);
    return empty(204);
  } catch (error) {
    if (error instanceof Outage) return empty(503);
    if (error instanceof Refusal) return empty(409);
    throw error;
  }
}
