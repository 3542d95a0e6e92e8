import { describe, expect, test } from 'vitest';
import { decideCase } from '@/lib/cases/decide';
import { resumeCase } from '@/lib/cases/resume';
import { viewCase } from '@/lib/cases/view';
import { offerState } from '@/lib/credentials/offer-state';
import type { Officer } from '@/lib/officers/officer';
import { findResident } from '@/lib/residents/find';
import { aCounter, aCounterBeside, aHolder, signedIn } from '@/test-support/counter';
import { asSuperuser } from '@/test-support/database';
import { entriesOf } from '@/test-support/ledger';
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
  versionOf,
} from '@/test-support/lost-phone';

const accessReason = 'present';
const resume = (officer: Officer, caseId: string) => resumeCase(officer, { caseId, accessReason });

/** Decided at one office with the phone yet to come; the resident turns up at the office beside. */
async function aWaitingCase() {
  const counter = await aCounter();
  const beside = await aCounterBeside(counter);
  const person = await aHolder(counter);
  const caseId = await reported(counter.clerk, person.id);
  await identified(counter.clerk, caseId);
  await chosen(counter.clerk, caseId, 'later');
  await decided(counter.clerk, caseId);
  return { counter, beside, person, caseId };
}

describe('a case that waits for a phone', () => {
  test('goes on at another office, once the officer there found its resident', async () => {
    const { counter, beside, person, caseId } = await aWaitingCase();
    await expect(resume(beside.clerk, caseId)).rejects.toMatchObject({ key: 'notFound' });
    await findResident(beside.clerk, { nik: person.nik });
    await resume(beside.clerk, caseId);
    expect(
      await asSuperuser('select status, office_id, identity_confirmed_at, destination from cases where id = $1', [
        caseId,
      ]),
    ).toEqual([{ status: 'open', office_id: beside.office.id, identity_confirmed_at: null, destination: null }]);
    expect((await entriesOf(beside.clerk)).at(-1)).toMatchObject({
      ...{ act: 'case.resume', outcome: 'done', reason: accessReason, office_id: beside.office.id },
      ...{ case_id: caseId, resident_id: person.id, region: counter.district },
    });
  });

  test('is finished there: identity anew, contacts anew, one live offer', async () => {
    const { beside, person, caseId } = await aWaitingCase();
    await findResident(beside.clerk, { nik: person.nik });
    await resume(beside.clerk, caseId);
    await expect(decided(beside.clerk, caseId)).rejects.toMatchObject({ key: 'case.identityFirst' });
    await identified(beside.clerk, caseId);
    await expect(chosen(beside.clerk, caseId, 'phone')).rejects.toMatchObject({ key: 'case.contactFirst' });
    await contactConfirmed(beside.clerk, caseId, 'sms', newPhone);
    await contactConfirmed(beside.clerk, caseId, 'email', newEmail);
    await chosen(beside.clerk, caseId, 'phone');
    expect(await decided(beside.clerk, caseId)).toMatchObject({ revoked: false, offer: { pin: expect.any(String) } });
  });

  test('moves with the officer: the first office sees it as its own area allows, and no longer acts on an old page', async () => {
    const { counter, beside, person, caseId } = await aWaitingCase();
    const version = await versionOf(caseId);
    await findResident(beside.clerk, { nik: person.nik });
    await resume(beside.clerk, caseId);
    expect(await viewCase(beside.clerk, { caseId })).toMatchObject({ here: true });
    expect(await viewCase(counter.clerk, { caseId })).toMatchObject({ here: false });
    await expect(decideCase(counter.clerk, { caseId, version })).rejects.toMatchObject({ key: 'case.changed' });
  });

  test('is not taken on by a supervisor, nor by the find of a colleague', async () => {
    const { beside, person, caseId } = await aWaitingCase();
    await findResident(beside.supervisor, { nik: person.nik });
    await expect(resume(beside.supervisor, caseId)).rejects.toMatchObject({ key: 'notAllowed' });
    await findResident(await signedIn('clerk', beside), { nik: person.nik });
    await expect(resume(beside.clerk, caseId)).rejects.toMatchObject({ key: 'notFound' });
  });

  test('goes on at its own office by whoever is there', async () => {
    const { counter, caseId } = await aWaitingCase();
    await resume(await signedIn('clerk', counter), caseId);
    expect(await versionOf(caseId)).toBe(5);
  });

  test('is taken on by one of two officers', async () => {
    const { beside, person, caseId } = await aWaitingCase();
    const officers = [beside.clerk, await signedIn('clerk', beside), await signedIn('clerk', beside)];
    for (const officer of officers) await findResident(officer, { nik: person.nik });
    const all = await Promise.allSettled(officers.map((officer) => resume(officer, caseId)));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const keys = all.flatMap((one) => (one.status === 'rejected' ? [one.reason.key] : []));
    for (const key of keys) expect(['case.notWaiting', 'notFound']).toContain(key);
  });

  test('is resumed for a reason out of the list', async () => {
    const { counter, caseId } = await aWaitingCase();
    const resuming = resumeCase(counter.clerk, { caseId, accessReason: 'because' });
    await expect(resuming).rejects.toMatchObject({ key: 'badInput', fields: { accessReason: 'choose' } });
  });
});

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
  const early = resumeCase(beside.clerk, { caseId, accessReason: 'present' });
  await expect(early).rejects.toMatchObject({ key: 'notFound' });
  await timePasses(caseId, '121 minutes');
  expect(await resumeCase(beside.clerk, { caseId, accessReason: 'present' })).toMatchObject({ caseId });
});
