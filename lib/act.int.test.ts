import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { act } from '@/lib/act';
import { revokeCredential } from '@/lib/credentials/revoke';
import { suspendCredential } from '@/lib/credentials/suspend';
import { viewResident } from '@/lib/residents/view';
import { aCounter, aHolder } from '@/test-support/counter';
import { asSuperuser } from '@/test-support/database';
import { entriesOf, recordOf } from '@/test-support/ledger';

const statusOf = async (credentialId: string) =>
  (await asSuperuser<{ status: string }>('select status from credentials where id = $1', [credentialId]))[0]?.status;

describe('what an officer may not do', () => {
  test('is refused by role, and stands on record', async () => {
    const counter = await aCounter();
    const { supervisor } = counter;
    const { credentialId } = await aHolder(counter);
    const revoking = revokeCredential(supervisor, { credentialId, reason: 'lost' });
    await expect(revoking).rejects.toMatchObject({ key: 'notAllowed' });
    expect(await entriesOf(supervisor)).toMatchObject([
      {
        ...{ act: 'credential.revoke', outcome: 'refused', detail: { why: 'notAllowed' }, actor_kind: 'officer' },
        ...{ actor_id: supervisor.id, role: 'supervisor', office_id: supervisor.office.id },
        ...{ session_ref: supervisor.sessionRef, request_id: supervisor.requestId },
      },
    ]);
  });

  test('absent and out of reach are answered alike', async () => {
    const { clerk } = await aCounter();
    const { id: elsewhere, credentialId } = await aHolder(await aCounter());
    const absent = await viewResident(clerk, { residentId: randomUUID() }).catch((error) => error);
    const hidden = await viewResident(clerk, { residentId: elsewhere }).catch((error) => error);
    expect(absent).toMatchObject({ key: 'notFound' });
    expect({ ...hidden }).toEqual({ ...absent });
    const revoking = revokeCredential(clerk, { credentialId, reason: 'lost' });
    await expect(revoking).rejects.toMatchObject({ key: 'notFound' });
    const [first, second] = await entriesOf(clerk);
    const filed = { outcome: 'refused', resident_id: null, region: clerk.region, detail: { why: 'notFound' } };
    expect(first).toMatchObject(filed);
    expect(second).toMatchObject({ ...filed, subject_id: elsewhere });
  });

  test('a refusal is filed under whom it was about, once that was found', async () => {
    const counter = await aCounter();
    const { clerk } = counter;
    const { id: residentId, credentialId, region } = await aHolder(counter);
    await suspendCredential(clerk, { credentialId, reason: 'lost' });
    await expect(suspendCredential(clerk, { credentialId, reason: 'lost' })).rejects.toMatchObject({
      key: 'credential.notActive',
    });
    const refusal = (await entriesOf(clerk)).at(-1);
    expect(refusal).toMatchObject({ outcome: 'refused', resident_id: residentId, subject_id: credentialId, region });
  });
});

describe('what a form may send', () => {
  const bad: [string, Record<string, unknown>, string][] = [
    ['a field nobody asked for', { reason: 'lost', status: 'active' }, 'form'],
    ['a reason that is none', { reason: 'because' }, 'reason'],
    ['an id that is none', { credentialId: '1 or 1=1', reason: 'lost' }, 'credentialId'],
    ['an id with a list in it', { credentialId: ['x'], reason: 'lost' }, 'credentialId'],
    ['nothing for a reason', {}, 'reason'],
  ];
  test.each(bad)('not %s', async (_what, given, field) => {
    const counter = await aCounter();
    const { clerk } = counter;
    const { credentialId } = await aHolder(counter);
    const revoking = revokeCredential(clerk, { credentialId, ...given });
    await expect(revoking).rejects.toMatchObject({ key: 'badInput', fields: { [field]: expect.any(String) } });
    expect(await statusOf(credentialId)).toBe('active');
    expect(await recordOf(clerk)).toEqual(['credential.revoke refused: badInput']);
  });

  test('not anything but fields', async () => {
    const { clerk } = await aCounter();
    for (const given of [null, undefined, 'text', 7, [], [{}]])
      await expect(viewResident(clerk, given)).rejects.toMatchObject({ key: 'badInput' });
  });
});

test('an act of no name, one without an entry, and an officer made by hand do not compile', () => {
  const spec = { input: z.strictObject({}), subject: async () => undefined };
  const perform = async () => ({ result: 'done', entry: {} });
  const refused = [
    // @ts-expect-error the table knows no such act
    () => act('credential.forget', { ...spec, perform }),
    // @ts-expect-error nothing is done without an entry
    () => act('case.flag', { ...spec, perform: async () => ({ result: 'done' }) }),
    // @ts-expect-error what shows a person reads after its entry is committed
    () => act('resident.view', { ...spec, perform }),
    // @ts-expect-error whoever acts was read from a live session
    () => viewResident({ id: randomUUID(), role: 'clerk', region: 'ID' }, {}),
  ];
  expect(refused).toHaveLength(4); // the compiler is the test: each of the lines above must be an error
});
