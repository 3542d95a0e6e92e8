import { describe, expect, test } from 'vitest';
import { asSuperuser, type Query, transactionAs } from '@/test-support/database';
import { guardedTables } from '@/test-support/made-up-rows';

type Watched = { name: string; trigger: string | null; about: string; rules: string[]; columns: string[] };
const watched = `
  select c.relname as name, max(t.tgenabled::text || t.tgtype::text) as trigger,
    string_to_array(encode(min(t.tgargs), 'escape'), '\\000') as rules,
    array(select attname::text from pg_attribute a where a.attrelid = c.oid and attnum > 0 and not attisdropped) as columns
  from pg_class c left join pg_trigger t on t.tgrelid = c.oid and t.tgfoid = 'capture_change'::regproc
  where c.relnamespace = 'public'::regnamespace and c.relname = any ($1) group by c.oid, c.relname`;
const guarded = (await asSuperuser<{ name: string }>(guardedTables)).map(({ name }) => name);
const ruled = ({ rules }: Watched) => (rules ?? []).slice(1, 4).flatMap((rule) => rule.split(' ').filter(Boolean));
const ALWAYS_EACH_CHANGE = 'A29'; // after insert, delete or update, for each row, in replica mode too

const unwatched = async (query: Query) => {
  const tables = await query<Watched>(watched, [guarded]);
  return tables.flatMap((table) => [
    ...(table.trigger === ALWAYS_EACH_CHANGE ? [] : [table.name]),
    ...table.columns.filter((column) => !ruled(table).includes(column)).map((column) => `${table.name}.${column}`),
  ]);
};

describe('every guarded table', () => {
  test('is watched, and each of its columns has a rule', async () => {
    expect(guarded.length).toBeGreaterThan(20);
    expect(await unwatched(asSuperuser)).toEqual([]);
  });

  test.each([
    ['a column without a rule', 'alter table cases add column gossip text', 'cases.gossip'],
    ['a trigger dropped', 'drop trigger capture_change on offices', 'offices'],
    ['a trigger that sleeps in replica mode', 'alter table offers enable trigger capture_change', 'offers'],
  ])('is missed when it should be: %s', async (_what, change, missed) => {
    class TakenBack extends Error {}
    const tried = transactionAs('superuser', {}, async (query) => {
      await query(change);
      expect(await unwatched(query)).toContain(missed);
      throw new TakenBack();
    });
    await expect(tried).rejects.toThrow(TakenBack);
  });

  test('shows no bytes, and of a person nothing in clear', async () => {
    const bytes = await asSuperuser<{ name: string }>(
      `select c.relname || '.' || attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
       where c.relnamespace = 'public'::regnamespace and atttypid = 'bytea'::regtype`,
    );
    const personal =
      /^(residents|families)[.](name|.*_name|birth_.*|religion|blood_type|sex|.*address|rt|rw|village|disability|occupation|education|.*certificate|deceased_on)$/;
    const tables = await asSuperuser<Watched>(watched, [guarded]);
    const shown = tables.flatMap(({ name, rules }) => (rules[1] ?? '').split(' ').map((column) => `${name}.${column}`));
    expect(shown.filter((name) => personal.test(name) || bytes.some((one) => one.name === name))).toEqual([]);
    const sealed = tables.flatMap(({ name, rules }) =>
      (rules[2] ?? '')
        .split(' ')
        .filter(Boolean)
        .map((column) => `${name}.${column}`),
    );
    expect(sealed.filter((name) => !/_sealed$/.test(name) || /[.](body|totp|input|rows|result)_/.test(name))).toEqual(
      [],
    );
  });
});
