import { beforeEach, describe, expect, test } from 'vitest';
import { roles } from '@/db/schema/officers';
import { viewEntry } from '@/lib/ledger/view';
import { aCounter, aCounterBeside, aHolder, type Counter, type Holder, signedIn } from '@/test-support/counter';
import { entriesOf } from '@/test-support/ledger';
import { aChange, anEntry } from '@/test-support/log-rows';

let counter: Counter;
let holder: Holder;
beforeEach(async () => {
  counter = await aCounter();
  holder = await aHolder(counter);
});

const _everybody = roles.filter((role) => role !== 'clerk');
const _idsOf = (page: { rows: { id: string }[] }) => page.rows.map(({ id }) => id);
const secrets = () => [holder.nik, holder.name, holder.phone].filter(Boolean) as string[];

describe('an entry', () => {
  test('is shown whole and masked, with what was done beside it, and opening it is on record', async () => {
    const { entryId, besideId } = await aChange(counter, holder);
    const auditor = await signedIn('auditor', { regency: counter.regency });
    const shown = await viewEntry(auditor, { entryId });
    expect(shown.entry).toMatchObject({
      id: entryId,
      act: 'case.decide',
      actorName: counter.clerk.name,
      reason: 'lost',
    });
    expect(shown.changes).toEqual([
      {
        ...{ table: 'devices', row: holder.deviceId, did: 'update' },
        columns: expect.arrayContaining([
          { column: 'phone_sealed', kind: 'sealed', before: true, after: true },
          { column: 'model', kind: 'plain', before: expect.any(String), after: 'Samsung A15' },
          { column: 'phone_index', kind: 'secret' },
        ]),
      },
    ]);
    expect(shown.proof).toEqual({ state: 'waiting' });
    expect(shown.siblings).toMatchObject([{ id: besideId, act: 'credential.revoke' }]);
    for (const secret of [...secrets(), '81234567890']) expect(JSON.stringify(shown)).not.toContain(secret);
    expect(await entriesOf(auditor)).toMatchObject([
      { act: 'audit.view', outcome: 'done', resident_id: null, detail: { entry: entryId, of: 'case.decide' } },
    ]);
  });

  test('of elsewhere is not there, nor one nobody wrote, and asking is on record', async () => {
    const elsewhere = await anEntry((await aCounterBeside(counter)).clerk);
    for (const entryId of [elsewhere, '999999999999'])
      await expect(viewEntry(counter.supervisor, { entryId })).rejects.toMatchObject({ key: 'notFound' });
    expect((await entriesOf(counter.supervisor)).map(({ outcome }) => outcome)).toEqual(['refused', 'refused']);
  });

  test.each(['0', '-1', 'x', '1 or 1=1', ''])('has a number: %j is told', async (entryId) => {
    await expect(viewEntry(counter.supervisor, { entryId })).rejects.toMatchObject({ key: 'badInput' });
  });

  test('seen twice is twice on record', async () => {
    const entryId = await anEntry(counter.clerk);
    await viewEntry(counter.supervisor, { entryId });
    await viewEntry(counter.supervisor, { entryId });
    expect(await entriesOf(counter.supervisor)).toHaveLength(2);
  });
});
