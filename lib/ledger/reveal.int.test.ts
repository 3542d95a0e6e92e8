import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { roles } from '@/db/schema/officers';
import { revealChange } from '@/lib/ledger/reveal';
import { viewEntry } from '@/lib/ledger/view';
import { aCounter, aCounterBeside, aHolder, type Counter, type Holder, signedIn } from '@/test-support/counter';
import { entriesOf } from '@/test-support/ledger';
import { aChange, newNumber } from '@/test-support/log-rows';

let counter: Counter;
let holder: Holder;
beforeEach(async () => {
  counter = await aCounter();
  holder = await aHolder(counter);
});

const _everybody = roles.filter((role) => role !== 'clerk');

describe('a sealed value', () => {
  const asking = (entryId: string) => ({ entryId, change: '0', column: 'phone_sealed', reason: 'complaint' });

  test('is shown to a supervisor, which the resident can see', async () => {
    const { entryId } = await aChange(counter, holder);
    const shown = await revealChange(counter.supervisor, asking(entryId));
    expect(shown).toEqual({ before: holder.phone, after: newNumber });
    const [entry] = await entriesOf(counter.supervisor);
    expect(entry).toMatchObject({
      ...{ act: 'audit.reveal', outcome: 'done', resident_id: holder.id, reason: 'complaint' },
      detail: { entry: entryId, table: 'devices', column: 'phone_sealed' },
    });
    expect(JSON.stringify(entry)).not.toContain('81234567890');
  });

  test.each(roles.filter((role) => role !== 'supervisor'))('not to: %s', async (role) => {
    const officer = await signedIn(role, { regency: counter.regency });
    const asked = revealChange(officer, asking((await aChange(counter, holder)).entryId));
    await expect(asked).rejects.toMatchObject({ key: 'notAllowed' });
  });

  test('not of a resident from elsewhere, though the entry is seen', async () => {
    const beside = await aCounterBeside(counter);
    const { entryId } = await aChange(counter, await aHolder(beside), { region: beside.region });
    await viewEntry(counter.supervisor, { entryId });
    await expect(revealChange(counter.supervisor, asking(entryId))).rejects.toMatchObject({ key: 'notAllowed' });
  });

  test('not of oneself', async () => {
    const own = await aHolder(counter);
    const supervisor = await signedIn('supervisor', { regency: counter.regency, nik: own.nik });
    const { entryId } = await aChange(counter, own);
    await expect(revealChange(supervisor, asking(entryId))).rejects.toMatchObject({ key: 'conflict.own' });
  });

  test('not what is a secret, plain, absent, or sealed for another row', async () => {
    const { entryId } = await aChange(counter, holder);
    const also = (more: object) => revealChange(counter.supervisor, { ...asking(entryId), ...more });
    for (const more of [{ column: 'phone_index' }, { column: 'model' }, { column: 'nothing' }, { change: '7' }])
      await expect(also(more)).rejects.toMatchObject({ key: 'notFound' });
    const moved = await aChange(counter, holder, { sealedFor: randomUUID() });
    await expect(revealChange(counter.supervisor, asking(moved.entryId))).rejects.toThrow();
    expect((await entriesOf(counter.supervisor)).at(-1)).toMatchObject({ outcome: 'failed' });
  });

  test.each([{ reason: 'curious' }, { reason: undefined }, { column: 'phone_sealed; drop' }, { change: '-1' }])(
    'bad input is told: %j',
    async (more) => {
      const asked = revealChange(counter.supervisor, { ...asking('1'), ...more });
      await expect(asked).rejects.toMatchObject({ key: 'badInput' });
    },
  );
});
