import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { viewCase } from '@/lib/cases/view';
import { findResident } from '@/lib/residents/find';
import { recallResident } from '@/lib/residents/recall';
import { viewResident } from '@/lib/residents/view';
import { approvedBy } from '@/test-support/approvals';
import { aCounter, aCounterBeside, aHolder, aPerson, signedIn, statusesOn } from '@/test-support/counter';
import { asSuperuser, transactionAs } from '@/test-support/database';
import { entriesOf, recordOf } from '@/test-support/ledger';
import { chosen, decided, identified, reported } from '@/test-support/lost-phone';

const casesOf = (residentId: string) => asSuperuser('select * from cases where resident_id = $1', [residentId]);

describe('somebody from outside the area', () => {
  async function aVisitor() {
    const counter = await aCounter();
    const beside = await aCounterBeside(counter);
    return { beside, visitor: await aHolder(counter) };
  }

  test('is served after a find by NIK and with a reason, and is shown at that office from then on', async () => {
    const { beside, visitor } = await aVisitor();
    const { clerk } = beside;
    await expect(viewResident(clerk, { residentId: visitor.id })).rejects.toMatchObject({ key: 'notFound' });
    expect(await findResident(clerk, { nik: visitor.nik })).toMatchObject({ inArea: false });
    await expect(viewResident(clerk, { residentId: visitor.id })).rejects.toMatchObject({ key: 'notFound' });
    const caseId = await reported(clerk, visitor.id, { accessReason: 'present', accessNote: 'datang sendiri' });
    expect(await statusesOn(visitor)).toEqual(['suspended']);
    await identified(clerk, caseId);
    await chosen(clerk, caseId, 'none');
    await expect(decided(clerk, caseId)).rejects.toMatchObject({ key: 'approval.requested' });
    await approvedBy(beside.supervisor, caseId);
    expect(await statusesOn(visitor)).toEqual(['revoked']);
    expect(await viewResident(clerk, { residentId: visitor.id })).toMatchObject({ inArea: false });
    expect(await viewCase(clerk, { caseId })).toMatchObject({ here: true, status: 'completed' });
    const report = (await entriesOf(clerk)).find(({ act }) => act === 'case.report');
    expect(report).toMatchObject({ outcome: 'done', reason: 'present', detail: { inArea: false } });
  });

  test('is not served without a reason', async () => {
    const { beside, visitor } = await aVisitor();
    await findResident(beside.clerk, { nik: visitor.nik });
    await expect(reported(beside.clerk, visitor.id)).rejects.toMatchObject({ key: 'case.reasonNeeded' });
    expect(await casesOf(visitor.id)).toEqual([]);
    expect((await recordOf(beside.clerk)).at(-1)).toBe('case.report refused: case.reasonNeeded');
  });

  test('is not found by a number alone: the very officer must have found the very person', async () => {
    const { beside, visitor } = await aVisitor();
    const reporting = () => reported(beside.clerk, visitor.id, { accessReason: 'present' });
    await expect(reporting()).rejects.toMatchObject({ key: 'notFound' });
    await findResident(await signedIn('clerk', beside), { nik: visitor.nik });
    await expect(reporting()).rejects.toMatchObject({ key: 'notFound' });
    await expect(recallResident(beside.clerk, { residentId: visitor.id })).rejects.toMatchObject({ key: 'notFound' });
    await findResident(beside.clerk, { nik: visitor.nik });
    expect(await recallResident(beside.clerk, { residentId: visitor.id })).toMatchObject({ id: visitor.id });
    await reporting();
  });
});

describe('one open case for each resident', () => {
  test('a second report is told of the first, here or elsewhere', async () => {
    const counter = await aCounter();
    const beside = await aCounterBeside(counter);
    const holder = await aHolder(counter);
    await reported(counter.clerk, holder.id);
    const number = (await casesOf(holder.id))[0]?.number;
    await expect(reported(counter.clerk, holder.id)).rejects.toMatchObject({
      key: 'case.alreadyOpen',
      values: { number },
    });
    await findResident(beside.clerk, { nik: holder.nik });
    const elsewhere = reported(beside.clerk, holder.id, { accessReason: 'present' });
    await expect(elsewhere).rejects.toMatchObject({ key: 'case.alreadyOpenElsewhere', values: { number } });
    expect(await casesOf(holder.id)).toHaveLength(1);
  });

  test('after it is closed another may follow', async () => {
    const counter = await aCounter();
    const holder = await aHolder(counter);
    const caseId = await reported(counter.clerk, holder.id);
    await identified(counter.clerk, caseId);
    await chosen(counter.clerk, caseId, 'none');
    await decided(counter.clerk, caseId);
    expect(await reported(counter.clerk, holder.id)).not.toBe(caseId);
  });
});

describe('what is on the phone', () => {
  test('is blocked with the report, every copy; a phone blocked before, or none, is no obstacle', async () => {
    const counter = await aCounter();
    const holder = await aHolder(counter, { copies: 3 });
    const blocked = await aHolder(counter, { credential: 'suspended' });
    const without = await aPerson(counter, { credential: 'none' });
    for (const { id } of [holder, blocked, without]) await reported(counter.clerk, id);
    expect(await statusesOn(holder)).toEqual(['suspended']);
    expect(await statusesOn(blocked)).toEqual(['suspended']);
    expect((await recordOf(counter.clerk)).filter((line) => line === 'credential.suspend done')).toHaveLength(1);
  });

  test.each(['expired', 'revoked'])('is blocked, and later revoked, though the newest copy is %s', async (newest) => {
    const counter = await aCounter();
    const holder = await aHolder(counter, { copies: 2 });
    await transactionAs('superuser', {}, async (query) => {
      await query("insert into audit_entries (act) values ('registry.import')");
      const later = "status = $2, issued_at = issued_at + interval '1 minute'";
      await query(`update credentials set ${later} where id = $1`, [holder.credentialIds[0], newest]);
    });
    const caseId = await reported(counter.clerk, holder.id);
    expect(await statusesOn(holder)).not.toContain('active');
    await identified(counter.clerk, caseId);
    await chosen(counter.clerk, caseId, 'none');
    expect(await decided(counter.clerk, caseId)).toMatchObject({ revoked: true });
    expect(await statusesOn(holder)).not.toContain('suspended');
  });
});

test.each([
  ['a cause that is none', { cause: 'forgot' }, 'cause'],
  ['a day to come', { occurredOn: '2999-01-01' }, 'occurredOn'],
  ['a day that never was', { occurredOn: '30-02-2025' }, 'occurredOn'],
  ['a place as long as a book', { occurredPlace: 'x'.repeat(121) }, 'occurredPlace'],
  ['an office of the clerk’s own choosing', { officeId: randomUUID() }, 'form'],
])('a report is not taken with %s', async (_what, more, field) => {
  const counter = await aCounter();
  const holder = await aHolder(counter);
  const reporting = reported(counter.clerk, holder.id, more);
  await expect(reporting).rejects.toMatchObject({ key: 'badInput', fields: { [field]: expect.any(String) } });
  expect(await statusesOn(holder)).toEqual(['active']);
});

test('a supervisor takes no report', async () => {
  const counter = await aCounter();
  const holder = await aHolder(counter);
  await expect(reported(counter.supervisor, holder.id)).rejects.toMatchObject({ key: 'notAllowed' });
  expect(await recordOf(counter.supervisor)).toEqual(['case.report refused: notAllowed']);
});
