import { beforeAll, describe, expect, test } from 'vitest';
import { unseal } from '@/db/sealing';
import { inviteOfficer } from '@/lib/officers/invite';
import { readPracticeMails } from '@/lib/officers/practice-mails';
import { resendInvitation } from '@/lib/officers/resend-invitation';
import { resetFactors } from '@/lib/officers/reset-factors';
import {
  type Agency,
  accountOf,
  anAccount,
  anAgency,
  aSession,
  invitationsOf,
  mailsTo,
  sessionsOf,
} from '@/test-support/admins';
import { asSuperuser } from '@/test-support/database';
import { officerFor } from '@/test-support/officer';

let agency: Agency;
beforeAll(async () => {
  agency = await anAgency();
});

let count = 0;
const someone = (more: Record<string, unknown> = {}) => ({
  name: 'Sari Wulandari, S.Kom.',
  role: 'clerk',
  officeId: agency.office.id,
  email: `sari.${agency.region}.${count++}@contoh.go.id`.toLowerCase(),
  ...more,
});
const invite = (more: Record<string, unknown> = {}, by = agency.admin) => inviteOfficer(by, someone(more) as never);
const linkIn = ({ id, body_sealed }: { id: string; body_sealed: Buffer }) =>
  /\/invitation\/([\w-]{43})(?=\s)/.exec(unseal('officer_mails.body', id, body_sealed))?.[1] ?? '';

describe('a new link', () => {
  test('ends the one before', async () => {
    const { officerId } = await invite();
    await resendInvitation(agency.admin, { officerId });
    expect((await invitationsOf(officerId)).map(({ cancelled }) => cancelled)).toEqual([true, false]);
    const [first, second] = await mailsTo(officerId);
    expect(first && second && linkIn(first) !== linkIn(second)).toBe(true);
  });

  test('is not for whoever has joined and has a second factor', async () => {
    const sent = resendInvitation(agency.admin, { officerId: agency.clerk.id });
    await expect(sent).rejects.toMatchObject({ key: 'officer.joined' });
  });

  test('after a reset takes every factor away, ends the sessions, and is no secret of the admin’s', async () => {
    const officer = await anAccount('clerk', agency.regency, { password: 'benar sekali 17' });
    await aSession(officer);
    const answer = await resetFactors(agency.admin, { officerId: officer.id, version: 1 });
    expect(answer).toEqual({});
    expect(await accountOf(officer.id)).toMatchObject({ password_hash: null, version: 2 });
    expect(await sessionsOf(officer)).toEqual(['by-admin']);
    const left = await asSuperuser(
      `select from officer_secrets where officer_id = $1 union all select from passkeys where officer_id = $1
       union all select from recovery_codes where officer_id = $1`,
      [officer.id],
    );
    expect(left).toEqual([]);
    expect(await invitationsOf(officer.id)).toMatchObject([{ kind: 'reset', cancelled: false, hours: 72 }]);
    await resendInvitation(agency.admin, { officerId: officer.id });
    expect((await invitationsOf(officer.id)).map(({ kind }) => kind)).toEqual(['reset', 'reset']);
  });

  test('goes nowhere without an address, and then nothing is taken away', async () => {
    const officer = await anAccount('clerk', agency.regency);
    await asSuperuser(
      `with entry as (insert into audit_entries (act, subject_id) values ('registry.import', $1))
       update officers set email_sealed = null, email_index = null where id = $1`,
      [officer.id],
    );
    const sent = resetFactors(agency.admin, { officerId: officer.id, version: 1 });
    await expect(sent).rejects.toMatchObject({ key: 'officer.noEmail' });
    expect(await accountOf(officer.id)).toMatchObject({ password_hash: 'none' });
  });
});

test('in training an admin reads the mails of the own area, on record, and of no other', async () => {
  const beside = await anAgency();
  await invite();
  const mails = await readPracticeMails(agency.admin, {});
  expect(mails[0]).toMatchObject({
    kind: 'invitation',
    name: 'Sari Wulandari, S.Kom.',
    body: expect.stringContaining('72 jam'),
  });
  expect(await readPracticeMails(beside.admin, {})).toEqual([]);
  const clerk = officerFor(await anAccount('clerk', agency.regency));
  await expect(readPracticeMails(clerk, {})).rejects.toMatchObject({ key: 'notAllowed' });
});
