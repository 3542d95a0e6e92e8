import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { Query } from './database';

const madeUp: Record<string, () => unknown> = {
  uuid: randomUUID,
  text: randomUUID,
  bytea: () => randomBytes(32),
  date: () => '2000-01-01',
  bigint: () => randomInt(1, 2 ** 40),
  integer: () => 2030,
  'double precision': () => 1,
  smallint: () => 1,
  jsonb: () => '[]',
  'timestamp with time zone': () => new Date(),
};

/**
 * Inserts a row with something in every column that asks for it, straight from the catalogue, so that tables to come are
 * tested too. What it refers to is not there: for the role `replica`, which does not check references.
 */
export async function insertMadeUp(query: Query, table: string, known: Record<string, unknown> = {}): Promise<void> {
  const columns = await query<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, null) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and attnotnull and not atthasdef and attidentity = ''`,
    [table],
  );
  const all = await query<{ name: string }>('select attname as name from pg_attribute where attrelid = $1::regclass', [
    table,
  ]);
  const given = Object.entries(known).filter(([name]) => all.some((column) => column.name === name));
  const rest = columns
    .filter(({ name }) => !(name in known))
    .map(({ name, type }) => [name, madeUp[type]?.()] as const);
  const row = [...given, ...rest];
  const names = row.map(([name]) => `"${name}"`).join(', ');
  const places = row.map((_, index) => `$${index + 1}`).join(', ');
  await query(
    `insert into "${table}" (${names}) values (${places})`,
    row.map(([, value]) => value),
  );
}

/** Tables whose changes need an entry, with the column that names whom the entry must be about. From the catalogue. */
export const guardedTables = `
  select c.relname as name, split_part(encode(t.tgargs, 'escape'), '\\000', 1) as subject
  from pg_trigger t join pg_class c on c.oid = t.tgrelid
  where t.tgfoid = 'require_entry'::regproc and c.relnamespace = 'public'::regnamespace order by 1`;
