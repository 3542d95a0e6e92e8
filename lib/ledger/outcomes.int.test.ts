import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { confirmContactCode } from '@/lib/cases/confirm-code';
import { decideCase } from '@/lib/cases/decide';
import { sendContactCode } from '@/lib/cases/send-code';
import { revokeCredential } from '@/lib/credentials/revoke';
import { suspendCredential } from '@/lib/credentials/suspend';
import { findResident } from '@/lib/residents/find';
import { aCounter, aHolder, signedIn, statusesOn } from '@/test-support/counter';
import { asSuperuser } from '@/test-support/database';
import { entriesOf, recordOf } from '@/test-support/ledger';
import { codeRead, identified, newPhone, readyForPhone, reported, versionOf } from '@/test-support/lost-phone';

const offersOf = (residentId: string) => asSuperuser('select id from offers where resident_id = $1', [residentId]);

describe('the same key twice', () => {
  test('answers the same, PIN included, and acts once', async () => {
    const counter = await aCounter();
    const holder = await aHolder(counter);
    const caseId = await readyForPhone(counter.clerk, holder.id);
    const [given, key] = [{ caseId, version: await versionOf(caseId) }, randomUUID()];
    const first = await decideCase(counter.clerk, given, key);
    expect(first).toMatchObject({
      destination: 'phone',
      revoked: true,
      offer: { pin: expect.stringMatching(/^\d{6}$/) },
    });
    expect(await decideCase(counter.clerk, given, key)).toEqual(first);
    expect(await offersOf(holder.id)).toHaveLength(1);
    const decisions = (await recordOf(counter.clerk)).filter((line) => line.startsWith('case.decide'));
    expect(decisions).toEqual(['case.decide done']);
  });

  test('at the same moment: five answers, all the same, one act', async () => {
    const counter = await aCounter();
    const { credentialId } = await aHolder(counter);
    const [given, key] = [{ credentialId, reason: 'lost' }, randomUUID()];
    const answers = await Promise.all(Array.from({ length: 5 }, () => revokeCredential(counter.clerk, given, key)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await recordOf(counter.clerk)).toEqual(['credential.revoke done']);
  });

  test('after a refusal acts anew: what was in the way may be gone', async () => {
    const counter = await aCounter();
    const { credentialId } = await aHolder(counter, { credential: 'suspended' });
    const suspending = () => suspendCredential(counter.clerk, { credentialId, reason: 'lost' }, key);
    const key = randomUUID();
    await expect(suspending()).rejects.toMatchObject({ key: 'credential.notActive' });
    await expect(suspending()).rejects.toMatchObject({ key: 'credential.notActive' });
    expect(await recordOf(counter.clerk)).toHaveLength(2);
  });

  test('after a wrong code: the same refusal, and one try counted', async () => {
    const counter = await aCounter();
    const caseId = await reported(counter.clerk, (await aHolder(counter)).id);
    await identified(counter.clerk, caseId);
    await sendContactCode(counter.clerk, { caseId, channel: 'sms', contact: newPhone });
    const code = (await codeRead(caseId, 'sms')) === '000 000' ? '000001' : '000000';
    const clerk = await signedIn('clerk', counter);
    const [given, key] = [{ caseId, channel: 'sms', code }, randomUUID()];
    for (const _time of ['first', 'second'])
      await expect(confirmContactCode(clerk, given, key)).rejects.toMatchObject({
        key: 'contact.wrongCode',
        values: { left: 4 },
      });
    expect(await asSuperuser('select failures from contact_codes where case_id = $1', [caseId])).toEqual([
      { failures: 1 },
    ]);
    expect(await recordOf(clerk)).toEqual(['contact.confirm-code refused: contact.wrongCode']);
  });
});

describe('the same key for something else', () => {
  test.each(['other input', 'another act', 'another officer'])('is refused, and on record: %s', async (what) => {
    const counter = await aCounter();
    const [one, other] = [await aHolder(counter), await aHolder(counter)];
    const key = randomUUID();
    await suspendCredential(counter.clerk, { credentialId: one.credentialId, reason: 'lost' }, key);
    const officer = await signedIn('clerk', counter);
    const again = {
      'other input': () => suspendCredential(counter.clerk, { credentialId: other.credentialId, reason: 'lost' }, key),
      'another act': () => revokeCredential(counter.clerk, { credentialId: one.credentialId, reason: 'lost' }, key),
      'another officer': () => suspendCredential(officer, { credentialId: one.credentialId, reason: 'lost' }, key),
    }[what];
    await expect(again?.()).rejects.toMatchObject({ key: 'keyReused' });
    expect([await statusesOn(one), await statusesOn(other)]).toEqual([['suspended'], ['active']]);
    const [last] = [...(await entriesOf(counter.clerk)), ...(await entriesOf(officer))].slice(-1);
    expect(last).toMatchObject({ outcome: 'refused', detail: { why: 'keyReused' } });
  });
});

test('twenty keys at once for one credential: revoked exactly once, nineteen clear refusals', async () => {
  const counter = await aCounter();
  const holder = await aHolder(counter, { copies: 2 });
  const { credentialId } = holder;
  const all = await Promise.allSettled(
    Array.from({ length: 20 }, () => revokeCredential(counter.clerk, { credentialId, reason: 'stolen' }, randomUUID())),
  );
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const record = await recordOf(counter.clerk);
  expect(record.filter((line) => line === 'credential.revoke done')).toHaveLength(1);
  expect(record.filter((line) => line === 'credential.revoke refused: credential.alreadyRevoked')).toHaveLength(19);
  expect(await statusesOn(holder)).toEqual(['revoked']);
});

test('of a look nothing is kept, and it is on record each time', async () => {
  const counter = await aCounter();
  const { nik } = await aHolder(counter);
  const key = randomUUID();
  await findResident(counter.clerk, { nik }, key);
  await findResident(counter.clerk, { nik }, key);
  expect(await asSuperuser('select from act_outcomes where key = $1', [key])).toEqual([]);
  expect(await recordOf(counter.clerk)).toEqual(['resident.find done', 'resident.find done']);
});

test('what a kept answer was asked with cannot be guessed back from a stolen copy', async () => {
  const counter = await aCounter();
  const { credentialId } = await aHolder(counter);
  const key = randomUUID();
  await revokeCredential(counter.clerk, { credentialId, reason: 'lost' }, key);
  const guess = JSON.stringify(['credential.revoke', { credentialId, reason: 'lost' }]);
  const [found] = await asSuperuser(
    "select encode(input_mac, 'hex') = encode(sha256($2::bytea), 'hex') as guessed from act_outcomes where key = $1",
    [key, Buffer.from(guess)],
  );
  expect(found).toEqual({ guessed: false });
});
