import { verify } from '@node-rs/argon2';
import { beforeEach, describe, expect, test } from 'vitest';
import { blindIndex, seal } from '@/db/sealing';
import { aNik, aRegency } from '@/db/seed/factories';
import { aNewcomer } from '@/db/seed/factory-invitations';
import { imported } from '@/db/seed/factory-rows';
import { enrolPasskey } from '@/lib/officers/enrol-passkey';
import { enrolTotp, offerTotp } from '@/lib/officers/enrol-totp';
import { acceptInvitation } from '@/lib/officers/invitations';
import { makeRecoveryCodes } from '@/lib/officers/make-recovery-codes';
import { noteOwnNik } from '@/lib/officers/note-own-nik';
import { newChallenge } from '@/lib/officers/passkey-challenge';
import { takeSecondStep } from '@/lib/officers/second-step';
import { setPassword } from '@/lib/officers/set-password';
import { setPin } from '@/lib/officers/set-pin';
import { startSession } from '@/lib/officers/sign-in';
import { signStatement } from '@/lib/officers/sign-statement';
import { findResident } from '@/lib/residents/find';
import { asSuperuser, superuserPool } from '@/test-support/database';
import { actorOf, aPasskeyOf, codeAt, refusalIn, sessionOf, someone, waiting } from '@/test-support/signing-in';

const pin = { pin: '483905', again: '483905' };
const declared = { declared: 'yes' };
let newcomer: Awaited<ReturnType<typeof aNewcomer>>;
let sid: string;
const stage = async () => (await sessionOf(sid))?.stage;
const me = () => actorOf(sid);
const enrol = async (code = codeAt()) => {
  const officer = await me();
  return enrolTotp(officer, { token: offerTotp(officer).token, code });
};
const changed = (text: string, id: string = newcomer.id) =>
  imported(superuserPool(), (client) => client.query(text, [id]));

beforeEach(async () => {
  newcomer = await aNewcomer(superuserPool(), 'clerk', { regency: await aRegency(superuserPool()) });
  sid = await acceptInvitation(newcomer.link, { password: 'tiga kuda lari pagi' });
});

describe('setting an account up', () => {
  test('from the first factor to the statement, in the one session, which then is open', async () => {
    await enrol();
    expect(await stage()).toBe('setup');
    const { codes } = await makeRecoveryCodes(await me(), {});
    expect(new Set(codes).size).toBe(10);
    await setPin(await me(), pin);
    await noteOwnNik(await me(), { nik: aNik({ birthDate: '1989-08-17', sex: 'female' }) });
    expect(await stage()).toBe('setup');
    await signStatement(await me(), declared);
    expect(await stage()).toBe('open');
    const [row] = await asSuperuser('select joined_at, statement_signed_at from officers where id = $1', [newcomer.id]);
    expect(row).toEqual({ joined_at: expect.any(Date), statement_signed_at: expect.any(Date) });
  });

  test('with a passkey instead of an app', async () => {
    const officer = await me();
    const registration = aPasskeyOf(newcomer.id).register(newChallenge(`enrol:${officer.sessionRef}`));
    await enrolPasskey(officer, { name: 'Komputer loket', registration });
    expect(await sessionOf(sid)).toMatchObject({ stage: 'setup', has_factor: true });
  });

  test('opens nothing else before it is done', async () => {
    const look = async () => refusalIn(findResident(await me(), { nik: '3275044107850001' }));
    expect(await look()).toMatchObject({ key: 'notAllowed' });
    await enrol();
    await setPin(await me(), pin);
    expect(await look()).toMatchObject({ key: 'notAllowed' });
    const [row] = await asSuperuser(
      "select outcome, detail from audit_entries where act = 'resident.find' and actor_id = $1 limit 1",
      [newcomer.id],
    );
    expect(row).toMatchObject({ outcome: 'refused', detail: { why: 'notAllowed' } });
  });

  test('tells nobody by mail: the newcomer knows', async () => {
    await enrol();
    expect(await asSuperuser('select from officer_mails where officer_id = $1', [newcomer.id])).toEqual([]);
  });
});

describe('a factor', () => {
  test('is not set up by a wrong code, somebody else’s secret, or one of one’s own making', async () => {
    expect(await refusalIn(enrol('000000'))).toMatchObject({ key: 'proof.wrongCode' });
    const officer = await me();
    const other = seal('officer_secrets.totp', (await someone()).id, 'JBSWY3DPEHPK3PXP').toString('base64url');
    for (const token of [other, 'JBSWY3DPEHPK3PXP', ''])
      expect(await refusalIn(enrolTotp(officer, { token, code: codeAt() }))).toMatchObject({ key: 'badInput' });
    expect(await sessionOf(sid)).toMatchObject({ has_factor: false });
  });

  test('uses up the code that showed it', async () => {
    await enrol();
    const next = await startSession({ username: newcomer.username, password: 'tiga kuda lari pagi' });
    const session = await sessionOf(next);
    expect(session?.stage).toBe('factor');
    if (session)
      expect(await refusalIn(takeSecondStep(session, { code: codeAt() }))).toMatchObject({ key: 'proof.wrongCode' });
  });

  test('is set up without proof only as the first, and only from an invitation', async () => {
    await enrol();
    expect(await refusalIn(enrol(codeAt(1)))).toMatchObject({ key: 'notAllowed' });
    // The same officer, in by password and code, with a PIN still to choose.
    const session = await sessionOf(
      await startSession({ username: newcomer.username, password: 'tiga kuda lari pagi' }),
    );
    if (!session) throw new Error('no session');
    ({ sid } = await takeSecondStep(session, { code: codeAt(1) }));
    expect(await stage()).toBe('setup');
    await changed('delete from officer_secrets where officer_id = $1');
    expect(await sessionOf(sid)).toMatchObject({ stage: 'setup', method: 'password', has_factor: false });
    expect(await refusalIn(enrol(codeAt(1)))).toMatchObject({ key: 'notAllowed' });
  });
});

describe('the PIN', () => {
  test('is kept as argon2id', async () => {
    await enrol();
    await setPin(await me(), { pin: ' 483 905', again: '483905' });
    const [row] = await asSuperuser<{ pin_hash: string }>(
      'select pin_hash from officer_secrets where officer_id = $1',
      [newcomer.id],
    );
    expect(row?.pin_hash).toMatch(/^\$argon2id\$/);
    expect(await verify(row?.pin_hash ?? '', '483905')).toBe(true);
  });

  test.each(['111111', '123456', '654321', '121212', '123123', '170845', '890817', '12345', 'abcdef'])(
    '%s is refused',
    async (weak) => {
      expect(await refusalIn(setPin(await me(), { pin: weak, again: weak }))).toMatchObject({ key: 'badInput' });
    },
  );

  test('typed differently the second time is refused', async () => {
    const again = { pin: '483905', again: '483906' };
    expect(await refusalIn(setPin(await me(), again))).toEqual({ key: 'badInput', fields: { again: 'pinDiffers' } });
  });
});

describe('the own NIK', () => {
  test('is kept as an index alone, once', async () => {
    const nik = aNik({ birthDate: '1989-08-17', sex: 'female' });
    await noteOwnNik(await me(), { nik });
    const [row] = await asSuperuser<{ nik_index: Buffer }>('select nik_index from officers where id = $1', [
      newcomer.id,
    ]);
    expect(row?.nik_index.equals(blindIndex('nik', nik))).toBe(true);
    const other = aNik({ birthDate: '1990-01-02', sex: 'male' });
    expect(await refusalIn(noteOwnNik(await me(), { nik: other }))).toMatchObject({ key: 'setup.nikStands' });
    const entries = await asSuperuser("select detail from audit_entries where act = 'own-nik.note'");
    expect(JSON.stringify(entries)).not.toContain(nik);
  });
});

describe('the statement', () => {
  test('is not signed without the tick, or before there is a PIN', async () => {
    expect(await refusalIn(signStatement(await me(), {}))).toMatchObject({ fields: { declared: 'declare' } });
    expect(await refusalIn(signStatement(await me(), declared))).toMatchObject({ key: 'setup.pinFirst' });
  });

  test('comes again when it is older than a year, alone', async () => {
    const officer = await someone();
    await changed("update officers set statement_signed_at = now() - interval '366 days' where id = $1", officer.id);
    await changed("update officer_secrets set pin_hash = 'x' where officer_id = $1", officer.id);
    ({ sid } = await takeSecondStep(await waiting(officer), { code: codeAt() }));
    expect(await sessionOf(sid)).toMatchObject({
      stage: 'setup',
      has_factor: true,
      has_pin: true,
      has_statement: false,
    });
    const joinedAt = () => asSuperuser('select joined_at from officers where id = $1', [officer.id]);
    const before = await joinedAt();
    await signStatement(await me(), declared);
    expect(await stage()).toBe('open');
    expect(await joinedAt()).toEqual(before);
  });
});

test('what belongs to setting up is refused to an open session, and what needs one is refused before', async () => {
  await enrol();
  await setPin(await me(), pin);
  expect(await refusalIn(setPassword(await me(), { password: 'empat sapi makan siang' }))).toMatchObject({
    key: 'notAllowed',
  });
  await signStatement(await me(), declared);
  expect(await stage()).toBe('open');
  expect(await refusalIn(signStatement(await me(), declared))).toMatchObject({ key: 'notAllowed' });
  expect(await refusalIn(noteOwnNik(await me(), { nik: '3275045708890001' }))).toMatchObject({ key: 'notAllowed' });
  await setPassword(await me(), { password: 'empat sapi makan siang' });
});
