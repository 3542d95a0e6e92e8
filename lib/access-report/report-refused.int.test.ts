import { beforeAll, describe, expect, test, vi } from 'vitest';
import { reportFile } from '@/lib/access-report/files';
import { reportAccess } from '@/lib/access-report/report-access';
import {
  aCounter,
  aCounterBeside,
  aHolder,
  aPerson,
  type Counter,
  type Holder,
  signedIn,
} from '@/test-support/counter';
import { asSuperuser, transactionAs } from '@/test-support/database';
import { recordOf } from '@/test-support/ledger';

let counter: Counter;
let holder: Holder;
beforeAll(async () => {
  counter = await aCounter();
  holder = await aHolder(counter);
});

const asked = { period: '1-year', language: 'id' } as const;
const make = (by = counter.clerk, more: Record<string, string> = {}) =>
  reportAccess(by, { residentId: holder.id, ...asked, ...more });

describe('the report is not for', () => {
  test('officers who do not work at a counter', async () => {
    for (const role of ['regency-admin', 'national-admin', 'provincial-overseer', 'auditor'] as const)
      await expect(make(await signedIn(role, counter))).rejects.toMatchObject({ key: 'notAllowed' });
  });

  test('counters out of reach', async () => {
    const beside = await aCounterBeside(counter.regency);
    await expect(make(beside.clerk)).rejects.toMatchObject({ key: 'notFound' });
    expect(await recordOf(beside.clerk)).toEqual(['resident.report-access refused: notFound']);
  });

  test('a record left alone', async () => {
    const clerk = await signedIn('clerk', counter);
    const person = await aPerson(counter);
    await asSuperuser(
      `insert into audit_entries (act, at, actor_kind, actor_id, session_ref, resident_id, office_id)
       values ('resident.view', now() - interval '6 minutes', 'officer', $1, $2, $3, $4)`,
      [clerk.id, clerk.sessionRef, person.id, clerk.office.id],
    );
    await expect(make(clerk, { residentId: person.id })).rejects.toMatchObject({ key: 'record.closed' });
  });

  test.each([{ period: 'ever' }, { language: 'fr' }, { residentId: 'x' }])('bad input: %j', async (more) => {
    await expect(make(counter.clerk, more as Record<string, string>)).rejects.toMatchObject({ key: 'badInput' });
  });

  test('a second download with the same ticket, another officer, or after a minute', async () => {
    const gone = { key: 'export.ticketGone' };
    const { pdf, csv } = await make();
    await expect(reportFile(counter.supervisor, csv)).rejects.toMatchObject(gone);
    await reportFile(counter.clerk, csv);
    await expect(reportFile(counter.clerk, csv)).rejects.toMatchObject(gone);
    await expect(reportFile(counter.clerk, `${csv}=`)).rejects.toMatchObject(gone);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 });
    await expect(reportFile(counter.clerk, pdf)).rejects.toMatchObject(gone);
    vi.useRealTimers();
  });
});

describe('the database', () => {
  const claims = () => ({
    ...{ actor_kind: 'officer', actor: counter.supervisor.id, role: 'supervisor' },
    ...{ region: counter.region, office: counter.office.id },
  });
  const lines = "select * from access_report_lines($1, '-infinity', 'infinity')";
  const record = "insert into audit_entries (act, resident_id) values ('resident.report-access', $1)";

  test('answers nobody without a committed entry about this very resident', async () => {
    const person = await aPerson(counter);
    const read = () => transactionAs('app', claims(), (query) => query(lines, [person.id]));
    expect(await read()).toEqual([]);
    const both = transactionAs('app', claims(), async (query) => {
      await query(record, [person.id]);
      return [
        ...(await query(lines, [person.id])),
        ...(await query('select * from reported_residents where id = $1', [person.id])),
      ];
    });
    expect(await both).toEqual([]);
    expect(await read()).not.toEqual([]);
    await transactionAs('app', claims(), (query) => query(record, [holder.id]));
    const other = await aPerson(counter);
    expect(await transactionAs('app', claims(), (query) => query(lines, [other.id]))).toEqual([]);
  });

  test('names the resident to nobody from elsewhere, whatever they put on record', async () => {
    const person = await aPerson(counter);
    const beside = await aCounterBeside(counter);
    const name = (region: string, office: string) =>
      transactionAs('app', { ...claims(), region, office }, (query) =>
        query('select name from reported_residents where id = $1', [person.id]),
      );
    await transactionAs('app', claims(), (query) => query(record, [person.id]));
    expect(await name(beside.region, beside.office.id)).toEqual([]);
    expect(await name(counter.region, counter.office.id)).toHaveLength(1);
  });
});
