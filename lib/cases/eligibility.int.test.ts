import { describe, expect, test, vi } from 'vitest';
import { viewCase } from '@/lib/cases/view';
import { aCounter, aHolder, type aPerson, statusesOn } from '@/test-support/counter';
import { chosen, decided, identified, reported } from '@/test-support/lost-phone';
import { officerFor } from '@/test-support/officer';

/** `2009-08-17` for somebody of that age; `days` later than the birthday. */
function bornAgo(years: number, days = 0): string {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear() - years, now.getUTCMonth(), now.getUTCDate() - days))
    .toISOString()
    .slice(0, 10);
}
const child = bornAgo(15);

type Facts = Parameters<typeof aPerson>[1];
const refused: [string, Facts, string][] = [
  ['deceased by state', { nikState: 'deceased' }, 'eligibility.deceased'],
  ['deceased by date', { deceasedOn: '2024-05-01' }, 'eligibility.deceased'],
  ['with an inactive NIK', { nikState: 'inactive' }, 'eligibility.nikInactive'],
  ['with a NIK on record twice', { nikState: 'duplicate' }, 'eligibility.nikDuplicate'],
  ['enrolled twice', { enrolment: 'DUPLICATE_RECORD' }, 'eligibility.nikDuplicate'],
  ['not yet enrolled', { enrolment: 'UNREGISTERED' }, 'eligibility.notEnrolled'],
  ['whose enrolment is under way', { enrolment: 'SENT_FOR_ENROLLMENT' }, 'eligibility.notEnrolled'],
  ['under 17 and single', { birthDate: child, maritalStatus: 'single' }, 'eligibility.tooYoung'],
  ['a week short of 17', { birthDate: bornAgo(17, -7), maritalStatus: 'single' }, 'eligibility.tooYoung'],
  ['foreign, permit run out', { citizenship: 'WNA', stayPermitUntil: '2024-01-01' }, 'eligibility.stayPermitExpired'],
  ['foreign, without a permit', { citizenship: 'WNA' }, 'eligibility.stayPermitExpired'],
];

async function anIdentified(facts: Facts) {
  const counter = await aCounter();
  const holder = await aHolder(counter, facts);
  const caseId = await reported(counter.clerk, holder.id);
  await identified(counter.clerk, caseId);
  return { counter, holder, caseId };
}

describe.each(refused)('somebody %s', (_who, facts, key) => {
  test('gets nothing new, and may be blocked for good', async () => {
    const { counter, holder, caseId } = await anIdentified(facts);
    for (const destination of ['phone', 'later'])
      await expect(chosen(counter.clerk, caseId, destination)).rejects.toMatchObject({ key });
    const card = chosen(counter.clerk, caseId, 'card', { pickupOfficeId: counter.office.id });
    await expect(card).rejects.toMatchObject({ key });
    await chosen(counter.clerk, caseId, 'none');
    await decided(counter.clerk, caseId);
    expect(await statusesOn(holder)).toEqual(['revoked']);
  });
});

test.each<[string, Facts]>([
  ['under 17 but married', { birthDate: child, maritalStatus: 'married' }],
  ['under 17 and once married', { birthDate: child, maritalStatus: 'divorced' }],
  ['a week past the 17th birthday', { birthDate: bornAgo(17, 7), maritalStatus: 'single' }],
  ['whose card is not printed yet', { enrolment: 'PRINT_READY_RECORD' }],
  ['foreign, with a permit that runs', { citizenship: 'WNA', stayPermitUntil: '2099-01-01' }],
])('somebody %s gets a new one', async (_who, facts) => {
  const { counter, caseId } = await anIdentified(facts);
  expect(await chosen(counter.clerk, caseId, 'later')).toMatchObject({ destination: 'later' });
});

test('a birthday begins when it begins at the office: two hours earlier in Jayapura than in Jakarta', async () => {
  const counter = await aCounter();
  const holder = await aHolder(counter, { birthDate: '2009-03-10', maritalStatus: 'single' });
  const caseId = await reported(counter.clerk, holder.id);
  const { id, username, name, role, region, office } = counter.clerk;
  const clerkIn = (timeZone: string) =>
    officerFor({ id, username, name, role, region, office: { ...office, timeZone } });
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-09T16:30:00Z') });
  try {
    await identified(counter.clerk, caseId);
    await expect(chosen(clerkIn('Asia/Jakarta'), caseId, 'later')).rejects.toMatchObject({
      key: 'eligibility.tooYoung',
    });
    expect(await viewCase(clerkIn('Asia/Jakarta'), { caseId })).toMatchObject({ resident: { age: 16 } });
    expect(await viewCase(clerkIn('Asia/Jayapura'), { caseId })).toMatchObject({
      resident: { age: 17, obstacle: null },
    });
    await chosen(clerkIn('Asia/Jayapura'), caseId, 'later');
  } finally {
    vi.useRealTimers();
  }
});
