import { expect, test } from 'vitest';
import { viewCase } from '@/lib/cases/view';
import { endingOf } from '@/lib/officers/ended-session';
import { lockSession } from '@/lib/officers/lock';
import { lockedScreen } from '@/lib/officers/locked-screen';
import { setCounter } from '@/lib/officers/set-counter';
import { aHolder } from '@/test-support/counter';
import { asSuperuser } from '@/test-support/database';
import { entriesOf } from '@/test-support/ledger';
import { identified, reported } from '@/test-support/lost-phone';
import { atCounter, comeWith, judged, leave, opened } from '@/test-support/running-session';

type Somebody = Awaited<ReturnType<typeof atCounter>>;
const aHolderAt = ({ regency, officer }: Somebody) =>
  aHolder({ ...regency, regency, clerk: officer, supervisor: officer });

async function handsOver({ sid }: { sid: string }) {
  comeWith(sid);
  await leave('handed-over');
}

test('ends the session and stands in each open case, where a colleague goes on', async () => {
  const first = await atCounter();
  const [held, done] = [await aHolderAt(first), await aHolderAt(first)];
  const caseId = await reported(first.officer, held.id);
  const closed = await reported(first.officer, done.id);
  await asSuperuser(
    `with noted as (insert into audit_entries (act) values ('registry.import'))
     update cases set status = 'cancelled', closed_at = now() where id = $1`,
    [closed],
  );
  await setCounter(first.officer, { number: '2' });
  await handsOver(first);
  expect(await judged(first.sid)).toMatchObject({ stage: 'ended', ended_because: 'handed-over' });
  const entries = (await entriesOf(first.officer)).filter(({ act }) => act === 'session.hand-over');
  expect(entries).toMatchObject([
    { subject_id: first.row.id, case_id: null, detail: { from: 'open', counter: 2 } },
    { subject_id: first.row.id, case_id: caseId, resident_id: held.id },
  ]);
  expect(entries).toHaveLength(2);

  const next = await atCounter('clerk', first.regency);
  const view = await viewCase(next.officer, { caseId });
  expect(view.timeline.map(({ act }) => act)).toContain('session.hand-over');
  await identified(next.officer, caseId);
});

test('a colleague of another office finds nothing to take over', async () => {
  const first = await atCounter();
  const caseId = await reported(first.officer, (await aHolderAt(first)).id);
  await handsOver(first);
  await expect(viewCase((await atCounter()).officer, { caseId })).rejects.toMatchObject({ key: 'notFound' });
});

test('from a locked screen it says that nobody unlocked it', async () => {
  const first = await atCounter();
  await lockSession(first.officer, { why: 'idle' });
  await handsOver(first);
  expect((await entriesOf(first.officer)).at(-1)).toMatchObject({
    act: 'session.hand-over',
    detail: { from: 'locked' },
  });
});

test('of whoever has signed out already nothing happens', async () => {
  const first = await atCounter();
  await handsOver(first);
  const before = await entriesOf(first.officer);
  await handsOver(first);
  expect(await entriesOf(first.officer)).toEqual(before);
});

test('the lock shows the number of the case worked on last while it is open, and nothing else of it', async () => {
  const first = await atCounter();
  const holder = await aHolderAt(first);
  const caseId = await reported(first.officer, holder.id);
  await lockSession(first.officer, { why: 'asked' });
  const screen = await lockedScreen(await judged(first.sid));
  const [row] = await asSuperuser<{ number: string }>('select number from cases where id = $1', [caseId]);
  expect(screen).toEqual({ caseNumber: row?.number, hasPasskey: false });
});

test('the lock of somebody who worked on no case shows none', async () => {
  const first = await atCounter('auditor');
  await lockSession(first.officer, { why: 'asked' });
  expect(await lockedScreen(await judged(first.sid))).toEqual({ caseNumber: undefined, hasPasskey: false });
});

test('an older session is told the counter and the office where its officer went on', async () => {
  const first = await atCounter();
  const second = await opened(first.row);
  const office = first.regency.office.name;
  expect(await endingOf(await judged(first.sid))).toEqual({ why: 'replaced', counter: undefined, office });
  await asSuperuser('update sessions set counter_number = 3 where officer_id = $1 and ended_at is null', [
    first.row.id,
  ]);
  expect(await endingOf(await judged(first.sid))).toEqual({ why: 'replaced', counter: 3, office });
  expect(await endingOf(await judged(second))).toBeUndefined();
});
