import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { areas } from './areas';
import { bytea, id, moment } from './columns';
import { officers } from './officers';

export const exportFormats = ['csv', 'xlsx', 'bundle'] as const;
export type ExportFormat = (typeof exportFormats)[number];
/** `direct`: handed out at once and never kept. `queued`: the worker writes it. `expired`: its pieces are deleted. */
export const exportStatuses = ['direct', 'queued', 'done', 'failed', 'expired'] as const;

/** A file of the ledger that an officer asked for. `view` is filter and columns, and holds nobody's data. */
export const auditExports = pgTable(
  'audit_exports',
  {
    id: id(),
    officerId: uuid('officer_id')
      .notNull()
      .references(() => officers.id),
    /** The officer's area when it was asked for: where the entries about it are filed. */
    region: text('region')
      .notNull()
      .references(() => areas.path),
    format: text('format', { enum: exportFormats }).notNull(),
    locale: text('locale', { enum: ['id', 'en'] }).notNull(),
    purpose: text('purpose').notNull(),
    view: jsonb('view').$type<Record<string, unknown>>().notNull(),
    /** The keys of the entries' details, each a column of its own. */
    detailKeys: text('detail_keys').array().notNull().default(sql`'{}'`),
    /** Entries of later than this are not in the file. */
    until: moment('until').notNull(),
    total: integer('total').notNull(),
    status: text('status', { enum: exportStatuses }).notNull(),
    problem: text('problem'),
    createdAt: moment('created_at').notNull().defaultNow(),
    finishedAt: moment('finished_at'),
    expiresAt: moment('expires_at'),
  },
  (t) => [index('audit_exports_officer').on(t.officerId, t.createdAt)],
);

/** The file in pieces, each deflated and sealed; `cursor` is where the next one goes on. */
export const exportChunks = pgTable(
  'export_chunks',
  {
    exportId: uuid('export_id')
      .notNull()
      .references(() => auditExports.id),
    n: integer('n').notNull(),
    rows: integer('rows').notNull(),
    cursor: text('cursor'),
    piece: bytea('piece').notNull(),
    writtenAt: moment('written_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.exportId, t.n] })],
);
