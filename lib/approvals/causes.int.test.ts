import { describe, expect, test } from 'vitest';
import { policyIn } from '@/lib/approvals/policy';
import { viewCase } from '@/lib/cases/view';
import { findResident } from '@/lib/residents/find';
import { transaction } from '@/lib/transaction';
import { asked, readyOnOtherPaper, requestOf } from '@/test-support/approvals';
import { aCounter, aCounterBeside, aHolder, type Counter } from '@/test-support/counter';
import { asSuperuser, transactionAs } from '@/test-support/database';
import { chosen, identified, readyForPhone, reported } from '@/test-support/lost-phone';

const _requestsOf = (caseId: string) => asSuperuser('select id from approval_requests where case_id = $1', [caseId]);
const _told = async (work: Promise<unknown>) =>
  (await work.catch((error: { key: string }) => error)) as { key?: string };

describe('why a second person is asked', () => {
  const setPolicy = (counter: Counter, region: string, value: string) =>
    transactionAs('superuser', {}, async (query) => {
      await query("insert into audit_entries (act) values ('registry.import')");
      await query(
        `insert into policies (region, name, value, set_by) values ($1, 'reissue-needs-second-person', $2, $3)`,
        [region, JSON.stringify(value), counter.supervisor.id],
      );
    });
  const causesFor = async (counter: Counter, caseId: string) =>
    (await viewCase(counter.clerk, { caseId })).secondPerson;

  test('somebody from outside the area', async () => {
    const home = await aCounter();
    const beside = await aCounterBeside(home);
    const visitor = await aHolder(home);
    await findResident(beside.clerk, { nik: visitor.nik });
    const caseId = await reported(beside.clerk, visitor.id, { accessReason: 'present' });
    await identified(beside.clerk, caseId);
    await chosen(beside.clerk, caseId, 'none');
    expect(await causesFor(beside, caseId)).toEqual(['out-of-area']);
    await asked(beside.clerk, caseId);
    expect(await requestOf(caseId)).toMatchObject({ region: beside.region, causes: ['out-of-area'] });
  });

  test('a policy of the area: always, by risk, or never; the nearest area above decides', async () => {
    const counter = await aCounter();
    const ready = async () => readyForPhone(counter.clerk, (await aHolder(counter)).id);
    expect(await causesFor(counter, await ready())).toEqual([]);
    await setPolicy(counter, counter.region, 'always');
    const caseId = await ready();
    expect(await causesFor(counter, caseId)).toEqual(['policy']);
    await asked(counter.clerk, caseId);
    const inDistrict = transaction(counter.clerk.context, (tx) =>
      policyIn(tx, counter.district, 'reissue-needs-second-person'),
    );
    expect(await inDistrict).toBe('always');
    await setPolicy(counter, counter.district, 'never');
    const nearer = transaction(counter.clerk.context, (tx) =>
      policyIn(tx, counter.district, 'reissue-needs-second-person'),
    );
    expect(await nearer).toBe('never');
  });

  test('never still means route C and out of area', async () => {
    const counter = await aCounter();
    await setPolicy(counter, counter.region, 'never');
    const caseId = await readyOnOtherPaper(counter.clerk, await aHolder(counter), 'phone');
    expect(await causesFor(counter, caseId)).toEqual(['weak-evidence']);
  });

  test('a person whose request was rejected before', async () => {
    const counter = await aCounter();
    const holder = await aHolder(counter);
    const first = await reported(counter.clerk, holder.id);
    await transactionAs('superuser', {}, async (query) => {
      await query("insert into audit_entries (act) values ('registry.import')");
      await query("update cases set status = 'stopped', stop_reason = 'rejected', closed_at = now() where id = $1", [
        first,
      ]);
    });
    const caseId = await readyForPhone(counter.clerk, holder.id);
    expect(await causesFor(counter, caseId)).toEqual(['risk']);
    await asked(counter.clerk, caseId);
    expect((await requestOf(caseId)).risks).toContainEqual({ key: 'rejected' });
  });
});
