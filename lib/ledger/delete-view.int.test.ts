import { beforeEach, describe, expect, test } from 'vitest';
import { deleteView } from '@/lib/ledger/delete-view';
import { saveView } from '@/lib/ledger/save-view';
import { listViews } from '@/lib/ledger/views';
import type { Officer } from '@/lib/officers/officer';
import { aCounter, aCounterBeside, type Counter, signedIn } from '@/test-support/counter';
import { entriesOf } from '@/test-support/ledger';

let counter: Counter;
let beside: Counter;
beforeEach(async () => {
  counter = await aCounter();
  beside = await aCounterBeside(counter);
});

const given = { name: 'Malam hari', scope: 'private', outsideHours: 'yes', period: '30d', columns: 'at,actor,act' };
const save = (by: Officer, more: object = {}, key?: string) => saveView(by, { ...given, ...more }, key);
const namesOf = async (by: Officer) => (await listViews(by)).filter(({ seed }) => !seed).map(({ name }) => name);
const _claims = ({ id, role, region }: Officer) => ({ actor_kind: 'officer', actor: id, role, region });

describe('taking a view away', () => {
  test('is for its maker, on record, and once', async () => {
    const { supervisor } = counter;
    const { viewId } = await save(supervisor);
    await deleteView(supervisor, { viewId });
    expect(await namesOf(supervisor)).toEqual([]);
    expect((await entriesOf(supervisor)).at(-1)).toMatchObject({
      act: 'audit.delete-view',
      outcome: 'done',
      subject_id: viewId,
    });
    await expect(deleteView(supervisor, { viewId })).rejects.toMatchObject({ key: 'notFound' });
  });

  test('and for an admin of the area, of what is there for others; not for a colleague or a neighbour', async () => {
    const { viewId } = await save(counter.supervisor, { scope: 'everyone' });
    const colleague = await signedIn('supervisor', { regency: counter.regency });
    await expect(deleteView(colleague, { viewId })).rejects.toMatchObject({ key: 'notAllowed' });
    await expect(deleteView(beside.supervisor, { viewId })).rejects.toMatchObject({ key: 'notFound' });
    const admin = await signedIn('regency-admin', { regency: counter.regency });
    expect((await listViews(admin)).find(({ id }) => id === viewId)?.mayDelete).toBe(true);
    await deleteView(admin, { viewId });
    expect(await namesOf(counter.supervisor)).toEqual([]);
  });

  test('that is none is told', async () => {
    await expect(deleteView(counter.supervisor, { viewId: 'x' })).rejects.toMatchObject({ key: 'badInput' });
  });
});
