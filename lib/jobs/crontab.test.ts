import { readFileSync } from 'node:fs';
import { parseCrontab } from 'graphile-worker';
import { expect, test } from 'vitest';
import { crontab } from './crontab';

test('the clock of the worker can be read, and names tasks the worker has', () => {
  const worker = readFileSync(new URL('./worker.ts', import.meta.url), 'utf8');
  const tasks = parseCrontab(crontab).map(({ task }) => task);
  expect(tasks).toContain('escalate-approvals');
  for (const task of tasks) expect(worker).toContain(`'${task}'`);
});
