import { isNotNull, sql } from 'drizzle-orm';
import { bigint, check, index, jsonb, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core';
import { bytea, moment } from './columns';

const number = (name: string) => bigint(name, { mode: 'number' });

/** The Merkle log over the ledger: leaf after leaf, each an entry's commitment. Nothing in these tables is personal. */
export const logLeaves = pgTable(
  'log_leaves',
  {
    leaf: number('leaf').primaryKey(),
    entryId: number('entry_id').notNull().unique(),
    entryAt: moment('entry_at').notNull(),
    commitment: bytea('commitment').notNull(),
  },
  (t) => [check('leaf_number', sql`${t.leaf} >= 0`), check('commitment_size', sql`length(${t.commitment}) = 32`)],
);

/** Hashes of the tree as c2sp.org/tlog-tiles cuts it: 256 to a tile, fewer in the last of a level, which grows. */
export const logTiles = pgTable(
  'log_tiles',
  {
    level: smallint('level').notNull(),
    tile: number('tile').notNull(),
    hashes: bytea('hashes').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.level, t.tile] }),
    check('tile_place', sql`${t.level} between 0 and 7 and ${t.tile} >= 0`),
    check('tile_size', sql`length(${t.hashes}) between 32 and 8192 and length(${t.hashes}) % 32 = 0`),
  ],
);

/** What the log said of itself, signed: one for each batch that was sealed. */
export const logCheckpoints = pgTable(
  'log_checkpoints',
  {
    size: number('size').primaryKey(),
    root: bytea('root').notNull(),
    note: text('note').notNull(),
    at: moment('at').notNull().default(sql`clock_timestamp()`),
  },
  (t) => [check('root_size', sql`length(${t.root}) = 32`)],
);

/** The line with which a witness put its name under a checkpoint: from then on nobody can take the log back behind it. */
export const logCosignatures = pgTable(
  'log_cosignatures',
  {
    size: number('size')
      .notNull()
      .references(() => logCheckpoints.size),
    witness: text('witness').notNull(),
    line: text('line').notNull(),
    at: moment('at').notNull().default(sql`clock_timestamp()`),
  },
  (t) => [primaryKey({ columns: [t.size, t.witness] })],
);

/** `newest`: what came in the last minutes, every ten minutes. `whole`: the log from its beginning, through the night. */
export const checkKinds = ['newest', 'whole'] as const;
/** What a check found first: which leaf, which entry, and what is wrong with it. */
export type LogProblem = { what: string; leaf: number | null; entry: number | null };

/** The leaves from..to-1 of the log held against the ledger, the tiles and the checkpoint. No problem: they agree. */
export const logChecks = pgTable(
  'log_checks',
  {
    id: number('id').primaryKey().generatedAlwaysAsIdentity(),
    kind: text('kind', { enum: checkKinds }).notNull(),
    at: moment('at').notNull().default(sql`clock_timestamp()`),
    fromLeaf: number('from_leaf').notNull(),
    toLeaf: number('to_leaf').notNull(),
    size: number('size').notNull(),
    problem: jsonb('problem').$type<LogProblem>(),
  },
  (t) => [index('log_checks_kind').on(t.kind, t.id), index('log_checks_problem').on(t.id).where(isNotNull(t.problem))],
);
