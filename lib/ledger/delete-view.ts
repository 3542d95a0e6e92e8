import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { auditViews } from '@/db/schema/audit-views';
import { act } from '@/lib/act';
import { id } from '@/lib/fields';
import { Refusal } from '@/lib/refusal';

/** Takes a kept view away: one's own, or as an admin one that is there for others in the area. */
export const deleteView = act('audit.delete-view', {
  input: z.strictObject({ viewId: id }),
  subject: async (tx, { viewId }) => {
    const { id: of, region, scope } = auditViews;
    const [view] = await tx.select({ id: of, region, scope }).from(auditViews).where(eq(of, viewId));
    return view;
  },
  async perform({ tx, subject: { id: viewId, scope } }) {
    const gone = await tx.delete(auditViews).where(eq(auditViews.id, viewId)).returning({ id: auditViews.id });
    if (gone.length === 0) throw new Refusal('notAllowed');
    return { result: { viewId }, entry: { detail: { scope } } };
  },
});
