import { beforeAll, describe, expect, test } from 'vitest';
import { roles } from '@/db/schema/officers';
import { type Account, mailsTo } from '@/test-support/admins';
import { aCounter, aHolder, type Counter } from '@/test-support/counter';
import { asSuperuser } from '@/test-support/database';
import { aReader, digestEntries, digestsTo, dueOf, setOfficer } from '@/test-support/digests';
import { runAsWorker } from '@/test-support/exports';
import { reported } from '@/test-support/lost-phone';
import { countAll } from '@/test-support/rollout';
import { sendDigest, sendDigests } from './send';

let counter: Counter;
beforeAll(async () => {
  counter = await aCounter();
  await reported(counter.clerk, (await aHolder(counter)).id);
  await countAll();
});

describe('the digest', () => {
  test('goes to who answers for an area, once, and is on record', async () => {
    const officer = await aReader(counter.regency);
    await sendDigests(runAsWorker);
    await sendDigests(runAsWorker);
    const [mail, ...more] = await digestsTo(officer);
    expect(more).toEqual([]);
    expect(mail?.kind).toBe('digest');
    expect(await digestEntries(officer)).toMatchObject([
      { actor_kind: 'machine', region: counter.region, detail: { attention: 0 } },
    ]);
    const jobs = await asSuperuser(
      "select from graphile_worker.jobs where task_identifier = 'officer-mail.send' and key like 'officer-mail:' || $1",
      [(await mailsTo(officer.id))[0]?.id],
    );
    expect(jobs).toHaveLength(1);
  });

  test('says five figures with what they are of, what needs somebody, and where to look, in both languages', async () => {
    const officer = await aReader(counter.regency);
    await sendDigests(runAsWorker);
    const body = (await digestsTo(officer))[0]?.body ?? '';
    expect(body).toMatch(/^Loket: ringkasan mingguan sebaran identitas digital, /);
    for (const words of [
      'Cakupan dari yang sudah rekam',
      'Pencapaian target',
      'Aktivasi baru',
      'Persetujuan terlambat',
    ])
      expect(body).toContain(`- ${words}: `);
    expect(body).toContain('Tidak ada wilayah yang perlu perhatian.');
    expect(body).toContain(`http://localhost:3000/rollout?place=${counter.region}`);
    expect(body).toContain('Loket: weekly digest of the digital ID rollout, ');
    expect(body).toContain('No area needs attention.');
  });

  test('is for admins and overseers alone', async () => {
    const all = await Promise.all(
      roles.map(
        async (role) =>
          [role, await aReader(counter.regency, role, role === 'national-admin' ? 'ID' : undefined)] as const,
      ),
    );
    await sendDigests(runAsWorker);
    const sent = await Promise.all(
      all.map(async ([role, officer]) => [role, (await digestsTo(officer)).length] as const),
    );
    expect(sent.filter(([, mails]) => mails > 0).map(([role]) => role)).toEqual([
      ...['regency-admin', 'provincial-overseer', 'national-admin'],
    ]);
  });

  test.each([
    ['deactivated', "disabled_at = now(), disabled_reason = 'retired'"],
    ['without an address', 'email_sealed = null, email_index = null'],
    ['who joined since Monday', 'joined_at = now()'],
    ['who has not joined', 'joined_at = null'],
  ])('is not for somebody %s', async (_what, change) => {
    const officer = await aReader(counter.regency);
    await setOfficer(officer, change);
    await sendDigests(runAsWorker);
    expect(await digestsTo(officer)).toEqual([]);
    expect(await digestEntries(officer)).toEqual([]);
  });

  test('does not go to who was deactivated while others were sent theirs', async () => {
    const officer = await aReader(counter.regency);
    const due = await dueOf(officer);
    await setOfficer(officer, "disabled_at = now(), disabled_reason = 'retired'");
    if (due) await runAsWorker({ actorKind: 'machine', region: due.region }, (tx) => sendDigest(tx, due));
    expect(await digestsTo(officer)).toEqual([]);
  });

  test('goes out once when two workers are at it, and once more after one was killed in between', async () => {
    const officers = await Promise.all(Array.from({ length: 6 }, () => aReader(counter.regency)));
    const due = await dueOf(officers[0] as Account);
    const killed = runAsWorker({ actorKind: 'machine', region: counter.region }, async (tx) => {
      if (due) await sendDigest(tx, due);
      throw new Error('killed');
    });
    await expect(killed).rejects.toThrow('killed');
    expect(await digestsTo(officers[0] as Account)).toEqual([]);
    await Promise.all([sendDigests(runAsWorker), sendDigests(runAsWorker), sendDigests(runAsWorker)]);
    for (const officer of officers) {
      expect(await digestsTo(officer)).toHaveLength(1);
      expect(await digestEntries(officer)).toHaveLength(1);
    }
  });

  test('comes again with the next week', async () => {
    const officer = await aReader(counter.regency);
    await sendDigests(runAsWorker);
    await asSuperuser('update rollout_digests set week = week - 7 where officer_id = $1', [officer.id]);
    await sendDigests(runAsWorker);
    expect(await digestsTo(officer)).toHaveLength(2);
  });

  test('that cannot be made keeps nobody waiting', async () => {
    const [first, second] = [await aReader(counter.regency), await aReader(counter.regency)];
    let broken = 0;
    const once: typeof runAsWorker = (context, work) => {
      if (context.region && broken++ === 0) return Promise.reject(new Error('away'));
      return runAsWorker(context, work);
    };
    await expect(sendDigests(once)).rejects.toThrow('1 digests were not made');
    const mails = [...(await digestsTo(first)), ...(await digestsTo(second))];
    expect(mails).toHaveLength(1);
    await sendDigests(runAsWorker);
    expect([...(await digestsTo(first)), ...(await digestsTo(second))]).toHaveLength(2);
  });
});
