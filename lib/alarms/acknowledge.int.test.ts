import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { acknowledgeAlarm } from '@/lib/alarms/acknowledge';
import { countAlarms, listAlarms, viewAlarm } from '@/lib/alarms/list';
import type { Officer } from '@/lib/officers/officer';
import { viewResident } from '@/lib/residents/view';
import { aCounter, aCounterBeside, aHolder, type Counter, type Holder, signedIn } from '@/test-support/counter';
import { asSuperuser, transactionAs } from '@/test-support/database';
import { entriesOf } from '@/test-support/ledger';

let counter: Counter;
let own: Holder;
let alarmId: string;

const alarmOf = async ({ id }: Officer) =>
  (await asSuperuser<{ id: string }>('select id from alarms where officer_id = $1', [id]))[0]?.id ?? '';

beforeEach(async () => {
  counter = await aCounter();
  own = await aHolder(counter);
  counter.clerk = await signedIn('clerk', { regency: counter.regency, nik: own.nik });
  await expect(viewResident(counter.clerk, { residentId: own.id })).rejects.toMatchObject({ key: 'conflict.own' });
  alarmId = await alarmOf(counter.clerk);
});

describe('who looks into an alarm', () => {
  const watching = ['supervisor', 'regency-admin', 'provincial-overseer', 'national-admin'] as const;
  const region = { supervisor: 3, 'regency-admin': 3, 'provincial-overseer': 2, 'national-admin': 1 };

  test.each(watching)('%s of the area sees it, ends it, and it is on record', async (role) => {
    const path = counter.region.split('.').slice(0, region[role]).join('.');
    const officer = await signedIn(role, { regency: counter.regency, region: path });
    const before = await countAlarms(officer);
    expect((await listAlarms(officer)).open.find(({ id }) => id === alarmId)).toMatchObject({
      ...{ kind: 'conflict-of-interest', officer: counter.clerk.name, seenAt: null },
      resident: `#${own.id.replaceAll('-', '').slice(-6)}`,
    });
    await acknowledgeAlarm(officer, { alarmId, finding: 'officer-asked' }, randomUUID());
    expect(await countAlarms(officer)).toBe(before - 1);
    expect(await entriesOf(officer)).toMatchObject([
      { act: 'alarm.acknowledge', outcome: 'done', subject_id: alarmId, resident_id: null, reason: 'officer-asked' },
    ]);
    const [line] = (await listAlarms(officer)).seen;
    expect(line).toMatchObject({ id: alarmId, seer: officer.name });
  });

  test.each(['clerk', 'auditor'] as const)('%s does not', async (role) => {
    const officer = await signedIn(role, { regency: counter.regency });
    await expect(listAlarms(officer)).rejects.toMatchObject({ key: 'notAllowed' });
    await expect(acknowledgeAlarm(officer, { alarmId })).rejects.toMatchObject({ key: 'notAllowed' });
  });

  test('nobody of another area', async () => {
    const { supervisor } = await aCounterBeside(counter);
    expect((await listAlarms(supervisor)).open).toEqual([]);
    expect(await viewAlarm(supervisor, alarmId)).toBeUndefined();
    await expect(acknowledgeAlarm(supervisor, { alarmId })).rejects.toMatchObject({ key: 'notFound' });
  });

  test('nobody the alarm about themselves: it is not there', async () => {
    const supervisor = await signedIn('supervisor', { regency: counter.regency, nik: own.nik });
    await expect(viewResident(supervisor, { residentId: own.id })).rejects.toMatchObject({ key: 'conflict.own' });
    const about = await alarmOf(supervisor);
    expect((await listAlarms(supervisor)).open.map(({ id }) => id)).toEqual([alarmId]);
    await expect(acknowledgeAlarm(supervisor, { alarmId: about })).rejects.toMatchObject({ key: 'notFound' });
    expect(await countAlarms(counter.supervisor)).toBe(2);
  });

  test('the database shows a clerk none of the area, whatever the code asks', async () => {
    const as = (role: string) => ({ actor_kind: 'officer', actor: randomUUID(), role, region: counter.region });
    const ask = (role: string) => transactionAs('app', as(role), (query) => query('select id from alarms'));
    expect(await ask('clerk')).toEqual([]);
    expect(await ask('supervisor')).toEqual([{ id: alarmId }]);
    const end = 'update alarms set seen_by = app_actor(), seen_at = now() returning id';
    expect(await transactionAs('app', as('clerk'), (query) => query(end))).toEqual([]);
    expect(await transactionAs('app', as('auditor'), (query) => query(end))).toEqual([]);
  });
});

test('an alarm is ended once: the second is told, the same key answers the same', async () => {
  const key = randomUUID();
  await acknowledgeAlarm(counter.supervisor, { alarmId }, key);
  expect(await acknowledgeAlarm(counter.supervisor, { alarmId }, key)).toEqual({ alarmId });
  await expect(acknowledgeAlarm(counter.supervisor, { alarmId })).rejects.toMatchObject({ key: 'alarm.seen' });
});

test.each([{}, { alarmId: 'x' }, { finding: 'gossip' }])('bad input is told: %j', async (given) => {
  const asked = acknowledgeAlarm(counter.supervisor, { ...('alarmId' in given ? {} : { alarmId: 'x' }), ...given });
  await expect(asked).rejects.toMatchObject({ key: 'badInput' });
});

test('what is known of an alarm: the officer’s acts around it, never a resident', async () => {
  const other = await aHolder(counter, { name: 'TETANGGA CONTOH' });
  await viewResident(counter.clerk, { residentId: other.id });
  const admin = await signedIn('regency-admin', { regency: counter.regency });
  const known = await viewAlarm(admin, alarmId);
  expect(known?.entries.map(({ act, outcome }) => `${act} ${outcome}`)).toEqual([
    'resident.view done',
    'resident.view refused',
  ]);
  const text = JSON.stringify(known);
  for (const secret of [own.nik, own.name, own.id, other.id, other.nik, other.name]) expect(text).not.toContain(secret);
});
