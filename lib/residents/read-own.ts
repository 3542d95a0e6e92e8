import { asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { familyRelations, openResidents } from '@/db/schema/residents';
import { unseal } from '@/db/sealing';
import { act } from '@/lib/act';
import { showDate } from '@/lib/format/time';
import { type TimelineEntry, timelineOfResident } from '@/lib/ledger/timeline';
import { groupNik } from '@/lib/residents/nik';
import { openFamily, openRecord, type Resident, residentById } from '@/lib/residents/queries';
import { type Revealed, readers } from '@/lib/residents/reveal';

/** What a family card lists of each person on it, by codes; dates as the card prints them. */
async function membersOf(tx: Tx, self: Resident) {
  const rows = await tx
    .select()
    .from(openResidents)
    .where(eq(openResidents.familyId, self.familyId))
    .orderBy(asc(openResidents.birthDate));
  const place = ({ familyRelation }: (typeof rows)[number]) => familyRelations.indexOf(familyRelation);
  return rows
    .sort((a, b) => place(a) - place(b))
    .map(({ id, name, sex, birthPlace, familyRelation, religion, maritalStatus, education, occupation, ...row }) => ({
      ...{ name, sex, birthPlace, familyRelation, religion, maritalStatus, education, occupation },
      nik: groupNik(unseal('residents.nik', id, row.nikSealed)),
      birthDate: showDate(row.birthDate),
      isSelf: id === self.id,
    }));
}

async function familyOf(tx: Tx, self: Resident) {
  const family = await openFamily(tx, self.familyId);
  const number = family && groupNik(unseal('families.number', family.id, family.numberSealed));
  const address = family && `${family.address}, RT ${family.rt}/RW ${family.rw}, ${family.village}`;
  return { number: number ?? '', address: address ?? '', members: await membersOf(tx, self) };
}

const papers = ['familyNumber', 'birthCertificate', 'marriageCertificate', 'divorceCertificate', 'stayPermitUntil'];
const isPaper = ({ name }: Revealed[number]) => papers.includes(name);

const { name: _shownAbove, ...ofRecord } = readers;

async function fieldsOf(tx: Tx, self: Resident): Promise<Revealed> {
  const groups = [];
  // One after the other: a transaction has one connection.
  for (const read of Object.values(ofRecord)) groups.push(await read(tx, self));
  return groups.flat();
}

// What an office looks into is not told to whoever it may be about.
const inquiries = ['identity-mismatch', 'fraud-flagged', 'supervisor-called'];

/** Without the name of whoever it was: role and office answer for it. */
const told = ({ id, at, act: name, outcome, actorKind: by, role, officeName, reason, detail }: TimelineEntry) => ({
  ...{ id, at, act: name, outcome, by, role, office: officeName },
  reason: reason && inquiries.includes(reason) ? null : reason,
  group: typeof detail.group === 'string' ? detail.group : null,
});

/** That a case was flagged would tip off whom it is about, when it is a fraudster. */
const isForThem = ({ act: name }: TimelineEntry) => name !== 'case.flag';

/**
 * What the civil registry keeps of a resident, for this resident: biodata, family card, documents, and who looked at it or
 * changed it. For the wallet that has just proven its key; the reading itself is on record.
 */
export const readOwnRecord = act('resident.read-own', {
  input: z.strictObject({}),
  subject: (tx, _input, wallet) => residentById(tx, wallet.residentId),
  perform: async () => ({ result: null, entry: {} }),
  async read({ tx, wallet }) {
    const self = await openRecord(tx, wallet.residentId);
    const { name, sex, citizenship } = self;
    const fields = await fieldsOf(tx, self);
    return {
      biodata: { name, sex, citizenship, fields: fields.filter((field) => !isPaper(field)) },
      family: await familyOf(tx, self),
      documents: fields.filter(isPaper),
      activity: (await timelineOfResident(tx, self.id)).filter(isForThem).map(told),
    };
  },
});
export type OwnRecord = Awaited<ReturnType<typeof readOwnRecord>>;
