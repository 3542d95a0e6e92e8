import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { act } from '@/lib/act';
import { credentialById } from '@/lib/credentials/queries';
import { id } from '@/lib/fields';
import { Refusal } from '@/lib/refusal';
import { aCounter, aHolder, statusesOn } from '@/test-support/counter';
import { recordOf } from '@/test-support/ledger';

// Acts made up here, to see what act() does with a perform that does not end well.
const input = z.strictObject({ credentialId: id });
const subject = (tx: Tx, { credentialId }: z.output<typeof input>) => credentialById(tx, credentialId);
const block = (tx: Tx, { credentialId }: z.output<typeof input>) =>
  tx.execute(sql`update credentials set status = 'suspended' where id = ${credentialId}`);

async function aClerkAndHolder() {
  const counter = await aCounter();
  return { clerk: counter.clerk, holder: await aHolder(counter) };
}

test('an act that fails leaves no change, and its failure is on record', async () => {
  const failing = act('case.flag', {
    input,
    subject,
    async perform({ tx, input: given }): Promise<never> {
      await block(tx, given);
      throw new Error('a bug');
    },
  });
  const { clerk, holder } = await aClerkAndHolder();
  const { credentialId } = holder;
  await expect(failing(clerk, { credentialId }, randomUUID())).rejects.toThrow('a bug');
  expect(await statusesOn(holder)).toEqual(['active']);
  expect(await recordOf(clerk)).toEqual(['case.flag failed: bug']);
});

test('an act that refuses takes its change back, and the refusal stays on record', async () => {
  const refusing = act('case.flag', {
    input,
    subject,
    async perform({ tx, input: given }): Promise<never> {
      await block(tx, given);
      throw new Refusal('case.notStopped');
    },
  });
  const { clerk, holder } = await aClerkAndHolder();
  const { credentialId } = holder;
  await expect(refusing(clerk, { credentialId }, randomUUID())).rejects.toMatchObject({ key: 'case.notStopped' });
  expect(await statusesOn(holder)).toEqual(['active']);
  expect(await recordOf(clerk)).toEqual(['case.flag refused: case.notStopped']);
});

test('a refusal that counts is committed together with what it counted, on record once', async () => {
  const counting = act('case.flag', {
    input,
    subject,
    async perform({ tx, input: given }) {
      await block(tx, given);
      return { refusal: new Refusal('contact.wrongCode', { left: 4 }), entry: { detail: { left: 4 } } };
    },
  });
  const { clerk, holder } = await aClerkAndHolder();
  const { credentialId } = holder;
  await expect(counting(clerk, { credentialId })).rejects.toMatchObject({
    key: 'contact.wrongCode',
    values: { left: 4 },
  });
  expect(await statusesOn(holder)).toEqual(['suspended']);
  expect(await recordOf(clerk)).toEqual(['case.flag refused: contact.wrongCode']);
});

test('when a part of a larger act refuses, all of it is taken back and the larger act is on record as refused', async () => {
  const part = act('case.flag', {
    input,
    subject,
    async perform({ tx, input: given }) {
      await block(tx, given);
      return { refusal: new Refusal('contact.noCode'), entry: {} };
    },
  });
  const whole = act('case.cancel', {
    input,
    subject,
    perform: async (acting) => ({ result: await part.within(acting, acting.input), entry: {} }),
  });
  const { clerk, holder } = await aClerkAndHolder();
  const { credentialId } = holder;
  await expect(whole(clerk, { credentialId })).rejects.toMatchObject({ key: 'contact.noCode' });
  expect(await statusesOn(holder)).toEqual(['active']);
  expect(await recordOf(clerk)).toEqual(['case.cancel refused: contact.noCode']);
});

test('a statement that failed and was passed over is not answered as done', async () => {
  const passingOver = act('case.flag', {
    input,
    subject,
    async perform({ tx, input: given }) {
      await block(tx, given);
      await tx.execute(sql`select 1/0`).catch(() => {});
      return { result: 'done', entry: {} };
    },
  });
  const { clerk, holder } = await aClerkAndHolder();
  const { credentialId } = holder;
  await expect(passingOver(clerk, { credentialId })).rejects.toThrow();
  expect(await statusesOn(holder)).toEqual(['active']);
  expect(await recordOf(clerk)).toEqual(['case.flag failed: bug']);
});

test('a part of a larger act is refused by role and place like the act itself', async () => {
  const part = act('case.decide', { input, subject, perform: async () => ({ result: 'done', entry: {} }) });
  const whole = act('case.cancel', {
    input,
    subject,
    perform: async (acting) => ({ result: await part.within(acting, acting.input), entry: {} }),
  });
  const counter = await aCounter();
  const { credentialId } = await aHolder(counter);
  await expect(whole(counter.supervisor, { credentialId })).rejects.toMatchObject({ key: 'notAllowed' });
  expect(await recordOf(counter.supervisor)).toEqual(['case.cancel refused: notAllowed']);
});
