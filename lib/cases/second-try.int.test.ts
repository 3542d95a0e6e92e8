import { expect, test } from 'vitest';
import { flagCase } from '@/lib/cases/flag';
import { viewCase } from '@/lib/cases/view';
import { findResident } from '@/lib/residents/find';
import { viewResident } from '@/lib/residents/view';
import { aCounter, aCounterBeside, aHolder } from '@/test-support/counter';
import { asSuperuser, transactionAs } from '@/test-support/database';
import {
  anotherFace,
  chosen,
  contactConfirmed,
  decided,
  identified,
  newEmail,
  newPhone,
  readyForPhone,
  reported,
} from '@/test-support/lost-phone';

test('who fails at one counter is met with a warning at every other, before the red button too', async () => {
  const counter = await aCounter();
  const beside = await aCounterBeside(counter);
  const holder = await aHolder(counter);
  const first = await reported(counter.clerk, holder.id);
  await identified(counter.clerk, first, anotherFace);
  await findResident(beside.clerk, { nik: holder.nik });
  const second = await reported(beside.clerk, holder.id, { accessReason: 'present' });
  const failed = { key: 'identity-failed', count: 1 };
  expect((await viewResident(beside.clerk, { residentId: holder.id })).alerts).toEqual([failed]);
  expect((await viewCase(beside.clerk, { caseId: second })).risks).toEqual([failed]);
  await flagCase(counter.clerk, { caseId: first, flag: 'fraud-flagged' });
  expect((await viewCase(beside.clerk, { caseId: second })).risks).toEqual([{ key: 'fraud-flagged' }]);
});

test('the red button looks at the record again: who died meanwhile is given nothing', async () => {
  const counter = await aCounter();
  const holder = await aHolder(counter);
  const caseId = await readyForPhone(counter.clerk, holder.id);
  await transactionAs('superuser', {}, async (query) => {
    await query("insert into audit_entries (act) values ('registry.import')");
    await query("update residents set nik_state = 'deceased' where id = $1", [holder.id]);
  });
  await expect(decided(counter.clerk, caseId)).rejects.toMatchObject({ key: 'eligibility.deceased' });
  expect(await asSuperuser('select from offers where case_id = $1', [caseId])).toEqual([]);
  await chosen(counter.clerk, caseId, 'none');
  expect(await decided(counter.clerk, caseId)).toMatchObject({ revoked: true });
});

test('a card is picked up in the own regency only, and free text takes no NIK', async () => {
  const counter = await aCounter();
  const beside = await aCounterBeside(counter);
  const holder = await aHolder(counter);
  for (const field of ['occurredPlace', 'policeStation', 'policeLetterNumber', 'queueNumber'])
    await expect(reported(counter.clerk, holder.id, { [field]: '3275 0417 0885 9901' })).rejects.toMatchObject({
      fields: { [field]: expect.stringMatching(/noNik|queueNumber/) },
    });
  const caseId = await reported(counter.clerk, holder.id, { queueNumber: 'A-123' });
  await identified(counter.clerk, caseId);
  const away = chosen(counter.clerk, caseId, 'card', { pickupOfficeId: beside.office.id });
  await expect(away).rejects.toMatchObject({ fields: { pickupOfficeId: 'choose' } });
});

test('ten codes an hour for one case, to whatever contacts', async () => {
  const counter = await aCounter();
  const caseId = await reported(counter.clerk, (await aHolder(counter)).id);
  await identified(counter.clerk, caseId);
  for (let i = 0; i < 10; i++)
    await contactConfirmed(counter.clerk, caseId, 'sms', `081200001${String(i).padStart(3, '0')}`);
  await expect(contactConfirmed(counter.clerk, caseId, 'sms', newPhone)).rejects.toMatchObject({
    key: 'contact.tooMany',
  });
  await expect(contactConfirmed(counter.clerk, caseId, 'email', newEmail)).rejects.toMatchObject({
    key: 'contact.tooMany',
  });
});
