import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { offices } from '@/db/schema/areas';
import { unseal } from '@/db/sealing';
import { act } from '@/lib/act';
import { causesOf } from '@/lib/approvals/causes';
import { approvalOfCase } from '@/lib/approvals/of-case';
import { offerOf } from '@/lib/cases/offer';
import { type Case, caseById, isIdentified, newestIdentityCheck } from '@/lib/cases/queries';
import { risksOf } from '@/lib/cases/risks';
import { stepOf } from '@/lib/cases/step';
import { deviceCard } from '@/lib/credentials/device-card';
import { devicesOf, newestOffer } from '@/lib/credentials/queries';
import { id } from '@/lib/fields';
import { maskEmail } from '@/lib/format/email';
import { maskPhone, operatorHint, showPhone } from '@/lib/format/phone';
import { timelineOfCase } from '@/lib/ledger/timeline';
import type { Officer } from '@/lib/officers/officer';
import { todayIn } from '@/lib/residents/eligibility';
import { residentById } from '@/lib/residents/queries';
import { seenBy, worksAtCounter } from '@/lib/residents/seen-by';
import { summaryOf } from '@/lib/residents/summary';
import { publicationOf } from '@/lib/status-lists/publication';

/** Number and e-mail in full for a clerk while the case is worked on; masked ever after, and for everybody else. */
function contactsOf(current: Case, officer: Officer) {
  const phone = current.phoneSealed && unseal('cases.phone', current.id, current.phoneSealed);
  const email = current.emailSealed && unseal('cases.email', current.id, current.emailSealed);
  const open = current.status === 'open' && worksAtCounter(officer);
  return {
    phone: phone && (open ? showPhone(phone) : maskPhone(phone)),
    operator: phone ? operatorHint(phone) : null,
    phoneConfirmedAt: current.phoneConfirmedAt?.toISOString() ?? null,
    email: email && (open ? email : maskEmail(email)),
    emailConfirmedAt: current.emailConfirmedAt?.toISOString() ?? null,
  };
}

async function identityOf(tx: Tx, caseId: string) {
  const check = await newestIdentityCheck(tx, caseId);
  if (!check) return null;
  const { route, evidence, documentKind, checkedAt } = check;
  return { route, evidence, documentKind, checkedAt: checkedAt.toISOString() };
}

async function officeName(tx: Tx, officeId: string | null) {
  if (!officeId) return null;
  const [office] = await tx.select({ name: offices.name }).from(offices).where(eq(offices.id, officeId));
  return office?.name ?? null;
}

/** The phone the case is about, and the one that took the new credential. Cases of old name no phone: then the newest. */
async function phonesOf(tx: Tx, current: Case) {
  const devices = await devicesOf(tx, current.residentId);
  const offer = await newestOffer(tx, current.id);
  const cardOf = (id: string | null) => devices.filter(({ device }) => device.id === id).map(deviceCard)[0] ?? null;
  const newest = devices[0] ? deviceCard(devices[0]) : null;
  return { lost: current.deviceId ? cardOf(current.deviceId) : newest, taken: cardOf(offer?.deviceId ?? null) };
}

function reportOf(current: Case) {
  const {
    cause,
    occurredOn,
    occurredPlace,
    policeLetterNumber,
    policeLetterDate,
    policeStation,
    queueNumber,
    accessReason,
  } = current;
  return {
    cause,
    occurredOn,
    occurredPlace,
    policeLetterNumber,
    policeLetterDate,
    policeStation,
    queueNumber,
    accessReason,
  };
}

/** What is unusual, and why the decision would take a second person, while it is still to be taken. */
async function circumstancesOf(tx: Tx, officer: Officer, current: Case) {
  if (current.status !== 'open') return { risks: [], secondPerson: [] };
  const risks = await risksOf(tx, current);
  return { risks, secondPerson: current.destination ? await causesOf(tx, officer, current, risks) : [] };
}

/** Opens a case at the step it stands at, with all the officer needs there. Opening is on record. */
export const viewCase = act('case.view', {
  input: z.strictObject({ caseId: id }),
  subject: (tx, { caseId }, officer) => caseById(tx, caseId, officer),
  async perform({ tx, officer, subject }) {
    const resident = await residentById(tx, subject.residentId);
    const phones = await phonesOf(tx, subject);
    const { id: caseId, number, status, version, destination, stopReason, receiptCopies } = subject;
    const result = {
      ...{ id: caseId, number, status, version, destination, stopReason, receiptCopies },
      step: stepOf(subject),
      here: subject.officeId === officer.office.id,
      officeName: await officeName(tx, subject.officeId),
      openedAt: subject.openedAt.toISOString(),
      updatedAt: subject.updatedAt.toISOString(),
      revokedAt: subject.revokedAt?.toISOString() ?? null,
      closedAt: subject.closedAt?.toISOString() ?? null,
      report: reportOf(subject),
      resident: resident ? seenBy(officer, await summaryOf(tx, resident, todayIn(officer.office.timeZone))) : null,
      device: phones.lost,
      newDevice: phones.taken,
      publication: await publicationOf(tx, phones.lost?.deviceId ?? null),
      identity: await identityOf(tx, caseId),
      identityConfirmedAt: subject.identityConfirmedAt?.toISOString() ?? null,
      identified: isIdentified(subject),
      contacts: contactsOf(subject, officer),
      pickupOfficeId: subject.pickupOfficeId,
      pickupOffice: await officeName(tx, subject.pickupOfficeId),
      offer: await offerOf(tx, caseId),
      ...(await circumstancesOf(tx, officer, subject)),
      approval: await approvalOfCase(tx, officer, caseId),
      timeline: await timelineOfCase(tx, caseId),
    };
    return { result, entry: {} };
  },
});
export type CaseView = Awaited<ReturnType<typeof viewCase>>;
