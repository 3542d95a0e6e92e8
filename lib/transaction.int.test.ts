import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { ask, databaseAnswers, transaction } from '@/lib/transaction';
import { asSuperuser } from '@/test-support/database';

type Pid = { pid: number };
const settings = sql`select current_setting('app.actor_kind', true) as kind, current_setting('app.region', true) as region,
  current_setting('app.request', true) as request`;
const visitor = { actorKind: 'visitor' } as const;

describe('who acts', () => {
  test('reaches the database as it is, quotes and all', async () => {
    const nasty = `'); drop table cases; -- \\' "x" \\\\ $1 ${'é'.repeat(3)}`;
    const context = { actorKind: 'officer', region: 'ID.32', request: nasty } as const;
    const { rows } = await transaction(context, (tx) => tx.execute(settings));
    expect(rows).toEqual([{ kind: 'officer', region: 'ID.32', request: nasty }]);
  });

  test('is forgotten on the connection afterwards', async () => {
    await transaction({ actorKind: 'officer', region: 'ID' }, (tx) => tx.execute(settings));
    expect(await ask(settings)).toEqual({ kind: '', region: '', request: '' });
  });

  test('is nobody where nothing is said', async () => {
    const { rows } = await transaction(visitor, (tx) => tx.execute(settings));
    expect(rows).toEqual([{ kind: 'visitor', region: '', request: '' }]);
  });
});

const count = sql`select count(*)::int as entries from audit_entries`;
const add = sql`insert into audit_entries (act) values ('session.end')`;

describe('a transaction', () => {
  test('that only reads cannot write', async () => {
    const writing = transaction({ ...visitor, readOnly: true }, (tx) => tx.execute(add));
    await expect(writing).rejects.toMatchObject({ cause: { code: '25006' } });
  });

  test('that only reads sees one moment, whatever is committed meanwhile', async () => {
    const counted = await transaction({ ...visitor, readOnly: true }, async (tx) => {
      const before = await tx.execute(sql`select count(*) from areas`);
      await asSuperuser("insert into areas (path, code, kind, name) values ('ID.00', '00', 'provinsi', 'Baru')");
      return [before.rows, (await tx.execute(sql`select count(*) from areas`)).rows];
    });
    expect(counted[1]).toEqual(counted[0]);
  });

  test('that failed is taken back, and its connection goes on clean', async () => {
    const before = await asSuperuser('select count(*)::int as entries from audit_entries');
    const failing = transaction(visitor, async (tx) => {
      await tx.execute(add);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await asSuperuser('select count(*)::int as entries from audit_entries')).toEqual(before);
    expect(await ask(sql`select now() = statement_timestamp() as outside`)).toEqual({ outside: true });
  });

  test('is not answered as done when a failed statement was passed over', async () => {
    const passingOver = transaction(visitor, async (tx) => {
      await tx.execute(add);
      await tx.execute(sql`select 1/0`).catch(() => {});
      return 'done';
    });
    await expect(passingOver).rejects.toThrow();
  });
});

describe('when the database goes away', () => {
  test('an answer that does not come in time leaves it open whether the change stands', async () => {
    const waiting = transaction(visitor, (tx) =>
      tx.$client.query({ text: 'select pg_sleep(5)', query_timeout: 20 } as { text: string }),
    );
    await expect(waiting).rejects.toMatchObject({ name: 'Outage' });
  });

  const cut = async (pid: number | undefined) => asSuperuser('select pg_terminate_backend($1)', [pid]);

  test('in the middle, that is an outage, nothing stands, and the next one is served', async () => {
    const lost = transaction(visitor, async (tx) => {
      const { rows } = await tx.execute<Pid>(sql`select pg_backend_pid() as pid`);
      await cut(rows[0]?.pid);
      await tx.execute(add);
    });
    await expect(lost).rejects.toMatchObject({ name: 'Outage' });
    expect(await transaction(visitor, (tx) => tx.execute(count))).toMatchObject({ rows: [{ entries: 0 }] });
    expect(await databaseAnswers()).toBe(true);
  });

  test('a wrong statement is a bug, not an outage', async () => {
    await expect(ask(sql`select * from nothing_of_that_name`)).rejects.not.toMatchObject({ name: 'Outage' });
  });
});
