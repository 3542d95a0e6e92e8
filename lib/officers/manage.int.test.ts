import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { roles } from '@/db/schema/officers';
import type { Officer } from '@/lib/officers/officer';
import { type Account, type Agency, accountOf, anAccount, anAgency, nationalAdmin } from '@/test-support/admins';
import { asSuperuser } from '@/test-support/database';
import { entriesOf } from '@/test-support/ledger';
import { type Case, managing } from '@/test-support/managing';
import { officerFor } from '@/test-support/officer';

let agency: Agency;
let beside: Agency;
beforeAll(async () => {
  agency = await anAgency();
  beside = await anAgency();
});

const answer = (sent: Promise<unknown>) =>
  sent.then(
    () => 'done',
    (error: { key?: string }) => error.key ?? error,
  );
const someone = async ({ given }: Case) => {
  const officer = await anAccount('clerk', agency.regency);
  await given?.(officer);
  return officer;
};
const send = (one: Case, by: Officer, input: Record<string, unknown>) => answer(one.act(by, input));

describe.each(Object.entries(managing))('%s', (name, one) => {
  test('is done, and on record about that officer', async () => {
    const officer = await someone(one);
    expect(await send(one, agency.admin, await one.input(officer, agency))).toBe('done');
    const [entry] = (await entriesOf(agency.admin)).slice(-1);
    expect(entry).toMatchObject({ act: name, outcome: 'done', subject_id: officer.id, region: agency.region });
    expect(JSON.stringify(entry)).not.toContain('@');
  });

  test('is refused to every role but an admin’s', async () => {
    const officer = await someone(one);
    const input = await one.input(officer, agency);
    for (const role of roles.filter((known) => !known.endsWith('-admin'))) {
      const by = officerFor(await anAccount(role, agency.regency));
      expect({ role, answer: await send(one, by, input) }).toEqual({ role, answer: 'notAllowed' });
    }
    expect(await accountOf(officer.id)).toMatchObject({ role: 'clerk' });
  });

  test('finds nobody outside the own area', async () => {
    const officer = await someone(one);
    expect(await send(one, beside.admin, await one.input(officer, agency))).toBe('notFound');
    const [entry] = (await entriesOf(beside.admin)).slice(-1);
    expect(entry).toMatchObject({ act: name, outcome: 'refused', subject_id: officer.id });
  });

  test('is done once', async () => {
    const officer = await someone(one);
    const input = await one.input(officer, agency);
    const key = randomUUID();
    expect(await answer(one.act(agency.admin, input as never, key))).toBe('done');
    const after = await accountOf(officer.id);
    expect(await answer(one.act(agency.admin, input as never, key))).toBe('done');
    expect(await accountOf(officer.id)).toEqual(after);
    expect(await send(one, agency.admin, input)).toBe(one.again);
  });

  test('says which field is wrong', async () => {
    const officer = await someone(one);
    const [wrong, field] = one.bad;
    const sent = one.act(agency.admin, { ...(await one.input(officer, agency)), ...wrong } as never);
    await expect(sent).rejects.toMatchObject({ key: 'badInput', fields: { [field]: expect.any(String) } });
  });

  test('never meets the own account, nor one of a higher level', async () => {
    const own = (await asSuperuser<Account>('select * from officers where id = $1', [agency.admin.id]))[0] as Account;
    expect(await send(one, agency.admin, await one.input(own, agency))).toBe('officer.own');
    const overseer = await anAccount('provincial-overseer', agency.regency);
    await one.given?.(overseer);
    expect(await send(one, agency.admin, await one.input(overseer, agency))).toBe('officer.notYours');
  });

  test('is the national admin’s as well', async () => {
    const officer = await someone(one);
    expect(await send(one, await nationalAdmin(agency.regency), await one.input(officer, agency))).toBe('done');
  });
});
