import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { asSuperuser, transactionAs } from '@/test-support/database';
import { insertMadeUp } from '@/test-support/made-up-rows';

// Two credentials, one in the officer's area and one outside it. What the app may do with each, asked of the database.
const claims = { actor: randomUUID(), region: 'ID.96.01', role: 'clerk' };
const inside = { id: randomUUID(), resident_id: randomUUID(), region: 'ID.96.01.01' };
const outside = { id: randomUUID(), resident_id: randomUUID(), region: 'ID.96.02.01' };
const DENIED = '42501';

beforeAll(() =>
  transactionAs('replica', {}, async (query) => {
    for (const row of [inside, outside]) {
      await query("insert into audit_entries (act, resident_id) values ('registry.import', $1)", [row.resident_id]);
      await insertMadeUp(query, 'credentials', row);
    }
  }),
);

test('what lies outside the area is not changed', async () => {
  const changed = await transactionAs('app', claims, async (query) => {
    await query("insert into audit_entries (act, resident_id) values ('credential.revoke', $1)", [inside.resident_id]);
    return query('update credentials set status = status returning id');
  });
  expect(changed).toEqual([{ id: inside.id }]);
});

test('nor added to', async () => {
  const adding = transactionAs('app', claims, (query) =>
    insertMadeUp(query, 'credentials', { region: outside.region }),
  );
  await expect(adding).rejects.toMatchObject({ code: DENIED });
});

test('nor is anything moved there', async () => {
  const moving = transactionAs('app', claims, (query) => query('update credentials set region = $1', [outside.region]));
  await expect(moving).rejects.toMatchObject({ code: DENIED });
  const where = await asSuperuser('select region from credentials where id = $1', [inside.id]);
  expect(where).toEqual([{ region: inside.region }]);
});
