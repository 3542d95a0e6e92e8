import type { Officer } from '@/lib/officers/officer';
import { closedStatus, currentOfficer } from '@/lib/officers/session';
import { Outage, Refusal } from '@/lib/refusal';

type File = { name: string; type: string; body: ReadableStream<Uint8Array> };

const refused = (status: number, error: string) => Response.json({ error }, { status });

async function ticketIn(request: Request): Promise<string> {
  const form = await request.formData().catch(() => undefined);
  const ticket = form?.get('ticket');
  return typeof ticket === 'string' ? ticket : '';
}

/** Answers with the file a ticket stands for. The ticket comes in a body, so that it is in no address. */
export async function handOut(request: Request, open: (officer: Officer, ticket: string) => Promise<File>) {
  try {
    const officer = await currentOfficer();
    if (!officer) return refused(await closedStatus(), 'unauthenticated');
    const { name, type, body } = await open(officer, await ticketIn(request));
    const headers = { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` };
    return new Response(body, { headers: { ...headers, 'cache-control': 'no-store' } });
  } catch (error) {
    if (error instanceof Refusal) return refused(error.key === 'notAllowed' ? 403 : 410, error.key);
    if (error instanceof Outage) return refused(503, 'outage');
    throw error;
  }
}
