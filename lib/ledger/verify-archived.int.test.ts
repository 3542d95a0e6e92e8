import { expect, test } from 'vitest';
import { asSuperuser, transactionAs } from '@/test-support/database';
import { writeEntries } from '@/test-support/sealed-log';
import { sealAll, tamper } from '@/test-support/sealing';
import { verifyLog } from './verify-log';

const MINUTES_OF_28_DAYS = 28 * 24 * 60;

test('a month that is gone is missed, until the log itself says that it was archived', async () => {
  await writeEntries(asSuperuser, 5, MINUTES_OF_28_DAYS);
  await writeEntries(asSuperuser, 5);
  await sealAll();
  const [{ month } = { month: '' }] = await asSuperuser<{ month: string }>(
    "select to_char(min(at) at time zone 'UTC', 'YYYY-MM') as month from audit_entries",
  );
  const gone = `to_char(at at time zone 'UTC', 'YYYY-MM') = '${month}'`;
  await tamper('audit_entries', `delete from audit_entries where ${gone}`);
  expect((await verifyLog(asSuperuser)).problem).toMatchObject({ kind: 'entry-missing' });
  await transactionAs('owner', {}, (query) =>
    query("insert into audit_entries (act, detail) values ('audit.archive', $1)", [{ months: [month] }]),
  );
  expect((await verifyLog(asSuperuser)).problem).toMatchObject({ kind: 'entry-missing' });
  await sealAll();
  expect(await verifyLog(asSuperuser)).toMatchObject({ problem: undefined, archived: [month] });
});
