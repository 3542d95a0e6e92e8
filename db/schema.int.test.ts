import { readdirSync } from 'node:fs';
import { is } from 'drizzle-orm';
import { getTableConfig, getViewConfig, PgColumn, PgTable, PgView } from 'drizzle-orm/pg-core';
import { expect, test } from 'vitest';
import { asSuperuser } from '@/test-support/database';

type Column = { column: string; type: string; required: boolean; hasDefault: boolean };
type Names = { name: string }[];

const files = readdirSync(new URL('./schema/', import.meta.url));
const modules = await Promise.all(
  files.map((file) => import(`./schema/${file.slice(0, -3)}.ts`) as Promise<Record<string, unknown>>),
);
const tables = modules
  .flatMap((module) => Object.values(module))
  .filter((value) => is(value, PgTable))
  .map(getTableConfig);

const views = modules
  .flatMap((module) => Object.values(module))
  .filter((value) => is(value, PgView))
  .map(getViewConfig);

const byColumn = (a: Column, b: Column) => a.column.localeCompare(b.column);

const columnsIn = (table: string) =>
  asSuperuser<Column>(
    `select a.attname as column, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required,
       a.atthasdef or a.attidentity <> '' as "hasDefault"
     from pg_attribute a where a.attrelid = to_regclass($1) and a.attnum > 0 and not a.attisdropped`,
    [`public.${table}`],
  );

test('the tables of the program are those of the database, and no others', async () => {
  const inDatabase = await asSuperuser<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')",
  );
  expect(tables.length).toBeGreaterThan(10);
  expect(inDatabase.map(({ name }) => name).sort()).toEqual([...tables, ...views].map(({ name }) => name).sort());
});

test.each(views.map((view) => [view.name, view] as const))(
  'the view %s gives what the program reads',
  async (name, view) => {
    const expected = Object.values(view.selectedFields).map((column) => (is(column, PgColumn) ? column.name : ''));
    expect((await columnsIn(name)).map(({ column }) => column)).toEqual(expected);
  },
);

test.each(tables.map((table) => [table.name, table] as const))(
  '%s has the columns the program expects',
  async (name, table) => {
    const expected = table.columns.map((column) => ({
      column: column.name,
      type: column.getSQLType(),
      required: column.notNull,
      hasDefault: column.hasDefault || Boolean(column.generatedIdentity ?? column.generated),
    }));
    expect((await columnsIn(name)).sort(byColumn)).toEqual(expected.sort(byColumn));
  },
);

test.each(tables.map((table) => [table.name, table] as const))(
  '%s has the keys and indexes the program expects',
  async (name, table) => {
    const foreignKeys = await asSuperuser<{ name: string }>(
      "select conname as name from pg_constraint where conrelid = to_regclass($1) and contype in ('f', 'c')",
      [`public.${name}`],
    );
    const indexes = await asSuperuser<{ name: string }>(
      `select c.relname as name from pg_index i join pg_class c on c.oid = i.indexrelid
     where i.indrelid = to_regclass($1) and not i.indisprimary`,
      [`public.${name}`],
    );
    const sorted = (names: Names) => names.map((one) => one.name).sort();
    const unique = table.columns
      .filter((column) => column.isUnique)
      .map((column) => ({ name: column.uniqueName ?? '' }));
    const together = table.uniqueConstraints.map((constraint) => ({ name: constraint.getName() ?? '' }));
    const declared = table.indexes.map((index) => ({ name: index.config.name ?? '' }));
    expect(sorted(indexes)).toEqual(sorted([...declared, ...unique, ...together]));
    expect(sorted(foreignKeys)).toEqual(
      sorted([...table.foreignKeys.map((key) => ({ name: key.getName() })), ...table.checks]),
    );
  },
);
