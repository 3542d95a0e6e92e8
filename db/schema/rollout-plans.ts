import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { areas } from './areas';
import { id, moment } from './columns';
import { officers } from './officers';

/**
 * What shares are shares of, for the country, a province, a regency, as it was published: residents, those obliged to hold a KTP-el (UU 24/2013 art. 63),
 * those whose biometrics are recorded. `source`: `dkb` as the Ministry publishes them each half-year, or `register`, counted here.
 */
export const rolloutBases = pgTable(
  'rollout_bases',
  {
    area: text('area')
      .notNull()
      .references(() => areas.path),
    asOf: date('as_of', { mode: 'string' }).notNull(),
    residents: bigint('residents', { mode: 'number' }).notNull(),
    obliged: bigint('obliged', { mode: 'number' }).notNull(),
    enrolled: bigint('enrolled', { mode: 'number' }).notNull(),
    source: text('source', { enum: ['dkb', 'register'] }).notNull(),
    synthetic: boolean('synthetic').notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.area, t.asOf] }),
    check('base_order', sql`0 <= ${t.enrolled} and ${t.enrolled} <= ${t.obliged} and ${t.obliged} <= ${t.residents}`),
  ],
);

export const targetBases = ['obliged', 'enrolled'] as const;
/** What an area set out to reach in a year, as a share of a base. The nearest area above decides where nothing is said. */
export const rolloutTargets = pgTable(
  'rollout_targets',
  {
    id: id(),
    region: text('region')
      .notNull()
      .references(() => areas.path),
    year: integer('year').notNull(),
    share: doublePrecision('share').notNull(),
    base: text('base', { enum: targetBases }).notNull(),
    setBy: uuid('set_by')
      .notNull()
      .references(() => officers.id),
    setAt: moment('set_at').notNull().defaultNow(),
  },
  (t) => [
    index('rollout_targets_region').on(t.region, t.year, t.setAt),
    check('target_share', sql`${t.share} > 0 and ${t.share} <= 100`),
    check('target_year', sql`${t.year} between 2023 and 2099`),
  ],
);

export const rolloutStageNames = ['not-started', 'pilot', 'phased', 'full'] as const;
export type RolloutStage = (typeof rolloutStageNames)[number];
/** How far a regency has come with activating; the newest row counts. */
export const rolloutStages = pgTable(
  'rollout_stages',
  {
    id: id(),
    region: text('region')
      .notNull()
      .references(() => areas.path),
    stage: text('stage', { enum: rolloutStageNames }).notNull(),
    note: text('note'),
    setBy: uuid('set_by').references(() => officers.id),
    setAt: moment('set_at').notNull().defaultNow(),
  },
  (t) => [index('rollout_stages_region').on(t.region, t.setAt)],
);
