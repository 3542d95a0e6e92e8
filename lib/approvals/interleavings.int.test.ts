import fc from 'fast-check';
import { expect, test } from 'vitest';
import { approveRequest } from '@/lib/approvals/approve';
import { releaseApproval } from '@/lib/approvals/take';
import { rejectRequest, returnRequest } from '@/lib/approvals/turn-down';
import { withdrawRequest } from '@/lib/approvals/withdraw';
import { cancelCase } from '@/lib/cases/cancel';
import { decideCase } from '@/lib/cases/decide';
import { escalateApprovals } from '@/lib/jobs/escalate-approvals';
import type { Officer } from '@/lib/officers/officer';
import { Refusal } from '@/lib/refusal';
import { aRequest, lookedAt, requestChanged } from '@/test-support/approvals';
import { aCounter, signedIn } from '@/test-support/counter';
import { asSuperuser } from '@/test-support/database';
import { asWorker } from '@/test-support/worker';

type Round = Awaited<ReturnType<typeof aRequest>> & { third: Officer };
const reason = 'evidence-missing';

// What makers, two second persons and the worker do about one request at the same moment.
const doings: Record<string, (round: Round) => Promise<unknown>> = {
  approve: ({ counter, approvalId }) => approveRequest(counter.supervisor, { approvalId }),
  reject: ({ counter, approvalId }) => rejectRequest(counter.supervisor, { approvalId, reason }),
  return: ({ counter, approvalId }) => returnRequest(counter.supervisor, { approvalId, reason }),
  release: ({ counter, approvalId }) => releaseApproval(counter.supervisor, { approvalId }),
  withdraw: ({ counter, approvalId }) => withdrawRequest(counter.clerk, { approvalId }),
  cancel: ({ counter, caseId, input }) =>
    cancelCase(counter.clerk, { caseId, version: input.version, reason: 'resident-left' }),
  'the other takes and approves': async ({ third, approvalId }) => {
    await lookedAt(third, approvalId);
    await approveRequest(third, { approvalId });
  },
  'the other takes and rejects': async ({ third, approvalId }) => {
    await lookedAt(third, approvalId);
    await rejectRequest(third, { approvalId, reason });
  },
  'the maker sends again': ({ counter, input, key }) => decideCase(counter.clerk, input, key),
  escalate: async ({ approvalId }) => {
    await requestChanged(approvalId, "due_at = now() - interval '1 second'").catch(() => undefined);
    await asWorker(escalateApprovals);
  },
};
const ending = /^(approve|reject|return|withdraw|cancel|the other)/;

/** What must hold whoever won. One line for each thing that does not. */
const broken = `
  select 'approved without both people' from approval_requests r where r.id = $1 and r.status = 'approved' and not exists (
    select from audit_entries e where e.case_id = r.case_id and e.act = 'approval.approve' and e.outcome = 'done'
      and e.actor_id = r.decided_by and e.maker_id = r.maker_id)
  union all select 'a revocation nobody approved' from approval_requests r where r.id = $1 and r.status <> 'approved' and exists (
    select from credentials c where c.resident_id = r.resident_id and c.status = 'revoked')
  union all select 'revoked ' || count(*) || ' times' from audit_entries e join approval_requests r on r.case_id = e.case_id
    where r.id = $1 and e.act = 'credential.revoke' and e.outcome = 'done' having count(*) > 1
  union all select 'an entry without its maker' from audit_entries e join approval_requests r on r.case_id = e.case_id
    where r.id = $1 and e.act in ('credential.revoke', 'credential.reissue', 'case.decide') and e.outcome = 'done' and e.maker_id is null
  union all select 'decided ' || count(*) || ' times' from audit_entries e join approval_requests r on r.case_id = e.case_id
    where r.id = $1 and e.act in ('approval.approve', 'approval.reject', 'approval.return', 'approval.withdraw')
      and e.outcome = 'done' having count(*) > 1
  union all select 'waits without its case, or its case without it' from approval_requests r join cases c on c.id = r.case_id
    where r.id = $1 and (r.status = 'waiting') <> (c.status = 'awaiting-approval')
  union all select 'two offers' from approval_requests r where r.id = $1 and (
    select count(*) from offers o where o.case_id = r.case_id) > 1`;

async function play(round: Round, names: string[]): Promise<string[]> {
  const ends = await Promise.allSettled(names.map((name) => doings[name]?.(round)));
  const bugs = ends.flatMap((end) =>
    end.status === 'rejected' && !(end.reason instanceof Refusal) ? [String(end.reason?.cause ?? end.reason)] : [],
  );
  const found = await asSuperuser<{ '?column?': string }>(broken, [round.approvalId]);
  return [...bugs, ...found.map((row) => row['?column?'])];
}

test('whatever they do at once, in any order: one decision, one revocation, both people on record', async () => {
  const counter = await aCounter();
  const third = await signedIn('supervisor', counter);
  const some = fc.array(fc.constantFrom(...Object.keys(doings)), { minLength: 2, maxLength: 5 });
  const done: Record<string, number> = {};
  await fc.assert(
    fc.asyncProperty(some, fc.constantFrom('phone', 'none'), async (names, destination) => {
      const round = { ...(await aRequest(counter, destination as 'phone' | 'none')), third };
      await lookedAt(counter.supervisor, round.approvalId);
      expect(await play(round, names), names.join(' | ')).toEqual([]);
      const [row] = await asSuperuser<{ status: string }>('select status from approval_requests where id = $1', [
        round.approvalId,
      ]);
      done[row?.status ?? ''] = (done[row?.status ?? ''] ?? 0) + 1;
      if (!names.some((name) => ending.test(name))) expect(row?.status).toBe('waiting');
    }),
    { numRuns: 200, seed: 20_261_128, endOnFailure: true },
  );
  for (const status of ['approved', 'rejected', 'returned', 'withdrawn', 'waiting'])
    expect(done[status], JSON.stringify(done)).toBeGreaterThan(0);
}, 300_000);

test('approve and reject at the same moment, a hundred times: one wins, the other is told', async () => {
  const counter = await aCounter();
  const third = await signedIn('supervisor', counter);
  const won: Record<string, number> = { approved: 0, rejected: 0 };
  for (let i = 0; i < 100; i++) {
    const round = { ...(await aRequest(counter)), third };
    await lookedAt(counter.supervisor, round.approvalId);
    const pair = i % 2 ? ['approve', 'reject'] : ['reject', 'approve'];
    const ends = await Promise.allSettled(pair.map((name) => doings[name]?.(round)));
    const told = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason.key] : []));
    expect(told).toEqual(['approval.decided']);
    const [row] = await asSuperuser<{ status: string }>('select status from approval_requests where id = $1', [
      round.approvalId,
    ]);
    won[row?.status ?? ''] = (won[row?.status ?? ''] ?? 0) + 1;
  }
  expect((won.approved ?? 0) + (won.rejected ?? 0)).toBe(100);
}, 300_000);
