import { describe, expect, test } from 'vitest';
import { openSession } from '@/lib/officers/open-session';
import { endOwnSession, ownSessions } from '@/lib/officers/own-sessions';
import { countersOf, setCounter } from '@/lib/officers/set-counter';
import { transaction } from '@/lib/transaction';
import { entriesOf, recordOf } from '@/test-support/ledger';
import { atCounter, judged, lieIdle, officerOf, opened } from '@/test-support/running-session';

type Somebody = Awaited<ReturnType<typeof atCounter>>;
/** Signs in with the password and shows no second factor: somebody who knows a password that leaked. */
const halfSession = ({ row }: Somebody, device = 'Firefox, Linux') =>
  transaction({ actorKind: 'visitor' }, (tx) =>
    openSession(
      tx,
      { id: row.id, role: row.role, region: row.region, office_id: row.office.id },
      { method: 'password', device, isProven: false },
    ),
  );

describe('one’s own sessions', () => {
  test('are listed with device, office and counter, this one marked; those of others are not', async () => {
    const me = await atCounter();
    await atCounter('clerk', me.regency);
    await setCounter(me.officer, { number: 2 });
    await halfSession(me);
    const all = await ownSessions(me.officer);
    expect(all).toHaveLength(2);
    expect(all).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          ...{ device: 'Chrome, Windows', office: me.regency.office.name, counter: 2 },
          ...{ isThis: true, isLive: true, isProven: true, endedBecause: null },
        }),
        expect.objectContaining({ device: 'Firefox, Linux', isThis: false, isLive: true, isProven: false }),
      ]),
    );
    expect(JSON.stringify(all)).not.toContain(me.sid);
  });

  test('say why they are over, also when nobody has looked since', async () => {
    const me = await atCounter();
    const half = await halfSession(me);
    await lieIdle(half, '20 minutes');
    const second = await opened(me.row);
    const [mine, ...past] = await ownSessions(await officerOf(second));
    expect(mine).toMatchObject({ isThis: true, isLive: true });
    expect(past.map(({ endedBecause }) => endedBecause)).toEqual(['replaced', 'replaced']);
  });

  test('are ended one by one, on record', async () => {
    const me = await atCounter();
    const [one, other] = [await halfSession(me), await halfSession(me, 'Edge, Windows')];
    const ref = (await ownSessions(me.officer)).find(({ device }) => device === 'Firefox, Linux')?.ref;
    expect(await endOwnSession(me.officer, { session: ref })).toEqual({ ended: 1 });
    expect(await judged(one)).toMatchObject({ stage: 'ended', ended_because: 'by-officer' });
    expect((await judged(other)).stage).toBe('factor');
    await expect(endOwnSession(me.officer, { session: ref })).rejects.toMatchObject({ key: 'session.gone' });
    expect((await recordOf(me.officer)).slice(-2)).toEqual([
      'session.end-own done',
      'session.end-own refused: session.gone',
    ]);
  });

  test('are ended all but this one', async () => {
    const me = await atCounter();
    const [one, other] = [await halfSession(me), await halfSession(me)];
    expect(await endOwnSession(me.officer, { session: 'others' })).toEqual({ ended: 2 });
    expect([(await judged(one)).stage, (await judged(other)).stage]).toEqual(['ended', 'ended']);
    expect((await judged(me.sid)).stage).toBe('open');
  });

  test('do not end this one, or anybody else’s', async () => {
    const [me, colleague] = [await atCounter(), await atCounter()];
    for (const session of [me.officer.sessionRef, colleague.officer.sessionRef])
      await expect(endOwnSession(me.officer, { session })).rejects.toMatchObject({ key: 'session.gone' });
    expect((await judged(colleague.sid)).stage).toBe('open');
  });

  test.each([{}, { session: '' }, { session: 'all' }, { session: "' or true --" }, { session: ['others'] }])(
    'are named by their reference and nothing else: %j',
    async (given) => {
      await expect(endOwnSession((await atCounter()).officer, given)).rejects.toMatchObject({ key: 'badInput' });
    },
  );
});

describe('the counter', () => {
  test('stands in the session, on record, and can be changed', async () => {
    const me = await atCounter();
    expect(await countersOf(me.officer)).toBe(3);
    await setCounter(me.officer, { number: '3' });
    await setCounter(me.officer, { number: '1' });
    expect((await officerOf(me.sid)).counterNumber).toBe(1);
    expect((await entriesOf(me.officer)).slice(-2)).toMatchObject([
      { act: 'session.set-counter', detail: { counter: 3 } },
      { act: 'session.set-counter', detail: { counter: 1 } },
    ]);
  });

  test('is one of the office’s', async () => {
    const me = await atCounter();
    await expect(setCounter(me.officer, { number: '4' })).rejects.toMatchObject({ key: 'session.noSuchCounter' });
    for (const number of ['0', '-1', '1.5', 'satu', undefined])
      await expect(setCounter(me.officer, { number })).rejects.toMatchObject({ key: 'badInput' });
    expect((await officerOf(me.sid)).counterNumber).toBeUndefined();
  });
});
