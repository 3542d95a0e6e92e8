import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { act } from '@/lib/act';
import { revokeCredential } from '@/lib/credentials/revoke';
import { suspendCredential } from '@/lib/credentials/suspend';
import { id } from '@/lib/fields';
import { Refusal } from '@/lib/refusal';
import { viewResident } from '@/lib/residents/view';
import { aCounter, aHolder } from '@/test-support/counter';
import { asSuperuser } from '@/test-support/database';
import { entriesOf, recordOf } from '@/test-support/ledger';

describe('what an officer may not do', () => {
  test('is refused by role, and stands on record', async () => {
    const { supervisor, district } = await aCounter();
    const { credentialIds } = await aHolder(district);
    const revoking = revokeCredential(supervisor, { credentialId: credentialIds[0], reason: 'lost' });
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
    const { id: elsewhere, credentialIds } = await aHolder((await aCounter()).district);
    const absent = await viewResident(clerk, { residentId: randomUUID() }).catch((error) => error);
    const hidden = await viewResident(clerk, { residentId: elsewhere }).catch((error) => error);
    expect(absent).toMatchObject({ key: 'notFound' });
    expect({ ...hidden }).toEqual({ ...absent });
    const revoking = revokeCredential(clerk, { credentialId: credentialIds[0], reason: 'lost' });
    await expect(revoking).rejects.toMatchObject({ key: 'notFound' });
    const [first, second] = await entriesOf(clerk);
    expect(first).toMatchObject({ outcome: 'refused', resident_id: null, region: null });
    expect(second).toMatchObject({ outcome: 'refused', resident_id: null, region: null });
  });

  test('a refusal is filed under whom it was about, once that was found', async () => {
    const { clerk, district } = await aCounter();
    const holder = await aHolder(district);
    const [credentialId] = holder.credentialIds;
    await suspendCredential(clerk, { credentialId, reason: 'lost' });
    await expect(suspendCredential(clerk, { credentialId, reason: 'lost' })).rejects.toMatchObject({ key: 'credential.notActive' });
    const refusal = (await entriesOf(clerk)).at(-1);
    expect(refusal).toMatchObject({ outcome: 'refused', resident_id: holder.id, subject_id: credentialId, region: district });
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
    const { clerk, district } = await aCounter();
    const [credentialId] = (await aHolder(district)).credentialIds;
    const revoking = revokeCredential(clerk, { credentialId, ...given });
    await expect(revoking).rejects.toMatchObject({ key: 'badInput', fields: { [field]: expect.any(String) } });
    expect(await asSuperuser('select status from credentials where id = $1', [credentialId])).toEqual([{ status: 'active' }]);
    expect(await recordOf(clerk)).toEqual([]);
  });

  test.each([null, undefined, 'text', 7, []])('not %j instead of fields', async (given) => {
    const { clerk } = await aCounter();
    await expect(viewResident(clerk, given)).rejects.toMatchObject({ key: 'badInput' });
  });
});

// Acts made up here, to see what act() does with a perform that goes wrong.
const input = z.strictObject({ credentialId: id });
const subject = async (tx: Parameters<Parameters<typeof act>[1]['subject']>[0], { credentialId }: { credentialId: string }) => {
  const found = await tx.execute<{ region: string; resident_id: string }>(sql`select * from credentials where id = ${credentialId}`);
  const row = found.rows[0];
  return row && { ...row, id: credentialId, residentId: row.resident_id };
};
const block = (credentialId: string) => sql`update credentials set status = 'suspended' where id = ${credentialId}`;
const statusOf = async (credentialId: string | undefined) =>
  (await asSuperuser<{ status: string }>('select status from credentials where id = $1', [credentialId]))[0]?.status;

describe('an act that does not end well', () => {
  test('leaves no change and no entry when it fails', async () => {
    const failing = act('case.flag', {
      input,
      subject,
      async perform({ tx, input: { credentialId } }): Promise<never> {
        await tx.execute(block(credentialId));
        throw new Error('a bug');
      },
    });
    const { clerk, district } = await aCounter();
    const [credentialId] = (await aHolder(district)).credentialIds;
    await expect(failing(clerk, { credentialId })).rejects.toThrow('a bug');
    expect(await statusOf(credentialId)).toBe('active');
    expect(await recordOf(clerk)).toEqual([]);
  });

  test('takes its change back when it refuses, and the refusal stays', async () => {
    const refusing = act('case.flag', {
      input,
      subject,
      async perform({ tx, input: { credentialId } }): Promise<never> {
        await tx.execute(block(credentialId));
        throw new Refusal('case.notStopped');
      },
    });
    const { clerk, district } = await aCounter();
    const [credentialId] = (await aHolder(district)).credentialIds;
    await expect(refusing(clerk, { credentialId }, randomUUID())).rejects.toMatchObject({ key: 'case.notStopped' });
    expect(await statusOf(credentialId)).toBe('active');
    expect(await recordOf(clerk)).toEqual(['case.flag refused: case.notStopped']);
  });

  test('is not answered as done when the database had already given up on it', async () => {
    const swallowing = act('case.flag', {
      input,
      subject,
      async perform({ tx, input: { credentialId } }) {
        await tx.execute(block(credentialId));
        return { result: 'done', entry: {} };
      },
    });
    const outer = act('case.cancel', {
      input,
      subject,
      async perform(acting) {
        const result = await swallowing.within(acting, acting.input);
        await acting.tx.execute(sql`select 1/0`).catch(() => {});
        return { result, entry: {} };
      },
    });
    const { clerk, district } = await aCounter();
    const [credentialId] = (await aHolder(district)).credentialIds;
    await expect(outer(clerk, { credentialId })).rejects.toThrow();
    expect(await statusOf(credentialId)).toBe('active');
  });

  test('is on record when a part of it refuses', async () => {
    const part = act('case.flag', { input, subject, perform: async () => ({ refusal: new Refusal('contact.noCode'), entry: {} }) });
    const whole = act('case.cancel', {
      input,
      subject,
      perform: async (acting) => ({ result: await part.within(acting, acting.input), entry: {} }),
    });
    const { clerk, district } = await aCounter();
    const [credentialId] = (await aHolder(district)).credentialIds;
    await expect(whole(clerk, { credentialId })).rejects.toMatchObject({ key: 'contact.noCode' });
    expect(await recordOf(clerk)).toEqual(['case.cancel refused: contact.noCode']);
  });
});
