import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { act } from '@/lib/act';
import { id } from '@/lib/fields';
import { Refusal } from '@/lib/refusal';
import { aCounter, aHolder, statusesOn } from '@/test-support/counter';
import { recordOf } from '@/test-support/ledger';

// Acts made up here, to see what act() does with a perform that goes wrong.
const input = z.strictObject({ credentialId: id });
const subject = async (
  tx: Parameters<Parameters<typeof act>[1]['subject']>[0],
  { credentialId }: { credentialId: string },
) => {
  const found = await tx.execute<{ region: string; resident_id: string }>(
    sql`select * from credentials where id = ${credentialId}`,
  );
  const row = found.rows[0];
  return row && { ...row, id: credentialId, residentId: row.resident_id };
};
const block = (credentialId: string) => sql`update credentials set status = 'suspended' where id = ${credentialId}`;
  test('leaves no change and no entry when it fails', async () => {
    const failing = act('case.flag', {
      input,
      subject,
      async perform({ tx, input: { credentialId } }): Promise<never> {
        await tx.execute(block(credentialId));
        throw new Error('a bug');
      },
    });
    const counter = await aCounter();
    const { clerk } = counter;
    const { credentialId } = await aHolder(counter);
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
    const counter = await aCounter();
    const { clerk } = counter;
    const { credentialId } = await aHolder(counter);
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
    const counter = await aCounter();
    const { clerk } = counter;
    const { credentialId } = await aHolder(counter);
    await expect(outer(clerk, { credentialId })).rejects.toThrow();
    expect(await statusOf(credentialId)).toBe('active');
  });

  test('is on record when a part of it refuses', async () => {
    const part = act('case.flag', {
      input,
      subject,
      perform: async () => ({ refusal: new Refusal('contact.noCode'), entry: {} }),
    });
    const whole = act('case.cancel', {
      input,
      subject,
      perform: async (acting) => ({ result: await part.within(acting, acting.input), entry: {} }),
    });
    const counter = await aCounter();
    const { clerk } = counter;
    const { credentialId } = await aHolder(counter);
    await expect(whole(clerk, { credentialId })).rejects.toMatchObject({ key: 'contact.noCode' });
    expect(await recordOf(clerk)).toEqual(['case.cancel refused: contact.noCode']);
  });
