import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { approveRequest } from '@/lib/approvals/approve';
import { seeEvidence } from '@/lib/approvals/see-evidence';
import { takeApproval } from '@/lib/approvals/take';
import { rejectRequest, returnRequest } from '@/lib/approvals/turn-down';
import type { Officer } from '@/lib/officers/officer';
import { aRequest, lookedAt, officerChanged, readyOnOtherPaper, requestOf } from '@/test-support/approvals';
import { aCounter, aHolder, type Counter, signedIn } from '@/test-support/counter';
import { type DatabaseRole, type Query, transactionAs } from '@/test-support/database';
import { recordOf } from '@/test-support/ledger';
import { officerFor } from '@/test-support/officer';

// Nobody decides on their own request: not through the acts, and not with SQL, whoever the database takes one for.

/** The maker of the request, made a supervisor since. */
async function risen({ clerk }: Counter): Promise<Officer> {
  await officerChanged(clerk.id, "role = 'supervisor'");
  const { id, username, name, region, office } = clerk;
  return officerFor({ id, username, name, region, office, role: 'supervisor' });
}

test('through the acts: every one of them refuses, and says so on record', async () => {
  const { counter, caseId, approvalId } = await aRequest();
  const maker = await risen(counter);
  const reason = 'evidence-missing';
  for (const trying of [
    () => takeApproval(maker, { approvalId }),
    () => seeEvidence(maker, { approvalId }),
    () => approveRequest(maker, { approvalId }),
    () => rejectRequest(maker, { approvalId, reason }),
    () => returnRequest(maker, { approvalId, reason }),
  ])
    await expect(trying()).rejects.toMatchObject({ key: 'approval.own' });
  expect(await requestOf(caseId)).toMatchObject({ status: 'waiting', taken_by: null });
  expect(await recordOf(maker)).toContain('approval.approve refused: approval.own');
});

const CHECK = '23514';
const entryOf = (query: Query, caseId: string, act = 'approval.approve') =>
  query('insert into audit_entries (act, subject_id, case_id) values ($1, $2, $2)', [act, caseId]);
const approving = (query: Query, approvalId: string, decider: string) =>
  query("update approval_requests set status = 'approved', decided_by = $2, decided_at = now() where id = $1", [
    approvalId,
    decider,
  ]);
const claimsOf = ({ id, role, region, office }: Officer, maker?: string) => ({
  ...{ actor_kind: 'officer', actor: id, role, region, office: office.id, ...(maker ? { maker } : {}) },
});
type Claims = ReturnType<typeof claimsOf>;
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code: string }) => error.code,
  );

describe('with SQL', () => {
  test.each<DatabaseRole>(['app', 'owner', 'superuser', 'replica'])('as %s', async (role) => {
    const { counter, caseId, approvalId } = await aRequest();
    const maker = await risen(counter);
    const code = await codeOf(
      transactionAs(role, claimsOf(maker), async (query) => {
        await entryOf(query, caseId);
        if (role === 'app') await query('select set_config($1, $2, true)', ['app.approval', approvalId]);
        await approving(query, approvalId, maker.id);
      }),
    );
    expect(code).toBe(role === 'app' ? 'LK020' : CHECK);
    expect(await requestOf(caseId)).toMatchObject({ status: 'waiting', decided_by: null });
  });

  test.each<DatabaseRole>(['owner', 'superuser', 'replica'])('taking as %s', async (role) => {
    const { counter, caseId, approvalId } = await aRequest();
    const taking = transactionAs(role, {}, async (query) => {
      await entryOf(query, caseId);
      await query('update approval_requests set taken_by = $2 where id = $1', [approvalId, counter.clerk.id]);
    });
    expect(await codeOf(taking)).toBe(CHECK);
  });

  const asApp = (claims: Claims, caseId: string, work: (query: Query) => Promise<unknown>) =>
    codeOf(
      transactionAs('app', claims, async (query) => {
        await work(query);
        await entryOf(query, caseId);
      }),
    );

  test('the app decides in nobody else’s name, nor for whoever has not looked, nor twice', async () => {
    const { counter, caseId, approvalId } = await aRequest();
    const { supervisor, clerk } = counter;
    const other = await signedIn('supervisor', counter);
    const as = (officer: Officer, decider: Officer) =>
      asApp(claimsOf(officer, clerk.id), caseId, (query) => approving(query, approvalId, decider.id));
    expect(await as(supervisor, supervisor)).toBe('LK020');
    await lookedAt(supervisor, approvalId);
    expect(await as(other, other)).toBe('LK020');
    expect(await as(other, supervisor)).toBe('LK020');
    expect(await as(await signedIn('clerk', counter), supervisor)).toBe('LK020');
    await approveRequest(supervisor, { approvalId });
    expect(await as(supervisor, supervisor)).toBe('LK020');
  });

  test('an approval without both people on record does not commit', async () => {
    const { counter, caseId, approvalId } = await aRequest();
    const { supervisor, clerk } = counter;
    await lookedAt(supervisor, approvalId);
    const withMaker = (maker?: string) =>
      asApp(claimsOf(supervisor, maker), caseId, (query) => approving(query, approvalId, supervisor.id));
    expect(await withMaker()).toBe('LK021');
    expect(await withMaker(randomUUID())).toBe('LK021');
    expect(await withMaker(clerk.id)).toBe('done');
  });

  test('nobody makes a request in another’s name, or one that is decided already', async () => {
    const counter = await aCounter();
    const caseId = await readyOnOtherPaper(counter.clerk, await aHolder(counter));
    const making = (makerId: string, status: string, decider: string | null) =>
      asApp(claimsOf(counter.supervisor), caseId, (query) =>
        query(
          `insert into approval_requests (act, subject_id, case_id, region, office_id, maker_id, maker_session, key, input_sealed,
             causes, due_at, status, decided_by)
           values ('case.decide', $1, $1, $2, $3, $4, 's', $5, '\\x00', '[]', now(), $6, $7)`,
          [caseId, counter.region, counter.office.id, makerId, randomUUID(), status, decider],
        ),
      );
    expect(await making(counter.clerk.id, 'waiting', null)).toBe('LK020');
    expect(await making(counter.clerk.id, 'approved', counter.supervisor.id)).toBe('LK020');
  });

  test('weak evidence decides nothing without an approval, whichever way the app goes', async () => {
    const counter = await aCounter();
    const caseId = await readyOnOtherPaper(counter.clerk, await aHolder(counter));
    const completing = (claims: Claims) =>
      asApp(claims, caseId, async (query) => {
        await query(
          "insert into audit_entries (act, resident_id) select 'case.decide', resident_id from cases where id = $1",
          [caseId],
        );
        await query("update cases set status = 'completed', closed_at = now() where id = $1", [caseId]);
      });
    expect(await completing(claimsOf(counter.clerk))).toBe('LK022');
    expect(await completing(claimsOf(counter.supervisor))).toBe('LK022');
  });
});
