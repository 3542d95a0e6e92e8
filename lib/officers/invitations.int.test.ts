import { describe, expect, test } from 'vitest';
import { aRegency } from '@/db/seed/factories';
import { aNewcomer, anInvitation } from '@/db/seed/factory-invitations';
import { imported } from '@/db/seed/factory-rows';
import { acceptInvitation, invitationBehind } from '@/lib/officers/invitations';
import { startSession } from '@/lib/officers/sign-in';
import { asSuperuser, superuserPool } from '@/test-support/database';
import { refusalIn, sessionOf, someone } from '@/test-support/signing-in';

const password = 'tiga kuda lari pagi';
const gone = { key: 'invitation.gone', fields: {} };
const newcomer = async (facts: Partial<Parameters<typeof aNewcomer>[2]> = {}) =>
  aNewcomer(superuserPool(), 'clerk', { regency: await aRegency(superuserPool()), ...facts });
const accept = (link: string, given: unknown = { password }) => acceptInvitation(link, given, 'Chrome, Linux');
const changed = (text: string, id: string) => imported(superuserPool(), (client) => client.query(text, [id]));

describe('an invitation', () => {
  test('says who is invited to what, and once accepted opens a session to set the account up in', async () => {
    const { link, id, name, office } = await newcomer();
    expect(await invitationBehind(link)).toMatchObject({
      officer_id: id,
      name,
      role: 'clerk',
      office_name: office.name,
    });
    const sid = await accept(link);
    expect(await sessionOf(sid)).toMatchObject({ id, stage: 'setup', method: 'invitation', has_factor: false });
    const entries = await asSuperuser(
      "select detail from audit_entries where act = 'session.start' and subject_id = $1",
      [id],
    );
    expect(entries).toEqual([{ detail: { method: 'invitation' } }]);
    const [row] = await asSuperuser<{ password_hash: string }>('select password_hash from officers where id = $1', [
      id,
    ]);
    expect(row?.password_hash).toMatch(/^\$argon2id\$/);
  });

  test('is used once', async () => {
    const { link } = await newcomer();
    await accept(link);
    expect(await invitationBehind(link)).toBeUndefined();
    expect(await refusalIn(accept(link))).toEqual(gone);
  });

  test('is used once by two at the same moment', async () => {
    const { link, id } = await newcomer();
    const answers = await Promise.allSettled(Array.from({ length: 6 }, () => accept(link)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await asSuperuser('select from sessions where officer_id = $1', [id])).toHaveLength(1);
  });

  test('that is expired, cancelled, unknown or no link at all is answered alike', async () => {
    const expired = await newcomer({ expiresInHours: -1 });
    const cancelled = await newcomer();
    await changed('update invitations set cancelled_at = now() where officer_id = $1', cancelled.id);
    const deactivated = await newcomer();
    await changed('update officers set disabled_at = now() where id = $1', deactivated.id);
    for (const link of [expired.link, cancelled.link, deactivated.link, 'A'.repeat(43), '', "' or true --"]) {
      expect(await invitationBehind(link)).toBeUndefined();
      expect(await refusalIn(accept(link))).toEqual(gone);
    }
  });

  test('is kept as a hash that opens nothing', async () => {
    const { link, id } = await newcomer();
    const [row] = await asSuperuser<{ link_hash: Buffer }>('select link_hash from invitations where officer_id = $1', [
      id,
    ]);
    expect(row?.link_hash).toHaveLength(32);
    expect(await invitationBehind(row?.link_hash.toString('base64url') ?? '')).toBeUndefined();
    expect(Buffer.from(link, 'base64url').equals(row?.link_hash ?? Buffer.alloc(0))).toBe(false);
  });

  test('without a factor so far, the password opens nothing: the link was the only way', async () => {
    const { link, username } = await newcomer();
    await accept(link);
    expect(await refusalIn(startSession({ username, password }))).toMatchObject({ key: 'signIn.wrong' });
  });

  test('of a reset leads whoever still has a factor to show it first', async () => {
    const officer = await someone();
    const sid = await accept(await anInvitation(superuserPool(), officer.id, { kind: 'reset' }));
    expect(await sessionOf(sid)).toMatchObject({ stage: 'factor' });
  });
});

describe('the password that is chosen', () => {
  test.each([
    ['kurang dari', 'passwordShort'],
    ['x'.repeat(201), 'passwordLong'],
    ['katasandi1234', 'passwordCommon'],
    ['abcabcabcabc', 'passwordCommon'],
    ['Wulandari di kantor', 'passwordName'],
  ])('%s is refused, and the link stays good', async (bad, problem) => {
    const { link } = await newcomer({ name: 'Sari Wulandari' });
    expect(await refusalIn(accept(link, { password: bad }))).toEqual({
      key: 'badInput',
      fields: { password: problem },
    });
    expect(await invitationBehind(link)).toBeDefined();
  });

  test.each([{}, { password: '' }, { password: ['x'] }, { password, role: 'national-admin' }, null])(
    'what no form sends is refused: %j',
    async (given) => {
      const { link } = await newcomer();
      expect(await refusalIn(accept(link, given))).toMatchObject({ key: 'badInput' });
    },
  );
});
