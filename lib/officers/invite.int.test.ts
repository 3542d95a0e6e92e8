import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { roles } from '@/db/schema/officers';
import { blindIndex, unseal } from '@/db/sealing';
import { aNik, aRegency } from '@/db/seed/factories';
import { inviteOfficer } from '@/lib/officers/invite';
import {
  type Agency,
  accountOf,
  anAccount,
  anAgency,
  invitationsOf,
  mailsTo,
  nationalAdmin,
} from '@/test-support/admins';
import { asSuperuser, superuserPool } from '@/test-support/database';
import { entriesOf } from '@/test-support/ledger';
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

describe('an invitation', () => {
  test('makes an account nobody can sign in to, and mails a link that works once for 72 hours', async () => {
    const { officerId, username } = await invite();
    expect(await accountOf(officerId)).toMatchObject({
      ...{
        username,
        role: 'clerk',
        region: agency.region,
        office_id: agency.office.id,
        name: 'Sari Wulandari, S.Kom.',
      },
      ...{ joined_at: null, password_hash: null, nik_index: null },
    });
    const [mail] = await mailsTo(officerId);
    if (!mail) throw new Error('no mail');
    const link = linkIn(mail);
    expect(Buffer.from(link, 'base64url')).toHaveLength(32);
    const link_hash = createHash('sha256').update(link).digest();
    expect(await invitationsOf(officerId)).toEqual([{ kind: 'join', link_hash, cancelled: false, hours: 72 }]);
    const kept = JSON.stringify([await entriesOf(agency.admin), await accountOf(officerId), await mailsTo(officerId)]);
    expect(kept).not.toContain(link);
  });

  test('answers nothing an admin could sign in with', async () => {
    expect(Object.keys(await invite())).toEqual(['officerId', 'username']);
  });

  test('makes a user name of the name, and another one when that is taken', async () => {
    const name = `Bambang ${'abcdefghij'[count % 10]}${agency.region.replace(/\D/g, '').replace(/\d/g, (d) => 'qwertyuiop'[Number(d)] ?? '')}`;
    const first = await invite({ name });
    const second = await invite({ name });
    expect(second.username).toBe(`${first.username}2`);
  });

  test('makes a user name for each of many who are invited at once', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => invite({ name: 'Serentak Semua' })));
    expect(new Set(all.map(({ username }) => username)).size).toBe(8);
  });

  test('keeps a NIK as its blind index alone', async () => {
    const nik = aNik({ birthDate: '1988-03-04', sex: 'female' });
    const { officerId } = await invite({ nik });
    expect((await accountOf(officerId)).nik_index).toEqual(blindIndex('nik', nik));
    const rows = await asSuperuser<{ row: string }>('select o::text as row from officers o where id = $1', [officerId]);
    expect(JSON.stringify([rows, await entriesOf(agency.admin)])).not.toContain(nik);
  });

  test('is refused for a name or an address somebody has, in the same area or another', async () => {
    const beside = await anAgency();
    const theirs = await anAccount('clerk', beside.regency);
    const email = `${theirs.username}@contoh.go.id`;
    await expect(invite({ email })).rejects.toMatchObject({ key: 'officer.emailTaken' });
    await expect(invite({ username: theirs.username })).rejects.toMatchObject({ key: 'officer.usernameTaken' });
  });

  test('is refused to everybody who is no admin, and outside the area', async () => {
    for (const role of roles.filter((known) => !known.endsWith('-admin'))) {
      const by = officerFor(await anAccount(role, agency.regency));
      await expect(invite({}, by)).rejects.toMatchObject({ key: 'notAllowed' });
    }
    const away = await aRegency(superuserPool());
    await expect(invite({ officeId: away.office.id })).rejects.toMatchObject({ key: 'notFound' });
    await expect(invite({ region: 'ID' })).rejects.toMatchObject({ key: 'notFound' });
  });

  test('gives no role above the own, and each role at its height', async () => {
    for (const role of ['national-admin', 'provincial-overseer'])
      await expect(invite({ role })).rejects.toMatchObject({ key: 'officer.notYours' });
    const centre = await nationalAdmin(agency.regency);
    await expect(invite({ role: 'national-admin' }, centre)).rejects.toMatchObject({ key: 'officer.roleArea' });
    await expect(invite({ role: 'clerk', region: 'ID' }, centre)).rejects.toMatchObject({ key: 'officer.roleArea' });
    await invite({ role: 'national-admin', region: 'ID' }, centre);
    await invite({ role: 'provincial-overseer', region: agency.region.slice(0, 5) }, centre);
  });

  test('once, though the form is sent twice', async () => {
    const key = crypto.randomUUID();
    const input = someone() as never;
    const first = await inviteOfficer(agency.admin, input, key);
    expect(await inviteOfficer(agency.admin, input, key)).toEqual(first);
    expect(await mailsTo(first.officerId)).toHaveLength(1);
  });

  test.each([
    [{ name: '=HYPERLINK("http://x")' }, 'name', 'personName'],
    [{ name: '+62 Sari' }, 'name', 'personName'],
    [{ name: '@sari' }, 'name', 'personName'],
    [{ name: '' }, 'name', 'required'],
    [{ email: 'sari' }, 'email', 'email'],
    [{ username: 'S' }, 'username', 'username'],
    [{ nik: '123' }, 'nik', 'nikLength'],
    [{ role: 'wallet' }, 'role', 'choose'],
    [{ password: 'x' }, 'form', expect.any(String)],
  ])('needs sound input: %j', async (wrong, field, message) => {
    await expect(invite(wrong)).rejects.toMatchObject({ key: 'badInput', fields: { [field]: message } });
  });
});
