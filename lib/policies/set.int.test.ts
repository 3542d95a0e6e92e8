import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { roles } from '@/db/schema/officers';
import { policyIn } from '@/lib/approvals/policy';
import { policiesHere } from '@/lib/policies/list';
import { setPolicy } from '@/lib/policies/set';
import { transaction } from '@/lib/transaction';
import { type Agency, anAccount, anAgency } from '@/test-support/admins';
import { asSuperuser } from '@/test-support/database';
import { entriesOf } from '@/test-support/ledger';
import { officerFor } from '@/test-support/officer';

let agency: Agency;
beforeEach(async () => {
  agency = await anAgency();
});

const set = (name: string, value: string, by = agency.admin, key?: string) =>
  setPolicy(by, { name, value } as never, key);
const here = async (name: string, by = agency.admin) => (await policiesHere(by)).find((line) => line.name === name);
const inForce = () => transaction(agency.admin.context, (tx) => policyIn(tx, agency.region, 'lookups-per-hour'));

describe('a policy', () => {
  test('is what the program says until the area says otherwise, and says who said so', async () => {
    expect(await here('lookups-per-hour')).toEqual({ name: 'lookups-per-hour', value: 60, from: null });
    await set('lookups-per-hour', '80');
    expect(await inForce()).toBe(80);
    expect(await here('lookups-per-hour')).toMatchObject({
      value: 80,
      from: { isOwn: true, setBy: agency.admin.name },
    });
    await set('lookups-per-hour', '90', agency.other);
    expect(await here('lookups-per-hour')).toMatchObject({ value: 90, from: { setBy: agency.other.name } });
    expect((await entriesOf(agency.other)).slice(-1)).toMatchObject([
      {
        act: 'policy.set',
        outcome: 'done',
        region: agency.region,
        detail: { name: 'lookups-per-hour', from: 80, to: 90 },
      },
    ]);
  });

  test('of the area above holds below, until the area below says otherwise', async () => {
    const province = agency.region.slice(0, 5);
    const above = officerFor(await anAccount('regency-admin', agency.regency, { region: province }));
    await set('reissue-needs-second-person', 'always', above);
    expect(await here('reissue-needs-second-person')).toMatchObject({ value: 'always', from: { isOwn: false } });
    await set('reissue-needs-second-person', 'never');
    expect(await here('reissue-needs-second-person')).toMatchObject({ value: 'never', from: { isOwn: true } });
    expect(await here('reissue-needs-second-person', above)).toMatchObject({ value: 'always' });
    const beside = await anAgency();
    expect(await here('reissue-needs-second-person', beside.admin)).not.toMatchObject({ value: 'never' });
    await asSuperuser(
      "with entry as (insert into audit_entries (act, subject_id) select 'registry.import', id from policies where region = $1) delete from policies where region = $1",
      [province],
    );
  });

  test('is an admin’s to set', async () => {
    for (const role of roles.filter((known) => !known.endsWith('-admin'))) {
      const by = officerFor(await anAccount(role, agency.regency));
      await expect(set('lookups-per-hour', '80', by)).rejects.toMatchObject({ key: 'notAllowed' });
    }
    expect(await inForce()).toBe(60);
  });

  test('is set once', async () => {
    const key = randomUUID();
    await set('approval-due-minutes', '45', agency.admin, key);
    await set('approval-due-minutes', '45', agency.admin, key);
    expect(await asSuperuser('select value from policies where region = $1', [agency.region])).toEqual([{ value: 45 }]);
    expect(await entriesOf(agency.admin)).toHaveLength(1);
  });

  test.each([
    ['lookups-per-hour', '9'],
    ['lookups-per-hour', '501'],
    ['lookups-per-hour', '1e3'],
    ['lookups-per-day', 'many'],
    ['approval-due-minutes', '4.5'],
    ['reissue-needs-second-person', 'sometimes'],
    ['colour', 'red'],
  ])('stays within sane bounds: %s = %s', async (name, value) => {
    await expect(set(name, value)).rejects.toMatchObject({ key: 'badInput' });
  });

  test('of how long the ledger stays is the national admin’s alone', async () => {
    await expect(set('audit-years', '7')).rejects.toMatchObject({ key: 'notAllowed' });
    expect(await here('audit-years')).toBeUndefined();
    const centre = officerFor(await anAccount('national-admin', agency.regency, { region: 'ID' }));
    await expect(set('audit-years', '4', centre)).rejects.toMatchObject({ key: 'badInput' });
    await set('audit-years', '7', centre);
    expect(await here('audit-years', centre)).toMatchObject({ value: 7, from: { isOwn: true } });
  });

  test('of a day is not below that of an hour', async () => {
    await set('lookups-per-hour', '200');
    await expect(set('lookups-per-day', '150')).rejects.toMatchObject({
      key: 'policy.dayBelowHour',
      values: { hour: 200 },
    });
    await set('lookups-per-day', '300');
    await expect(set('lookups-per-hour', '301')).rejects.toMatchObject({ key: 'policy.dayBelowHour' });
  });
});
