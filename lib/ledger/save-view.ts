import { and, count, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { auditViews, viewScopes } from '@/db/schema/audit-views';
import { act } from '@/lib/act';
import { choice, line } from '@/lib/fields';
import { auditView } from '@/lib/ledger/filter';
import type { Officer } from '@/lib/officers/officer';
import { Refusal } from '@/lib/refusal';

const MOST_VIEWS = 30;

async function assertRoomFor(tx: Tx, officer: Officer, name: string): Promise<void> {
  const own = eq(auditViews.ownerId, officer.id);
  const [all] = await tx.select({ views: count() }).from(auditViews).where(own);
  if ((all?.views ?? 0) >= MOST_VIEWS) throw new Refusal('audit.tooManyViews', { most: MOST_VIEWS });
  const [same] = await tx
    .select({ id: auditViews.id })
    .from(auditViews)
    .where(and(own, sql`lower(${auditViews.name}) = lower(${name})`));
  if (same) throw new Refusal('audit.viewNameTaken');
}

/** Keeps a filter with its columns, for oneself, one's role or everybody who reviews in one's area. Never one of a resident. */
export const saveView = act('audit.save-view', {
  input: auditView.extend({ name: line(60), scope: choice(viewScopes) }),
  subject: async (_tx, _input, officer) => ({ region: officer.region }),
  async perform({ tx, officer, input: { name, scope, resident, ...filter }, subject: { region } }) {
    if (resident !== undefined) throw new Refusal('audit.viewOfResident');
    await assertRoomFor(tx, officer, name);
    const kept = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
    const role = scope === 'role' ? officer.role : null;
    const [saved] = await tx
      .insert(auditViews)
      .values({ ownerId: officer.id, scope, role, region, name, filter: kept })
      .returning({ id: auditViews.id });
    return {
      result: { viewId: saved?.id },
      entry: { about: { id: saved?.id, region }, detail: { scope, filter: kept } },
    };
  },
});
