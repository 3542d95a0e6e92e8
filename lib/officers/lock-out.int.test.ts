import { describe, expect, test } from 'vitest';
import { unseal } from '@/db/sealing';
import type { Gateway } from '@/lib/jobs/send-message';
import { sendOfficerMail } from '@/lib/jobs/send-officer-mail';
import { LOCKED_AT } from '@/lib/officers/lock-out';
import { takeSecondStep } from '@/lib/officers/second-step';
import { startSession } from '@/lib/officers/sign-in';
import { asSuperuser, transactionAs } from '@/test-support/database';
import { refusalIn, someone, waiting } from '@/test-support/signing-in';
import { asWorker } from '@/test-support/worker';

type Mail = { id: string; kind: string; status: string; to_sealed: Buffer; body_sealed: Buffer };
const later = () => asSuperuser("update sign_in_failures set last_at = last_at - interval '15 minutes'");
const mailsOf = (id: string) => asSuperuser<Mail>('select * from officer_mails where officer_id = $1', [id]);
const alarmsOf = (id: string) => asSuperuser('select kind, region from alarms where officer_id = $1', [id]);

async function guess({ username }: { username: string }, times: number) {
  for (let time = 0; time < times; time++) {
    await refusalIn(startSession({ username, password: 'salah' }));
    await later();
  }
}

describe('an account somebody keeps guessing at', () => {
  test('tells its area and its officer once the wait is a quarter of an hour, once an hour', async () => {
    const officer = await someone();
    await guess(officer, LOCKED_AT - 1);
    expect(await alarmsOf(officer.id)).toEqual([]);
    await guess(officer, 3);
    expect(await alarmsOf(officer.id)).toEqual([{ kind: 'account-locked', region: officer.region }]);
    const [mail, ...more] = await mailsOf(officer.id);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ kind: 'locked-out', status: 'queued' });
    if (mail) expect(unseal('officer_mails.to', mail.id, mail.to_sealed)).toBe(`${officer.username}@contoh.go.id`);
    await asSuperuser("update alarms set at = at - interval '61 minutes'");
    await guess(officer, 1);
    expect(await alarmsOf(officer.id)).toHaveLength(2);
    const [entry] = await asSuperuser(
      "select actor_kind, actor_id, region from audit_entries where act = 'account.lock-out' and subject_id = $1",
      [officer.id],
    );
    expect(entry).toEqual({ actor_kind: 'machine', actor_id: null, region: officer.region });
  });

  test('is told of guesses at the second step alike', async () => {
    const officer = await someone();
    const session = await waiting(officer);
    for (let time = 0; time < LOCKED_AT; time++) {
      await refusalIn(takeSecondStep(session, { code: '000000' }));
      await later();
    }
    expect(await alarmsOf(officer.id)).toHaveLength(1);
  });

  test('that nobody has tells nobody', async () => {
    const before = await asSuperuser('select from alarms');
    await guess({ username: 'tidak.ada' }, LOCKED_AT + 2);
    expect(await asSuperuser('select from alarms')).toHaveLength(before.length);
  });
});

test('the app raises this alarm and no other', async () => {
  const officer = await someone();
  const raise = (kind: string) =>
    transactionAs('app', {}, (query) => query('select raise_alarm($1, $2) as raised', [kind, officer.id]));
  await expect(raise('canary')).rejects.toThrow(/no such alarm/);
  expect(await raise('account-locked')).toEqual([{ raised: true }]);
  expect(await raise('account-locked')).toEqual([{ raised: false }]);
});

test('a mail to an officer is sent once though its job runs twice, and once on record', async () => {
  const officer = await someone();
  await guess(officer, LOCKED_AT);
  const [mail] = await mailsOf(officer.id);
  const sent: Parameters<Gateway['send']>[0][] = [];
  const gateway: Gateway = { name: 'test', send: async (message) => void sent.push(message) };
  for (let run = 0; run < 2; run++) await asWorker((tx) => sendOfficerMail(tx, gateway, mail?.id ?? ''));
  expect(sent).toMatchObject([{ channel: 'email', to: `${officer.username}@contoh.go.id` }]);
  expect(await mailsOf(officer.id)).toMatchObject([{ status: 'sent', attempts: 1 }]);
  const entries = await asSuperuser("select from audit_entries where act = 'officer-mail.send' and subject_id = $1", [
    officer.id,
  ]);
  expect(entries).toHaveLength(1);
});
