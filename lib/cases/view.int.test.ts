import { describe, expect, test } from 'vitest';
import { printReceipt } from '@/lib/cases/print-receipt';
import { viewCase } from '@/lib/cases/view';
import { aCounter, aHolder, type Counter } from '@/test-support/counter';
import { recordOf } from '@/test-support/ledger';
import { chosen, contactConfirmed, decided, identified, newEmail, newPhone, reported } from '@/test-support/lost-phone';

test('a case opens at the step that is next', async () => {
  const counter = await aCounter();
  const { clerk } = counter;
  const step = async () => (await viewCase(clerk, { caseId })).step;
  const caseId = await reported(clerk, (await aHolder(counter)).id);
  expect(await step()).toBe('identity');
  await identified(clerk, caseId);
  expect(await step()).toBe('destination');
  await contactConfirmed(clerk, caseId, 'sms', newPhone);
  await contactConfirmed(clerk, caseId, 'email', newEmail);
  await chosen(clerk, caseId, 'phone');
  expect(await step()).toBe('review');
  await decided(clerk, caseId);
  expect(await step()).toBe('result');
});

test('number and e-mail are shown in full while the officer works with them, and masked ever after', async () => {
  const counter = await aCounter();
  const { clerk, supervisor } = counter;
  const caseId = await reported(clerk, (await aHolder(counter)).id);
  await identified(clerk, caseId);
  await contactConfirmed(clerk, caseId, 'sms', '0851-7700-5678');
  await contactConfirmed(clerk, caseId, 'email', 'Tunggal@Example.id');
  await chosen(clerk, caseId, 'phone');
  expect(await viewCase(clerk, { caseId })).toMatchObject({
    contacts: { phone: '0851-7700-5678', email: 'tunggal@example.id', operator: 'by.U' },
  });
  await decided(clerk, caseId);
  const after = await viewCase(supervisor, { caseId });
  expect(after).toMatchObject({
    offer: { state: 'live' },
    contacts: { phone: '0851-••••-5678', email: 't•••@example.id' },
  });
  expect(JSON.stringify(after)).not.toMatch(/77005678|7700-5678|tunggal@/);
});

test('the history of a case tells what was done in it, with the block that came with the report', async () => {
  const counter = await aCounter();
  const caseId = await reported(counter.clerk, (await aHolder(counter)).id);
  await viewCase(counter.clerk, { caseId });
  const { timeline } = await viewCase(counter.clerk, { caseId });
  expect(timeline.map(({ act }) => act)).toEqual(['case.report', 'credential.suspend']);
});

describe('what is unusual is said before the red button', () => {
  async function risksWith(counter: Counter, phone: string, email: string, facts: Parameters<typeof aHolder>[1] = {}) {
    const holder = await aHolder(counter, facts);
    const caseId = await reported(counter.clerk, holder.id);
    await identified(counter.clerk, caseId);
    await contactConfirmed(counter.clerk, caseId, 'sms', phone);
    await contactConfirmed(counter.clerk, caseId, 'email', email);
    return (await viewCase(counter.clerk, { caseId })).risks;
  }

  test('nothing, when the e-mail stays the same and nobody else has the number', async () => {
    const facts = { email: 'tetap@example.id' };
    expect(await risksWith(await aCounter(), '0851-1111-0001', 'tetap@example.id', facts)).toEqual([]);
  });

  test('the number of the lost phone', async () => {
    const facts = { phone: '+6285111110002', email: 'tetap2@example.id' };
    const risks = await risksWith(await aCounter(), '0851-1111-0002', 'tetap2@example.id', facts);
    expect(risks).toEqual([{ key: 'same-number-as-lost' }]);
  });

  test('number and e-mail both new', async () => {
    expect(await risksWith(await aCounter(), '0851-1111-0003', 'lain3@example.id')).toEqual([
      { key: 'both-contacts-changed' },
    ]);
  });

  test('a number that others have, anywhere in the country: how many, not who', async () => {
    const [counter, far] = [await aCounter(), await aCounter()];
    const other = await aHolder(far, { phone: '+6285111110004' });
    await risksWith(far, '0851-1111-0004', 'lain4@example.id');
    const risks = await risksWith(counter, '0851-1111-0004', 'tetap4@example.id', { email: 'tetap4@example.id' });
    expect(risks).toEqual([{ key: 'contact-used-by-others', count: 2 }]);
    expect(JSON.stringify(risks)).not.toContain(other.id);
  });
});

test('the first receipt is the original, every later one a copy with its number', async () => {
  const counter = await aCounter();
  const caseId = await reported(counter.clerk, (await aHolder(counter)).id);
  const copies: number[] = [];
  for (const officer of [counter.clerk, counter.supervisor, counter.clerk])
    copies.push((await printReceipt(officer, { caseId })).copy);
  expect(copies).toEqual([0, 1, 2]);
  expect((await recordOf(counter.supervisor)).at(-1)).toBe('case.print-receipt done');
});
