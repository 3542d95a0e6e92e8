import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { deskOf } from '@/lib/cases/desk';
import { type CaseListQuery, listCases } from '@/lib/cases/list';
import { pickupOffices } from '@/lib/cases/pickup-offices';
import { caseStatus } from '@/lib/cases/status';
import { report } from '@/lib/report';
import { isInReach } from '@/lib/residents/reach';
import { viewResident } from '@/lib/residents/view';
import { aCounter, aCounterBeside, aHolder, signedIn } from '@/test-support/counter';
import { reported } from '@/test-support/lost-phone';

const all: CaseListQuery = { filter: 'all', mine: false, sort: 'updatedAt', dir: 'desc', page: 1 };

test('a report changes nothing, whatever it tries', async () => {
  const { clerk } = await aCounter();
  for (const change of [
    sql`update credentials set status = 'active'`,
    sql`insert into audit_entries (act) values ('case.report')`,
    sql`select enqueue_job('message.send', '{}', 'x')`,
  ])
    await expect(report('case.view', (tx) => tx.execute(change))(clerk)).rejects.toMatchObject({
      cause: { code: '25006' },
    });
});

test('a role that may not open what a report lists is refused', async () => {
  const counter = await aCounter();
  await expect(listCases(await signedIn('auditor', counter), all)).rejects.toMatchObject({ key: 'notAllowed' });
});

test('the list of cases ends where the area ends, and masks the names', async () => {
  const counter = await aCounter();
  const beside = await aCounterBeside(counter);
  const holder = await aHolder(counter, { name: 'RATNA WULANDARI' });
  const caseId = await reported(counter.clerk, holder.id);
  const list = await listCases(counter.clerk, all);
  expect(list).toMatchObject({ total: 1, rows: [{ id: caseId, name: 'R•••• W••••••••' }] });
  expect(await listCases(beside.clerk, all)).toEqual({ total: 0, rows: [] });
  expect(await listCases(counter.supervisor, { ...all, mine: true })).toMatchObject({ total: 0 });
  expect(await listCases(counter.supervisor, { ...all, filter: 'closed' })).toMatchObject({ total: 0 });
});

test('the desk shows the open cases of the office and the records of this session, masked', async () => {
  const counter = await aCounter();
  const holder = await aHolder(counter, { name: 'RATNA WULANDARI' });
  await reported(counter.clerk, holder.id);
  await viewResident(counter.clerk, { residentId: holder.id });
  const desk = await deskOf(counter.clerk);
  expect(desk.cases).toMatchObject([{ mine: true, step: 'identity', name: 'R•••• W••••••••' }]);
  expect(desk.recent).toMatchObject([{ id: holder.id }]);
  const shown = JSON.stringify(desk);
  for (const hidden of [holder.nik.slice(6), 'ULANDARI']) expect(shown).not.toContain(hidden);
  const colleague = await deskOf(counter.supervisor);
  expect(colleague.cases).toMatchObject([{ mine: false }]);
  expect(colleague.recent).toEqual([]);
});

test('status, reach and pick-up offices answer within the area only', async () => {
  const counter = await aCounter();
  const beside = await aCounterBeside(counter);
  const holder = await aHolder(counter);
  const caseId = await reported(counter.clerk, holder.id);
  expect(await caseStatus(counter.clerk, caseId)).toMatchObject({ status: 'open' });
  expect(await caseStatus(beside.clerk, caseId)).toBeUndefined();
  expect([await isInReach(counter.clerk, holder.id), await isInReach(beside.clerk, holder.id)]).toEqual([true, false]);
  expect((await pickupOffices(await signedIn('clerk', counter))).map(({ id }) => id)).toEqual([counter.office.id]);
});
