import { verify } from '@node-rs/argon2';
import { beforeEach, describe, expect, test } from 'vitest';
import { blindIndex } from '@/db/sealing';
import { aNik, aRegency } from '@/db/seed/factories';
import { aNewcomer } from '@/db/seed/factory-invitations';
import { imported } from '@/db/seed/factory-rows';
import { enrolTotp, offerTotp } from '@/lib/officers/enrol-totp';
import { acceptInvitation } from '@/lib/officers/invitations';
import { noteOwnNik } from '@/lib/officers/note-own-nik';
import { takeSecondStep } from '@/lib/officers/second-step';
import { setPin } from '@/lib/officers/set-pin';
import { signStatement } from '@/lib/officers/sign-statement';
import { asSuperuser, superuserPool } from '@/test-support/database';
import { actorOf, codeAt, refusalIn, sessionOf, someone, waiting } from '@/test-support/signing-in';

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
