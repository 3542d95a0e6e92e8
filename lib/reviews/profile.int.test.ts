import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { judgeAgain } from '@/lib/jobs/judge-signals';
import type { Officer } from '@/lib/officers/officer';
import { viewOfficerProfile } from '@/lib/reviews/profile';
import { aCounter, aCounterBeside, anotherCounterIn, aPerson, type Counter, signedIn } from '@/test-support/counter';
import { transactionAs } from '@/test-support/database';
import { entriesOf } from '@/test-support/ledger';
import { anEntry } from '@/test-support/reviews';
import { judged } from '@/test-support/signals';
import { asWorker } from '@/test-support/worker';

let counter: Counter;
beforeEach(async () => {
  counter = await aCounter();
});
const view = (officerId: string, by: Officer = counter.supervisor, days = '30') =>
  viewOfficerProfile(by, { officerId, days } as never);
const at = (hours: number) => `now() - make_interval(hours => ${hours})`;

/** So many look-ups, of which so many were followed by a case. */
async function looks(by: Officer, count: number, followed: number) {
  for (let n = 0; n < count; n++) {
    const residentId = randomUUID();
    await anEntry(by, { residentId, at: at(30) });
    if (n < followed) await anEntry(by, { act: 'case.report', residentId, at: `${at(30)} + interval '1 minute'` });
  }
}

describe('the profile of an officer', () => {
  test('is shown to a supervisor of the area, and on record', async () => {
    const profile = await view(counter.clerk.id);
    expect(profile).toMatchObject({ days: 30, officer: { id: counter.clerk.id, name: counter.clerk.name } });
    expect(await entriesOf(counter.supervisor)).toMatchObject([
      { act: 'audit.profile', outcome: 'done', subject_id: counter.clerk.id, resident_id: null, detail: { days: 30 } },
    ]);
  });

  test('is refused by role, outside the area, to oneself, and for another period', async () => {
    for (const role of ['clerk', 'regency-admin', 'national-admin', 'auditor'] as const)
      await expect(view(counter.clerk.id, await signedIn(role, { regency: counter.regency }))).rejects.toMatchObject({
        key: 'notAllowed',
      });
    const { supervisor } = await aCounterBeside(counter);
    await expect(view(counter.clerk.id, supervisor)).rejects.toMatchObject({ key: 'notFound' });
    await expect(view(counter.supervisor.id)).rejects.toMatchObject({ key: 'audit.own' });
    await expect(view(counter.clerk.id, counter.supervisor, '31')).rejects.toMatchObject({ key: 'badInput' });
  });

  test('counts by weekday and hour on the clocks of the office, within the period', async () => {
    const moment =
      "(date_trunc('day', now() at time zone 'Asia/Jakarta') - interval '2 days' + interval '9 hours 20 minutes') at time zone 'Asia/Jakarta'";
    await anEntry(counter.clerk, { at: moment });
    await anEntry(counter.clerk, { at: moment, act: 'case.report' });
    await anEntry(counter.clerk, { at: moment, act: 'session.lock' });
    await anEntry(counter.clerk, { at: at(24 * 20) });
    const week = await view(counter.clerk.id, counter.supervisor, '7');
    expect(week.activity).toMatchObject([{ hour: 9, acts: 2 }]);
    expect((await view(counter.clerk.id)).activity.reduce((sum, { acts }) => sum + acts, 0)).toBe(3);
  });

  test('sets look-ups without a case beside the median of the office and the regency', async () => {
    const elsewhere = await anotherCounterIn(counter);
    const [second, third] = [await signedIn('clerk', counter), await signedIn('clerk', counter)];
    await looks(counter.clerk, 4, 1); // 75 %
    await looks(second, 4, 2); // 50 %
    await looks(third, 4, 4); // none
    await looks(elsewhere.clerk, 2, 0); // all
    await asWorker((tx) => judgeAgain(tx, new Date(0)));
    await judged();
    const { looks: compared, totals } = await view(counter.clerk.id);
    expect(compared).toEqual({ own: 0.75, office: 0.25, regency: 0.5, peers: 3 });
    expect(totals).toMatchObject({ looks: 4, acts: 5 });
  });

  test('sets reissues a week beside the peers; those asked for count for whoever asked', async () => {
    const other = await signedIn('clerk', { regency: counter.regency });
    const reissue = (by: Officer, makerId?: string) =>
      anEntry(by, { act: 'credential.reissue', ...(makerId ? { makerId } : {}) });
    for (let n = 0; n < 3; n++) await reissue(counter.clerk);
    const another = await signedIn('supervisor', { regency: counter.regency });
    await reissue(another, counter.clerk.id);
    await reissue(other);
    const { reissues } = await view(counter.clerk.id, counter.supervisor, '7');
    expect(reissues).toEqual({ own: 4, office: 1, regency: 1, peers: 1 });
  });

  test('counts refusals, and looks outside the area', async () => {
    await anEntry(counter.clerk, { outcome: 'refused' });
    const { totals } = await view(counter.clerk.id);
    expect(totals).toMatchObject({ refusals: 1, outsideArea: 0 });
  });

  test('tells of a number on several residents how many, and never which', async () => {
    const index = Buffer.from(randomUUID());
    for (let n = 0; n < 3; n++) {
      const [person, caseId] = [await aPerson(counter), randomUUID()];
      await transactionAs('replica', {}, async (query) => {
        await query("insert into audit_entries (act) values ('registry.import')");
        await query(
          `insert into contact_codes (case_id, resident_id, region, channel, contact_index, code_mac, expires_at, used_at)
           values ($1, $2, $3, 'sms', $4, '\\x00', now(), ${at(7)})`,
          [caseId, person.id, counter.region, index],
        );
      });
      await anEntry(counter.clerk, { act: 'contact.confirm-code', caseId, detail: { channel: 'sms' } });
    }
    const profile = await view(counter.clerk.id);
    expect(profile.phones).toEqual([{ residents: 3, lastAt: expect.any(String) }]);
    expect(JSON.stringify(profile)).not.toContain(index.toString('hex'));
    const asked = (role: string, actor: string, region = counter.region) =>
      transactionAs('app', { actor, actor_kind: 'officer', role, region }, (query) =>
        query("select * from shared_phones_of($1, now() - interval '30 days')", [counter.clerk.id]),
      );
    expect(await asked('supervisor', counter.supervisor.id)).toHaveLength(1);
    expect(await asked('supervisor', counter.clerk.id)).toEqual([]);
    expect(await asked('clerk', counter.supervisor.id)).toEqual([]);
    expect(await asked('supervisor', counter.supervisor.id, 'ID.99.01')).toEqual([]);
  });
});
