import { z } from 'zod';
import type { auditExports } from '@/db/schema/exports';
import { act } from '@/lib/act';
import { exportById } from '@/lib/exports/queries';
import { giveTicket } from '@/lib/exports/ticket';
import { id } from '@/lib/fields';
import { Refusal } from '@/lib/refusal';

type Standing = Pick<typeof auditExports.$inferSelect, 'status' | 'expiresAt'>;

/** Throws Refusal unless the file lies ready and its day is not over. */
export function assertReady({ status, expiresAt }: Standing): void {
  if (status === 'queued') throw new Refusal('export.notReady');
  if (status !== 'done' || !expiresAt || expiresAt.getTime() <= Date.now()) throw new Refusal('export.gone');
}

/** Allows one download of a file the worker wrote, to whoever asked for it. Somebody else's is not found. */
export const fetchExport = act('audit.fetch-export', {
  input: z.strictObject({ exportId: id }),
  subject: (tx, { exportId }) => exportById(tx, exportId),
  async perform({ officer, subject }) {
    assertReady(subject);
    const { id: exportId, format, total: rows, purpose: reason } = subject;
    const ticket = giveTicket(officer, 'audit', { exportId });
    return { result: { exportId, format, ticket }, entry: { reason, detail: { format, rows } } };
  },
});
