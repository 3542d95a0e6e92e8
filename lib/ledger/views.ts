import { sql } from 'drizzle-orm';
import { type SeededView, seededViews, type ViewScope } from '@/db/schema/audit-views';
import { report } from '@/lib/report';

export type SavedView = {
  id: string;
  scope: ViewScope;
  /** What its maker called it, or the key of its name in the texts. */
  name: string;
  seed: SeededView | null;
  filter: Record<string, string | string[]>;
  mayDelete: boolean;
};
type Row = Omit<SavedView, 'mayDelete' | 'seed'> & { ownerId: string | null; region: string };

export { type ViewScope, viewScopes } from '@/db/schema/audit-views';

/** The views this officer sees: those that came with the program first, then those for others, then the own ones. */
export const listViews = report('audit.list', async (tx, officer): Promise<SavedView[]> => {
  const { rows } = await tx.execute<Row>(sql`
    select v.id, v.scope, v.name, v.filter, v.owner_id as "ownerId", v.region from audit_views v
    order by v.owner_id is not null, array_position(${sql.param([...seededViews])}::text[], v.name),
      array_position(array['everyone', 'role', 'private'], v.scope), v.created_at, v.id`);
  return rows.map(({ ownerId, region, ...view }) => {
    const answersFor = officer.does('officer.change') && officer.covers(region);
    return {
      ...view,
      seed: ownerId === null ? (seededViews.find((seed) => seed === view.name) ?? null) : null,
      mayDelete: ownerId !== null && (ownerId === officer.id || answersFor),
    };
  });
});
