import { describe, expect, test } from 'vitest';
import { decideCase } from '@/lib/cases/decide';
import { resumeCase } from '@/lib/cases/resume';
import { viewCase } from '@/lib/cases/view';
import type { Officer } from '@/lib/officers/officer';
import { findResident } from '@/lib/residents/find';
import { approvedBy } from '@/test-support/approvals';
import { aCounter, aCounterBeside, aHolder, signedIn } from '@/test-support/counter';
import { asSuperuser } from '@/test-support/database';
import { entriesOf } from '@/test-support/ledger';
import {
  chosen,
  contactConfirmed,
  decided,
  identified,
  ownContacts,
  reported,
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
    const { phone, email } = ownContacts();
    await contactConfirmed(beside.clerk, caseId, 'sms', phone);
    await contactConfirmed(beside.clerk, caseId, 'email', email);
    await chosen(beside.clerk, caseId, 'phone');
    // The office beside is in another regency, so the decision takes a supervisor there.
    await expect(decided(beside.clerk, caseId)).rejects.toMatchObject({ key: 'approval.requested' });
    await approvedBy(beside.supervisor, caseId);
    expect(await viewCase(beside.clerk, { caseId })).toMatchObject({
      status: 'awaiting-claim',
      offer: { state: 'live' },
    });
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
