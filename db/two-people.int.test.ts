import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { written } from '@/test-support/claims';
import { asSuperuser, type DatabaseRole, type Query, transactionAs } from '@/test-support/database';
import { insertMadeUp } from '@/test-support/made-up-rows';

// Nobody decides on their own request: CHECKs of the tables, which bind everybody, the server's owner in replica mode too.
const CHECKED = '23514';
const everybody: [DatabaseRole, string[]][] = [
  // Guards and grants come first where there are any.
  ['app', [CHECKED, 'LK020']],
  ['worker', ['42501']],
  ['owner', [CHECKED]],
  ['superuser', [CHECKED]],
  ['replica', [CHECKED]],
];
const region = 'ID.92.01';

async function aRequest() {
  const request = { id: randomUUID(), maker_id: randomUUID(), subject_id: randomUUID(), region };
  await transactionAs('replica', {}, async (query) => {
    await insertMadeUp(query, 'approval_requests', request);
    await query("insert into audit_entries (act, subject_id) values ('case.decide', $1)", [request.subject_id]);
  });
  return request;
}

type Request = Awaited<ReturnType<typeof aRequest>>;
const asMaker = (role: DatabaseRole, request: Request, work: (query: Query) => Promise<object[]>) =>
  written(
    transactionAs(role, { actor: request.maker_id, role: 'supervisor', region }, async (query) => {
      const done = await work(query);
      await query("insert into audit_entries (act, subject_id) values ('approval.approve', $1)", [request.subject_id]);
      return done;
    }),
  );

const own: Record<string, string> = {
  'approve their own request': "decided_by = maker_id, decided_at = now(), status = 'approved'",
  'reject their own request': "decided_by = maker_id, decided_at = now(), status = 'rejected'",
  'take their own request': "taken_by = maker_id, taken_until = now() + interval '10 minutes'",
};

describe.each(everybody)('as %s', (role, codes) => {
  test.each(Object.entries(own))('nobody may %s', async (_what, set) => {
    const request = await aRequest();
    const deciding = asMaker(role, request, (query) =>
      query(`update approval_requests set ${set} where id = $1 returning 1`, [request.id]),
    );
    expect(codes).toContain(await deciding);
    const [row] = await asSuperuser('select status, decided_by, taken_by from approval_requests where id = $1', [
      request.id,
    ]);
    expect(row).toEqual({ status: 'waiting', decided_by: null, taken_by: null });
  });

  test('nobody may ask and decide in one go', async () => {
    const maker = randomUUID();
    const request = { id: randomUUID(), maker_id: maker, subject_id: randomUUID(), region };
    const asking = asMaker(role, request, async (query) => {
      await insertMadeUp(query, 'approval_requests', { ...request, decided_by: maker, status: 'approved' });
      return [request];
    });
    expect(codes).toContain(await asking);
  });

  test('a request is decided by somebody or waits, never both or neither', async () => {
    const request = await aRequest();
    for (const set of ["status = 'approved'", `decided_by = '${randomUUID()}'`]) {
      const deciding = asMaker(role, request, (query) =>
        query(`update approval_requests set ${set} where id = $1 returning 1`, [request.id]),
      );
      expect([...codes, 'LK021']).toContain(await deciding);
    }
  });
});

describe('an entry that names two people names two', () => {
  const person = randomUUID();
  const entry = "insert into audit_entries (act) values ('approval.approve')";

  test.each(everybody)('as %s', async (role) => {
    const alone = transactionAs(role, { actor: person, maker: person }, (query) => query(entry));
    await expect(alone).rejects.toMatchObject({ code: CHECKED, constraint: 'two_people' });
  });

  test('and says who asked, as the context has it', async () => {
    const maker = randomUUID();
    const rows = await transactionAs('app', { actor: person, maker, region }, async (query) => {
      await query("insert into audit_entries (act, region) values ('approval.approve', $1)", [region]);
      return query('select actor_id, maker_id from audit_entries where maker_id = $1', [maker]);
    });
    expect(rows).toEqual([{ actor_id: person, maker_id: maker }]);
  });

  test.each(['app', 'worker'] as const)('and the %s may not say so itself', async (role) => {
    const forging = transactionAs(role, {}, (query) =>
      query("insert into audit_entries (act, maker_id) values ('approval.approve', gen_random_uuid())"),
    );
    expect(await written(forging)).toBe('42501');
  });
});
