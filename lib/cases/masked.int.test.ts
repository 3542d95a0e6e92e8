import { expect, test } from 'vitest';
import { viewCase } from '@/lib/cases/view';
import { aCounter, aHolder } from '@/test-support/counter';
import { contactConfirmed, identified, reported } from '@/test-support/lost-phone';

test('number and e-mail of an open case are a clerk’s to see in full; a supervisor sees them masked', async () => {
  const counter = await aCounter();
  const caseId = await reported(counter.clerk, (await aHolder(counter)).id);
  await identified(counter.clerk, caseId);
  await contactConfirmed(counter.clerk, caseId, 'sms', '0851-7700-5678');
  await contactConfirmed(counter.clerk, caseId, 'email', 'kasus@example.id');
  expect(await viewCase(counter.clerk, { caseId })).toMatchObject({
    contacts: { phone: '0851-7700-5678', email: 'kasus@example.id' },
  });
  const seen = await viewCase(counter.supervisor, { caseId });
  expect(seen).toMatchObject({ status: 'open', contacts: { phone: '0851-••••-5678', email: 'k•••@example.id' } });
  expect(JSON.stringify(seen)).not.toMatch(/7700|kasus@/);
});
