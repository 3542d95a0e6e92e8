import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { transactionAs } from '@/test-support/database';
import { insertMadeUp } from '@/test-support/made-up-rows';

describe('what lies outside the area', () => {
  const inArea = { actor: randomUUID(), region: 'ID.96.01' };

  test('is not changed', async () => {
    const changed = await transactionAs('app', inArea, (query) =>
      query('update credentials set status = status returning id'),
    );
    expect(changed).toEqual([]);
  });

  test('is not added to', async () => {
    const adding = transactionAs('app', inArea, (query) => insertMadeUp(query, 'credentials', { region }));
    await expect(adding).rejects.toMatchObject({ code: '42501' });
  });

  test('does not take in what is moved there', async () => {
    const mine = randomUUID();
    await transactionAs('replica', {}, async (query) => {
      await query("insert into audit_entries (act, resident_id) values ('case.report', $1)", [mine]);
      await insertMadeUp(query, 'credentials', { region: inArea.region, resident_id: mine });
    });
    const moving = transactionAs('app', inArea, (query) => query('update credentials set region = $1', [region]));
    await expect(moving).rejects.toMatchObject({ code: '42501' });
  });
});

