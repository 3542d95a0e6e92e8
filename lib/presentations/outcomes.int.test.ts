import { beforeAll, expect, test } from 'vitest';
import { resumeCredential } from '@/lib/credentials/resume';
import { revokeCredential } from '@/lib/credentials/revoke';
import { suspendCredential } from '@/lib/credentials/suspend';
import { presentationStatus } from '@/lib/presentations/status';
import { aCounter, aCounterBeside, aPerson, type Counter } from '@/test-support/counter';
import { asSuperuser } from '@/test-support/database';
import { aPhone, bend, entriesAbout, outcomeOf, type Phone, post, question, show } from '@/test-support/presenting';

let counter: Counter;
let phone: Phone;
beforeAll(async () => {
  counter = await aCounter();
  phone = await aPhone(counter);
});

test('somebody else’s credential reaches the officer, and nothing of that person', async () => {
  const asked = await aPerson(counter);
  const to = await question(counter.clerk, asked.id);
  expect(await show(phone, to)).toEqual({ status: 200, body: {} });
  expect(await outcomeOf(to)).toEqual({ outcome: 'other-person', answered: true, shown_device_id: null });
  const [entry] = await entriesAbout(asked.id);
  expect(entry).toMatchObject({ outcome: 'done', resident_id: asked.id, detail: { outcome: 'other-person' } });
  expect(JSON.stringify(entry)).not.toContain(phone.residentId);
  expect(JSON.stringify(entry)).not.toContain(phone.deviceId);
  expect((await entriesAbout(phone.residentId)).some(({ subject_id }) => subject_id === to.presentationId)).toBe(false);
});

test('a person of another region is another person, too', async () => {
  const beside = await aCounterBeside(counter);
  const asked = await aPerson(beside);
  const to = await question(beside.clerk, asked.id);
  await show(phone, to);
  expect(await presentationStatus(beside.clerk, to.presentationId)).toMatchObject({
    state: 'other-person',
    model: null,
  });
});

test('suspended, resumed, revoked: the outcome is what the registry says at this moment', async () => {
  const own = await aPhone(counter);
  const [copy] = await asSuperuser<{ id: string }>('select id from credentials where device_id = $1', [own.deviceId]);
  const credentialId = copy?.id ?? '';
  const outcome = async () => {
    const to = await question(counter.clerk, own.residentId);
    expect(await show(own, to)).toEqual({ status: 200, body: {} });
    return (await outcomeOf(to))?.outcome;
  };
  await suspendCredential(counter.clerk, { credentialId, reason: 'lost' });
  expect(await outcome()).toBe('suspended');
  await resumeCredential(counter.supervisor, { credentialId, reason: 'found-again' });
  expect(await outcome()).toBe('valid');
  await revokeCredential(counter.clerk, { credentialId, reason: 'lost' });
  expect(await outcome()).toBe('revoked');
});

test('a copy that has run out is not in force', async () => {
  const own = await aPhone(counter);
  await bend("update credentials set status = 'expired' where device_id = $1", [own.deviceId]);
  const to = await question(counter.clerk, own.residentId);
  await show(own, to);
  expect((await outcomeOf(to))?.outcome).toBe('lapsed');
});

test('a key the registry does not know for this phone proves nothing', async () => {
  const own = await aPhone(counter);
  await bend("update devices set key_thumbprint = repeat('x', 43) where id = $1", [own.deviceId]);
  const to = await question(counter.clerk, own.residentId);
  await show(own, to);
  expect(await outcomeOf(to)).toEqual({ outcome: 'not-proven', answered: true, shown_device_id: null });
});

test('a resident who declines ends the request', async () => {
  const to = await question(counter.clerk, phone.residentId);
  expect(await post(to, { error: 'access_denied' })).toEqual({ status: 200, body: {} });
  expect(await outcomeOf(to)).toEqual({ outcome: 'declined', answered: true, shown_device_id: null });
});
