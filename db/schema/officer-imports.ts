import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { areas } from './areas';
import { bytea, id, moment } from './columns';
import { officers } from './officers';

export const importStatuses = ['previewed', 'queued', 'running', 'done', 'discarded'] as const;

/** A list of officers to invite, as it was uploaded and judged: rows and results are sealed (JSON), they hold addresses. */
export const officerImports = pgTable('officer_imports', {
  id: id(),
  region: text('region')
    .notNull()
    .references(() => areas.path),
  madeBy: uuid('made_by')
    .notNull()
    .references(() => officers.id),
  fileName: text('file_name').notNull(),
  rowsSealed: bytea('rows_sealed').notNull(),
  total: integer('total').notNull(),
  bad: integer('bad').notNull(),
  status: text('status', { enum: importStatuses }).notNull().default('previewed'),
  done: integer('done').notNull().default(0),
  failed: integer('failed').notNull().default(0),
  resultSealed: bytea('result_sealed'),
  createdAt: moment('created_at').notNull().defaultNow(),
  finishedAt: moment('finished_at'),
});
