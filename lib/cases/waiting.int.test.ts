import { describe, expect, test } from 'vitest';
import { resumeCase } from '@/lib/cases/resume';
import { offerState } from '@/lib/credentials/offer-state';
import type { Officer } from '@/lib/officers/officer';
import { findResident } from '@/lib/residents/find';
import { aCounter, aCounterBeside, aHolder } from '@/test-support/counter';
import { asSuperuser } from '@/test-support/database';
import {
  chosen,
  contactConfirmed,
  decided,
  identified,
  newEmail,
  newPhone,
  read,
  readyForPhone,
  reported,
  timePasses,
} from '@/test-support/lost-phone';

const resume = (officer: Officer, caseId: string) => resumeCase(officer, { caseId, accessReason: 'present' });

describe('a case whose offer nobody takes', () => {
  test('does not wait while the offer lives, and goes on when it has run out', async () => {
    const counter = await aCounter();
    const person = await aHolder(counter);
    const caseId = await readyForPhone(counter.clerk, person.id);
    await decided(counter.clerk, caseId);
    const [, code = ''] = /\/claim\/(\S+)/.exec((await read(caseId, 'offer')).body) ?? [];
    await expect(resume(counter.clerk, caseId)).rejects.toMatchObject({ key: 'notFound' });
    await timePasses(caseId, '11 minutes');
    expect(await offerState(code)).toMatchObject({ state: 'expired' });
    await resume(counter.clerk, caseId);
    await identified(counter.clerk, caseId);
    await contactConfirmed(counter.clerk, caseId, 'sms', newPhone);
    await contactConfirmed(counter.clerk, caseId, 'email', newEmail);
    await chosen(counter.clerk, caseId, 'phone');
    await decided(counter.clerk, caseId);
    expect(await offerState(code)).toMatchObject({ state: 'cancelled' });
    const live = await asSuperuser('select from offers where case_id = $1 and cancelled_at is null', [caseId]);
    expect(live).toHaveLength(1);
  });
});

test('a case that is open, closed or waits for a second person is not resumed', async () => {
  const counter = await aCounter();
  const person = await aHolder(counter);
  const caseId = await reported(counter.clerk, person.id);
  await expect(resume(counter.clerk, caseId)).rejects.toMatchObject({ key: 'notFound' });
  await identified(counter.clerk, caseId);
  await chosen(counter.clerk, caseId, 'none');
  await decided(counter.clerk, caseId);
  await expect(resume(counter.clerk, caseId)).rejects.toMatchObject({ key: 'notFound' });
});

test('a case left open for two hours is no dead end: the next office goes on with it', async () => {
  const counter = await aCounter();
  const beside = await aCounterBeside(counter);
  const holder = await aHolder(counter);
  const caseId = await reported(counter.clerk, holder.id);
  await findResident(beside.clerk, { nik: holder.nik });
  const early = resume(beside.clerk, caseId);
  await expect(early).rejects.toMatchObject({ key: 'notFound' });
  await timePasses(caseId, '121 minutes');
  expect(await resume(beside.clerk, caseId)).toMatchObject({ caseId });
});
