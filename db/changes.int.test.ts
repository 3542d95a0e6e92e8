import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { asSuperuser, type Query, transactionAs } from '@/test-support/database';
import { insertMadeUp } from '@/test-support/made-up-rows';

type Change = { table: string; row: string; did: string; columns: Record<string, unknown> };

const record = (query: Query, about: string, act = 'officer.change') =>
  query("insert into audit_entries (act, subject_id, region) values ($2, $1, 'ID')", [about, act]);
const changesAbout = async (about: string): Promise<Change[][]> => {
  const entries = await asSuperuser<{ changes: Change[] | null }>(
    'select changes from audit_entries where subject_id = $1 order by id',
    [about],
  );
  return entries.map(({ changes }) => changes ?? []);
};

/** As a superuser in replica mode: references are not checked, and whoever this binds, everybody is bound. */
const inReplica = <T>(work: (query: Query) => Promise<T>) => transactionAs('replica', {}, work);

async function anOfficer(): Promise<string> {
  const id = randomUUID();
  await inReplica(async (query) => {
    await insertMadeUp(query, 'officers', { id, role: 'clerk', region: 'ID.99' });
    await record(query, id);
  });
  return id;
}

describe('what a transaction changed', () => {
  test('stands in the entry that comes after it: before and after, per column', async () => {
    const id = await anOfficer();
    const email = randomBytes(60);
    await inReplica(async (query) => {
      await query("update officers set role = 'supervisor', email_sealed = $2, password_hash = 'x' where id = $1", [
        id,
        email,
      ]);
      await record(query, id);
    });
    const [first, changed] = await changesAbout(id);
    expect(first?.[0]).toMatchObject({ table: 'officers', row: id, did: 'insert', columns: { role: [null, 'clerk'] } });
    expect(changed).toEqual([
      {
        ...{ table: 'officers', row: id, did: 'update' },
        columns: {
          role: ['clerk', 'supervisor'],
          email_sealed: { sealed: [null, email.toString('base64')] },
          password_hash: 'changed',
        },
      },
    ]);
  });

  test('and was taken back by a savepoint is in no entry', async () => {
    const id = await anOfficer();
    await inReplica(async (query) => {
      await query("update officers set role = 'auditor' where id = $1", [id]);
      await query('savepoint s');
      await query("update officers set role = 'national-admin' where id = $1", [id]);
      await query('rollback to s');
      await record(query, id);
    });
    const [, changed] = await changesAbout(id);
    expect(changed?.map(({ columns }) => columns)).toEqual([{ role: ['clerk', 'auditor'] }]);
  });

  test('goes to the entry that names it, and each change to one entry alone', async () => {
    const [one, other] = [await anOfficer(), await anOfficer()];
    await inReplica(async (query) => {
      await query("update officers set role = 'auditor' where id in ($1, $2)", [one, other]);
      await record(query, one);
      await record(query, one);
      await record(query, other);
    });
    expect((await changesAbout(one)).slice(1).map((changes) => changes.length)).toEqual([1, 0]);
    expect((await changesAbout(other)).slice(1).map(([change]) => change?.row)).toEqual([other]);
  });

  test('nothing is left of it when the transaction has ended', async () => {
    expect(await asSuperuser('select from audit_changes')).toEqual([]);
  });
});

describe('nothing commits', () => {
  const change = (query: Query, id: string) => query("update officers set role = 'auditor' where id = $1", [id]);

  test('that was changed after its last entry', async () => {
    const id = await anOfficer();
    const late = inReplica(async (query) => {
      await record(query, id);
      await change(query, id);
    });
    await expect(late).rejects.toMatchObject({ code: 'LK004' });
  });

  test('whose entry was taken back by a savepoint', async () => {
    const id = await anOfficer();
    const hidden = inReplica(async (query) => {
      await change(query, id);
      await query('savepoint s');
      await record(query, id);
      await query('rollback to s');
    });
    await expect(hidden).rejects.toMatchObject({ code: expect.stringMatching(/LK00[14]/) });
  });

  test('in one statement with its entry, which cannot see it', async () => {
    const id = await anOfficer();
    const together = inReplica((query) =>
      query(
        `with noted as (insert into audit_entries (act, subject_id) values ('officer.change', $1))
         update officers set role = 'auditor' where id = $1`,
        [id],
      ),
    );
    await expect(together).rejects.toMatchObject({ code: 'LK004' });
  });

  test.each(['delete from audit_changes', 'update audit_changes set about = null', 'truncate audit_changes'])(
    'by emptying what waits for its entry: %s',
    async (statement) => {
      const id = await anOfficer();
      const emptied = inReplica(async (query) => {
        await record(query, id);
        await change(query, id);
        await query(statement);
      });
      await expect(emptied).rejects.toMatchObject({ code: expect.stringMatching('LK002|55006') }); // in use
      for (const role of ['app', 'worker'] as const)
        await expect(transactionAs(role, {}, (query) => query(statement))).rejects.toMatchObject({ code: '42501' });
    },
  );

  test('but a registry is loaded with one entry, and without a copy of it in the ledger', async () => {
    const id = randomUUID();
    await inReplica(async (query) => {
      await query("insert into audit_entries (act, subject_id) values ('registry.import', $1)", [id]);
      await insertMadeUp(query, 'officers', { id, role: 'clerk', region: 'ID.99' });
    });
    expect(await changesAbout(id)).toEqual([[]]);
  });
});
