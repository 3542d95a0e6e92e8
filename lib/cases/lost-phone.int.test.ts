import { describe, expect, test } from 'vitest';
import { offerState } from '@/lib/credentials/offer-state';
import { digitsMatch, hashOfLink } from '@/lib/credentials/secrets';
import { findResident } from '@/lib/residents/find';
import { aCounter, aHolder, aPerson, statusesOn } from '@/test-support/counter';
import { asSuperuser } from '@/test-support/database';
import { entriesOf, recordOf } from '@/test-support/ledger';
import {
  chosen,
  contactConfirmed,
  decided,
  fromCard,
  identified,
  newEmail,
  newPhone,
  read,
  reported,
  versionOf,
} from '@/test-support/lost-phone';

const caseRow = async (caseId: string) => (await asSuperuser('select * from cases where id = $1', [caseId]))[0];
const offersOf = (residentId: string) =>
  asSuperuser<{ id: string; pin_mac: Buffer; code_hash: Buffer }>(
    'select * from offers where resident_id = $1 and redeemed_at is null and cancelled_at is null',
    [residentId],
  );

test('a phone is stolen: found, blocked, identified, revoked, and a new one is on its way', async () => {
  const counter = await aCounter();
  const { clerk, office } = counter;
  const holder = await aHolder(counter, { copies: 3 });

  const card = await findResident(clerk, { nik: holder.nik });
  expect(card).toMatchObject({ id: holder.id, credential: 'active', inArea: true, openCase: null });
  expect(JSON.stringify(card)).not.toContain(holder.nik);

  const caseId = await reported(clerk, holder.id, { cause: 'stolen', queueNumber: 'A-012' });
  expect(await statusesOn(holder)).toEqual(['suspended']);
  expect(await identified(clerk, caseId, fromCard)).toMatchObject({ route: 'B' });
  await contactConfirmed(clerk, caseId, 'sms', newPhone);
  await contactConfirmed(clerk, caseId, 'email', newEmail);
  await chosen(clerk, caseId, 'phone');
  expect(await statusesOn(holder)).toEqual(['suspended']);
  const { offer, revoked } = await decided(clerk, caseId);

  expect(revoked).toBe(true);
  expect(await statusesOn(holder)).toEqual(['revoked']);
  expect(await asSuperuser('select unbound_at from devices where id = $1', [holder.deviceId])).not.toEqual([
    { unbound_at: null },
  ]);
  expect(await caseRow(caseId)).toMatchObject({ status: 'awaiting-claim', closed_at: null, office_id: office.id });

  const offers = await offersOf(holder.id);
  expect(offers).toHaveLength(1);
  const [made] = offers;
  expect(made && digitsMatch(made.id, offer?.pin ?? '', made.pin_mac)).toBe(true);
  const message = await read(caseId, 'offer');
  expect(message.to).toBe('+6285177001234');
  const [, code = ''] = /\/claim\/(\S+)/.exec(message.body) ?? [];
  expect(made?.code_hash.equals(hashOfLink(code))).toBe(true);
  expect(await offerState(code)).toEqual({ state: 'live', expiresAt: offer?.expiresAt });
  expect(message.body).not.toContain(offer?.pin);

  expect(await recordOf(clerk)).toEqual([
    'resident.find done',
    'credential.suspend done',
    'case.report done',
    'case.confirm-identity done',
    'contact.send-code done',
    'contact.confirm-code done',
    'contact.send-code done',
    'contact.confirm-code done',
    'case.choose-destination done',
    'credential.revoke done',
    'credential.reissue done',
    'case.decide done',
  ]);
  for (const entry of await entriesOf(clerk))
    expect(entry).toMatchObject({
      ...{ actor_kind: 'officer', actor_id: clerk.id, role: 'clerk', office_id: office.id },
      ...{ request_id: clerk.requestId, resident_id: holder.id, region: holder.region },
    });
});

test('the old phone and e-mail are told of the block, whoever asked for it', async () => {
  const counter = await aCounter();
  const holder = await aHolder(counter);
  await reported(counter.clerk, holder.id);
  const told = await asSuperuser('select channel, kind, status from messages where resident_id = $1 order by channel', [
    holder.id,
  ]);
  const queued = { kind: 'blocked-notice', status: 'queued' };
  expect(told).toEqual([
    { channel: 'email', ...queued },
    { channel: 'sms', ...queued },
  ]);
});

describe('other ways it ends', () => {
  test('a card at an office, for somebody without a smartphone', async () => {
    const counter = await aCounter();
    const { clerk, office } = counter;
    const holder = await aHolder(counter);
    const caseId = await reported(clerk, holder.id);
    await identified(clerk, caseId);
    await expect(chosen(clerk, caseId, 'card')).rejects.toMatchObject({ key: 'badInput' });
    await chosen(clerk, caseId, 'card', { pickupOfficeId: office.id });
    expect(await decided(clerk, caseId)).toMatchObject({ destination: 'card', revoked: true, offer: null });
    expect(await statusesOn(holder)).toEqual(['revoked']);
    expect(await caseRow(caseId)).toMatchObject({ status: 'completed', closed_at: expect.any(Date) });
    const orders = await asSuperuser('select pickup_office_id, status from card_orders where case_id = $1', [caseId]);
    expect(orders).toEqual([{ pickup_office_id: office.id, status: 'ordered' }]);
    expect((await recordOf(clerk)).slice(-3)).toEqual([
      'credential.revoke done',
      'card.order done',
      'case.decide done',
    ]);
    expect(await offersOf(holder.id)).toEqual([]);
  });

  test('only blocked, nothing new', async () => {
    const counter = await aCounter();
    const holder = await aHolder(counter);
    const caseId = await reported(counter.clerk, holder.id);
    await identified(counter.clerk, caseId);
    await chosen(counter.clerk, caseId, 'none');
    expect(await decided(counter.clerk, caseId)).toMatchObject({ destination: 'none', revoked: true, offer: null });
    expect(await statusesOn(holder)).toEqual(['revoked']);
    expect(await caseRow(caseId)).toMatchObject({ status: 'completed' });
    await expect(decided(counter.clerk, caseId)).rejects.toMatchObject({ key: 'case.closed' });
  });

  test('nothing was on the phone: a new one all the same', async () => {
    const counter = await aCounter();
    const person = await aPerson(counter, { credential: 'none' });
    const caseId = await reported(counter.clerk, person.id);
    await identified(counter.clerk, caseId);
    await chosen(counter.clerk, caseId, 'later');
    expect(await decided(counter.clerk, caseId)).toMatchObject({ destination: 'later', revoked: false, offer: null });
    expect(await caseRow(caseId)).toMatchObject({ status: 'awaiting-phone', revoked_at: null });
    expect(await versionOf(caseId)).toBe(4);
  });
});
