import { beforeEach, describe, expect, test } from 'vitest';
import { findResident } from '@/lib/residents/find';
import { findResidentByName } from '@/lib/residents/find-by-name';
import { revealResident } from '@/lib/residents/reveal';
import { viewResident } from '@/lib/residents/view';
import { aCounter, aCounterBeside, aHolder, type Counter, type Holder } from '@/test-support/counter';
import { asSuperuser, transactionAs } from '@/test-support/database';
import { reported } from '@/test-support/lost-phone';

let counter: Counter;
let canary: Holder;

/** Set by the owner, as docs say: `npm run seed` does it, or an insert like this one. */
const makeCanary = ({ id }: { id: string }) =>
  transactionAs('owner', {}, (query) => query('insert into canaries (resident_id) values ($1)', [id]));

const alarmsAbout = (residentId: string) =>
  asSuperuser<{ kind: string; region: string; officer_id: string }>(
    'select kind, region, officer_id from alarms where resident_id = $1 order by at',
    [residentId],
  );

beforeEach(async () => {
  counter = await aCounter();
  canary = await aHolder(counter, { name: 'KENARI CONTOH', birthDate: '1981-10-11' });
  await makeCanary(canary);
});

describe('a canary', () => {
  const roads: [string, (c: Counter, resident: Holder) => Promise<unknown>][] = [
    ['found by NIK', ({ clerk }, { nik }) => findResident(clerk, { nik })],
    ['found by name', ({ clerk }) => findResidentByName(clerk, { name: 'kenari', birthDate: '11-10-1981' })],
    ['opened', ({ clerk }, { id }) => viewResident(clerk, { residentId: id })],
    ['opened by a supervisor', ({ supervisor }, { id }) => viewResident(supervisor, { residentId: id })],
    ['revealed', ({ clerk }, { id }) => revealResident(clerk, { residentId: id, group: 'address', reason: 'other' })],
    ['reported', ({ clerk }, { id }) => reported(clerk, id)],
  ];

  test.each(roads)('%s raises the alarm, and the officer sees nothing unusual', async (_how, go) => {
    const plain = await aHolder(counter, { name: 'BUKAN KENARI', birthDate: '1981-10-11' });
    const answer = await go(counter, canary);
    expect(answer).toBeTruthy();
    expect(await alarmsAbout(canary.id)).toMatchObject([{ kind: 'canary', region: counter.region }]);
    expect(await alarmsAbout(plain.id)).toEqual([]);
    expect(JSON.stringify(answer)).not.toMatch(/canary|alarm/);
  });

  test('looked at again and again, and at once: one alarm an officer in an hour, and a new one after it', async () => {
    const { clerk, supervisor } = counter;
    await Promise.all(Array.from({ length: 8 }, () => viewResident(clerk, { residentId: canary.id })));
    await findResident(clerk, { nik: canary.nik });
    expect(await alarmsAbout(canary.id)).toHaveLength(1);
    await viewResident(supervisor, { residentId: canary.id });
    expect((await alarmsAbout(canary.id)).map(({ officer_id }) => officer_id)).toEqual([clerk.id, supervisor.id]);
    await asSuperuser("update alarms set at = at - interval '61 minutes' where resident_id = $1", [canary.id]);
    await viewResident(clerk, { residentId: canary.id });
    expect(await alarmsAbout(canary.id)).toHaveLength(3);
  });

  test('opened from far away, the alarm goes to the office of whoever did', async () => {
    const beside = await aCounterBeside(counter);
    await findResident(beside.clerk, { nik: canary.nik });
    expect(await alarmsAbout(canary.id)).toMatchObject([{ kind: 'canary', region: beside.region }]);
  });

  test('the resident’s own wallet and the machines raise none', async () => {
    for (const kind of ['wallet', 'machine'])
      await asSuperuser(
        "insert into audit_entries (act, actor_kind, resident_id) values ('resident.read-own', $1, $2)",
        [kind, canary.id],
      );
    expect(await alarmsAbout(canary.id)).toEqual([]);
  });
});

test.each(['app', 'worker'] as const)('%s can neither read nor set who is a canary', async (role) => {
  const claims = { actor_kind: 'officer', actor: counter.supervisor.id, role: 'supervisor', region: 'ID' };
  for (const statement of ['select * from canaries', 'insert into canaries default values', 'delete from canaries'])
    await expect(transactionAs(role, claims, (query) => query(statement))).rejects.toMatchObject({ code: '42501' });
  const raise = "select raise_alarm_about('canary', null, null, null, now())";
  await expect(transactionAs(role, claims, (query) => query(raise))).rejects.toMatchObject({ code: '42501' });
});
