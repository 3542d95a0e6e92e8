import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { id, moment } from './columns';
import { officers } from './officers';

/** `role`: for everybody of the maker's role in the maker's area; `everyone`: for all who may see the log there. */
export const viewScopes = ['private', 'role', 'everyone'] as const;
export type ViewScope = (typeof viewScopes)[number];
/** Views that come with the program: nobody owns them, and their names are keys of the texts. */
export const seededViews = ['outside-area', 'without-case', 'exports', 'refusals'] as const;
export type SeededView = (typeof seededViews)[number];

/** A kept filter of the audit log with its columns. Nothing personal: never a resident, never a name. */
export const auditViews = pgTable(
  'audit_views',
  {
    id: id(),
    ownerId: uuid('owner_id').references(() => officers.id),
    scope: text('scope', { enum: viewScopes }).notNull(),
    role: text('role'),
    /** Of an area. Not tied to it: the views that come with the program are there before any area is. */
    region: text('region').notNull(),
    name: text('name').notNull(),
    filter: jsonb('filter').$type<Record<string, unknown>>().notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [
    index('audit_views_region').on(t.region),
    uniqueIndex('one_view_of_a_name').on(t.ownerId, sql`lower(${t.name})`).where(sql`${t.ownerId} is not null`),
    check('role_of_role_views', sql`(${t.scope} = 'role') = (${t.role} is not null)`),
    check(
      'nobody_in_a_view',
      sql`not ${t.filter} ?| array['resident', 'cursor'] and pg_column_size(${t.filter}) < 4000`,
    ),
  ],
);
