import { sql } from 'drizzle-orm';
import { type AnyPgColumn, boolean, check, index, pgTable, smallint, text } from 'drizzle-orm/pg-core';
import { id, moment } from './columns';

export const areaKinds = ['country', 'province', 'kabupaten', 'kota', 'district'] as const;
/** `provinsi` oversees and has no counters; in Jakarta the province itself is the agency (a `dinas`), its cities have a `sudin`. */
export const officeKinds = ['dinas', 'sudin', 'upt', 'provinsi'] as const;
export const timeZones = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;

/** Country, provinces, regencies and districts, retired codes included: they live on inside NIKs. */
export const areas = pgTable(
  'areas',
  {
    path: text('path').primaryKey(),
    code: text('code').notNull().unique(),
    parentPath: text('parent_path').references((): AnyPgColumn => areas.path),
    kind: text('kind', { enum: areaKinds }).notNull(),
    name: text('name').notNull(),
    retired: boolean('retired').notNull().default(false),
    successorPath: text('successor_path').references((): AnyPgColumn => areas.path),
  },
  (t) => [index('areas_parent').on(t.parentPath), check('areas_path_shape', sql`${t.path} ~ '^ID([.][0-9]{2}){0,3}$'`)],
);

/** A place with counters. `region` is the area it serves as its own. */
export const offices = pgTable(
  'offices',
  {
    id: id(),
    code: text('code').notNull().unique(),
    name: text('name').notNull(),
    kind: text('kind', { enum: officeKinds }).notNull(),
    region: text('region')
      .notNull()
      .references(() => areas.path),
    address: text('address').notNull(),
    timeZone: text('time_zone', { enum: timeZones }).notNull(),
    counters: smallint('counters').notNull(),
    closedAt: moment('closed_at'),
  },
  (t) => [index('offices_region').on(t.region)],
);
