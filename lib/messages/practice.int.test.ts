import { expect, test, vi } from 'vitest';
import { readPracticeMessages } from '@/lib/messages/practice';
import { aCounter, aCounterBeside, aHolder } from '@/test-support/counter';
import { recordOf } from '@/test-support/ledger';
import { reported } from '@/test-support/lost-phone';

test('in training the messages of the own area are read as they arrive, and that is on record', async () => {
  const counter = await aCounter();
  const beside = await aCounterBeside(counter);
  const holder = await aHolder(counter);
  await reported(counter.clerk, holder.id);
  const messages = await readPracticeMessages(counter.supervisor, {});
  expect(messages.map(({ to }) => to).sort()).toEqual([holder.phone, holder.email].sort());
  expect(messages[0]?.body).toContain('DUKCAPIL');
  expect(await readPracticeMessages(beside.clerk, {})).toEqual([]);
  expect(await recordOf(counter.supervisor)).toEqual(['practice.read-messages done']);
});

test('outside training nobody reads a message', async () => {
  const counter = await aCounter();
  await reported(counter.clerk, (await aHolder(counter)).id);
  vi.stubEnv('TRAINING_MODE', undefined);
  vi.resetModules();
  const { readPracticeMessages: inEarnest } = await import('@/lib/messages/practice');
  await expect(inEarnest(counter.clerk, {})).rejects.toMatchObject({ key: 'notFound' });
  vi.unstubAllEnvs();
});
