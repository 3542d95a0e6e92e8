import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { roles } from '@/db/schema/officers';
import type { Act } from '@/lib/act';
import { changeOfficer } from '@/lib/officers/change';
import { changeRole } from '@/lib/officers/change-role';
import { deactivateOfficer } from '@/lib/officers/deactivate';
import { endSessions } from '@/lib/officers/end-sessions';
import { moveOfficer } from '@/lib/officers/move';
import type { Officer } from '@/lib/officers/officer';
import { reactivateOfficer } from '@/lib/officers/reactivate';
import { resendInvitation } from '@/lib/officers/resend-invitation';
import { resetFactors } from '@/lib/officers/reset-factors';
import {
  type Account,
  type Agency,
  accountOf,
  anAccount,
  anAgency,
  anotherOffice,
  aSession,
  nationalAdmin,
  versionOf,
} from '@/test-support/admins';
import { asSuperuser } from '@/test-support/database';
import { entriesOf } from '@/test-support/ledger';
import { officerFor } from '@/test-support/officer';

type Managing = Act<never, unknown>;
type Case = {
  act: Managing;
  /** What an officer must be like beforehand. */
  given?: (officer: Account) => Promise<unknown>;
  input: (officer: Account, agency: Agency) => Promise<Record<string, unknown>>;
  /** What a second try, with the state of the page of then, is told. */
  again: string;
  bad: [Record<string, unknown>, string];
};

const version = async (officer: Account) => ({ officerId: officer.id, version: await versionOf(officer) });
const hasNotJoined = ({ id }: Account) =>
  asSuperuser(
    `with entry as (insert into audit_entries (act, subject_id) values ('registry.import', $1))
     update officers set joined_at = null where id = $1`,
    [id],
  );

const cases: Record<string, Case> = {
  'officer.change': {
    act: changeOfficer as Managing,
    input: async (o) => ({ ...(await version(o)), name: 'Dewi Baru', email: `baru.${o.username}@contoh.go.id` }),
    again: 'officer.changed',
    bad: [{ name: '=1+1' }, 'name'],
  },
  'officer.change-role': {
    act: changeRole as Managing,
    input: async (o) => ({ ...(await version(o)), role: 'supervisor' }),
    again: 'officer.changed',
    bad: [{ role: 'king' }, 'role'],
  },
  'officer.move': {
    act: moveOfficer as Managing,
    input: async (o, agency) => ({ ...(await version(o)), officeId: (await anotherOffice(agency)).id }),
    again: 'officer.changed',
    bad: [{ region: 'ID.%' }, 'region'],
  },
  'officer.deactivate': {
    act: deactivateOfficer as Managing,
    input: async (o) => ({ ...(await version(o)), reason: 'retired' }),
    again: 'officer.deactivated',
    bad: [{ reason: 'disliked' }, 'reason'],
  },
  'officer.reactivate': {
    act: reactivateOfficer as Managing,
    given: ({ id }) =>
      asSuperuser(
        `with entry as (insert into audit_entries (act, subject_id) values ('registry.import', $1))
         update officers set disabled_at = now(), disabled_reason = 'other' where id = $1`,
        [id],
      ),
    input: version,
    again: 'officer.active',
    bad: [{ version: '0' }, 'version'],
  },
  'officer.reset-factors': {
    act: resetFactors as Managing,
    input: version,
    again: 'officer.changed',
    bad: [{ version: 'x' }, 'version'],
  },
  'officer.end-sessions': {
    act: endSessions as Managing,
    given: aSession,
    input: async ({ id }) => ({ officerId: id }),
    again: 'officer.noSessions',
    bad: [{ officerId: 'x' }, 'officerId'],
  },
  'officer.resend-invitation': {
    act: resendInvitation as Managing,
    given: hasNotJoined,
    input: async ({ id }) => ({ officerId: id }),
    again: 'done',
    bad: [{ officerId: '' }, 'officerId'],
  },
};

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

describe.each(Object.entries(cases))('%s', (name, one) => {
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
