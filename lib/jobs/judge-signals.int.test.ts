import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { judgeAgain } from '@/lib/jobs/judge-signals';
import { aCounter, anotherCounterIn, aPerson, type Counter, signedIn } from '@/test-support/counter';
import { asSuperuser, transactionAs } from '@/test-support/database';
import { policy } from '@/test-support/look-ups';
import { anEntry } from '@/test-support/reviews';
import { judged, signalsOf } from '@/test-support/signals';
import { asWorker } from '@/test-support/worker';

const again = async () => {
  await asWorker((tx) => judgeAgain(tx, new Date(0)));
  await judged();
};
const before = (minutes: number) => `now() - make_interval(mins => ${minutes})`;

// These run at any hour, so what is out of hours is looked at only where it is meant.
const kindsOf = async (id: number) => (await signalsOf(id)).filter((kind) => kind !== 'out-of-hours');

let counter: Counter;
beforeAll(judged);
beforeEach(async () => {
  counter = await aCounter();
});
const look = (minutesAgo: number, residentId: string, by = counter.clerk) =>
  anEntry(by, { at: before(minutesAgo), residentId });
const act = (minutesAgo: number, name: string, residentId: string, by = counter.clerk, outcome = 'done') =>
  anEntry(by, { act: name, at: before(minutesAgo), residentId, outcome });

describe('a look-up without a case', () => {
  test.each([
    ['that nothing followed', undefined, 0, true],
    ['that a case followed', 'case.report', 29, false],
    ['that was followed too late', 'case.report', 31, true],
    ['that a suspension followed', 'credential.suspend', 1, false],
    ['after which the case was merely seen', 'case.view', 1, true],
    ['that another look followed', 'resident.view', 1, true],
  ])('%s', async (_what, followed, after, isOdd) => {
    const residentId = randomUUID();
    const id = await look(400, residentId);
    if (followed) await act(400 - after, followed, residentId);
    await again();
    expect(await kindsOf(id)).toEqual(isOdd ? ['look-without-case'] : []);
  });

  test('is followed by whoever is at that office, and not at another', async () => {
    const [here, there] = [randomUUID(), randomUUID()];
    const [first, second] = [await look(400, here), await look(400, there)];
    await act(390, 'case.report', here, counter.supervisor);
    await act(390, 'case.report', there, (await anotherCounterIn(counter)).clerk);
    await again();
    expect([await kindsOf(first), await kindsOf(second)]).toEqual([[], ['look-without-case']]);
  });

  test('by what waits for a second person, not by what was refused', async () => {
    const [asked, refused] = [randomUUID(), randomUUID()];
    const ids = [await look(400, asked), await look(400, refused)];
    await act(390, 'case.decide', asked, counter.clerk, 'requested');
    await act(390, 'case.decide', refused, counter.clerk, 'refused');
    await again();
    expect(await Promise.all(ids.map(kindsOf))).toEqual([[], ['look-without-case']]);
  });

  test('is judged when its time is over, and carries the area', async () => {
    const [early, late] = [await look(10, randomUUID()), await look(400, randomUUID())];
    await again();
    expect([await kindsOf(early), await kindsOf(late)]).toEqual([[], ['look-without-case']]);
    const rows = await asSuperuser('select officer_id, region, actor_area from audit_signals where entry_id = $1', [
      late,
    ]);
    expect(rows).toEqual([
      { officer_id: counter.clerk.id, region: counter.region, actor_area: counter.region.slice(0, 8) },
    ]);
  });

  test('is judged by the area’s own threshold, and again when that changed', async () => {
    const residentId = randomUUID();
    const id = await look(400, residentId);
    await act(355, 'case.report', residentId);
    await again();
    expect(await kindsOf(id)).toEqual(['look-without-case']);
    await policy(counter.region, 'signal-case-minutes', 60, counter.clerk);
    await again();
    expect(await kindsOf(id)).toEqual([]);
  });
});

test('the same phone number on several residents, found by its blind index', async () => {
  const index = Buffer.from(randomUUID());
  const confirmed = async (minutesAgo: number) => {
    const person = await aPerson(counter);
    const caseId = randomUUID();
    await transactionAs('replica', {}, async (query) => {
      await query("insert into audit_entries (act) values ('registry.import')");
      await query(
        `insert into contact_codes (case_id, resident_id, region, channel, contact_index, code_mac, expires_at, used_at)
         values ($1, $2, $3, 'sms', $4, '\\x00', now(), ${before(minutesAgo)})`,
        [caseId, person.id, counter.region, index],
      );
    });
    const detail = { channel: 'sms' };
    return anEntry(counter.clerk, { act: 'contact.confirm-code', at: before(minutesAgo), caseId, detail });
  };
  const ids = [await confirmed(403), await confirmed(402), await confirmed(401)];
  await again();
  expect(await Promise.all(ids.map(kindsOf))).toEqual([[], [], ['same-phone']]);
});

test('who sees a signal: whoever looks after the area, and nobody the one about themselves', async () => {
  const [own, others] = [await anEntry(counter.supervisor), await anEntry(counter.clerk)];
  await again();
  const seen = async (role: 'supervisor' | 'clerk', by: { id: string; region: string }) => {
    const claims = { actor: by.id, actor_kind: 'officer', role, region: by.region, office: counter.office.id };
    const rows = await transactionAs('app', claims, (query) =>
      query<{ id: number }>("select entry_id::float8 as id from audit_signals where kind = 'look-without-case'"),
    );
    return rows.map(({ id }) => id);
  };
  expect(await seen('supervisor', counter.supervisor)).toEqual([others]);
  expect((await seen('supervisor', await signedIn('supervisor', { regency: counter.regency }))).sort()).toEqual(
    [own, others].sort(),
  );
  expect(await seen('clerk', counter.clerk)).toEqual([]);
});
