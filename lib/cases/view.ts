import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { offices } from '@/db/schema/areas';
import { unseal } from '@/db/sealing';
import { act } from '@/lib/act';
import { causesOf } from '@/lib/approvals/causes';
import { approvalOfCase } from '@/lib/approvals/of-case';
import { offerOf } from '@/lib/cases/offer';
import { type Case, caseSeen, isIdentified, newestIdentityCheck } from '@/lib/cases/queries';
import { risksOf } from '@/lib/cases/risks';
import { stepOf } from '@/lib/cases/step';
import { deviceCard } from '@/lib/credentials/device-card';
import { devicesOf, newestOffer } from '@/lib/credentials/queries';
import { id } from '@/lib/fields';
import { maskEmail } from '@/lib/format/email';
import { maskPhone, operatorHint, showPhone } from '@/lib/format/phone';
import { timelineOfCase } from '@/lib/ledger/timeline';
import type { Officer } from '@/lib/officers/officer';
import { Refusal } from '@/lib/refusal';
import { todayIn } from '@/lib/residents/eligibility';
import { openResident } from '@/lib/residents/queries';
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
  subject: (tx, { caseId }, officer) => caseSeen(tx, caseId, officer),
  perform: async () => ({ result: null, entry: {} }),
  async read({ tx, officer, input: { caseId } }) {
    const current = await caseSeen(tx, caseId, officer);
    if (!current) throw new Refusal('notFound');
    const resident = await openResident(tx, current.residentId);
    const phones = await phonesOf(tx, current);
    const { number, status, version, destination, stopReason, receiptCopies } = current;
    return {
      ...{ id: caseId, number, status, version, destination, stopReason, receiptCopies },
      step: stepOf(current),
      here: current.officeId === officer.office.id,
      officeName: await officeName(tx, current.officeId),
      openedAt: current.openedAt.toISOString(),
      updatedAt: current.updatedAt.toISOString(),
      revokedAt: current.revokedAt?.toISOString() ?? null,
      closedAt: current.closedAt?.toISOString() ?? null,
      report: reportOf(current),
      resident: resident ? seenBy(officer, await summaryOf(tx, resident, todayIn(officer.office.timeZone))) : null,
      device: phones.lost,
      newDevice: phones.taken,
      publication: await publicationOf(tx, phones.lost?.deviceId ?? null),
      identity: await identityOf(tx, caseId),
      identityConfirmedAt: current.identityConfirmedAt?.toISOString() ?? null,
      identified: isIdentified(current),
      contacts: contactsOf(current, officer),
      pickupOfficeId: current.pickupOfficeId,
      pickupOffice: await officeName(tx, current.pickupOfficeId),
      offer: await offerOf(tx, caseId),
      ...(await circumstancesOf(tx, officer, current)),
      approval: await approvalOfCase(tx, officer, caseId),
      timeline: await timelineOfCase(tx, caseId),
    };
  },
});
export type CaseView = Awaited<ReturnType<typeof viewCase>>;
