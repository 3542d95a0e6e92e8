import { z } from 'zod';
import type { Tx } from '@/db/client';
import { unseal } from '@/db/sealing';
import { act } from '@/lib/act';
import { liveDevice } from '@/lib/credentials/queries';
import { choice, id } from '@/lib/fields';
import { showPhone } from '@/lib/format/phone';
import { showDate } from '@/lib/format/time';
import { groupNik } from '@/lib/residents/nik';
import { openFamily, openRecord, type Resident, residentById } from '@/lib/residents/queries';

export const revealGroups = ['name', 'nik', 'birth', 'address', 'family', 'parents', 'civil', 'contact'] as const;
export type RevealGroup = (typeof revealGroups)[number];
export const revealReasons = ['identity', 'resident-asks', 'complaint', 'other'] as const;

/** Field name and value, ready to read. Names are keys of the `resident.fields` texts. */
export type Revealed = { name: string; value: string }[];

const line = (name: string, value: string | null | undefined) => (value ? [{ name, value }] : []);
const date = (value: string | null) => value && showDate(value);

export const readers: Record<RevealGroup, (tx: Tx, resident: Resident) => Promise<Revealed>> = {
  name: async (_tx, r) => line('name', r.name),
  nik: async (_tx, r) => line('nik', groupNik(unseal('residents.nik', r.id, r.nikSealed))),
  birth: async (_tx, r) => [
    ...line('birthPlace', r.birthPlace),
    ...line('birthDate', date(r.birthDate)),
    ...line('bloodType', r.bloodType),
  ],
  async address(tx, r) {
    const family = await openFamily(tx, r.familyId);
    if (!family) return [];
    const rtRw = `RT ${family.rt}/RW ${family.rw}`;
    const now = [
      ...line('address', `${family.address}, ${rtRw}`),
      ...line('village', family.village),
      ...line('postalCode', family.postalCode),
    ];
    return [...now, ...line('previousAddress', r.previousAddress)];
  },
  async family(tx, r) {
    const family = await openFamily(tx, r.familyId);
    const number = family && groupNik(unseal('families.number', family.id, family.numberSealed));
    return [...line('familyNumber', number), ...line('familyRelation', r.familyRelation)];
  },
  parents: async (_tx, r) => [...line('motherName', r.motherName), ...line('fatherName', r.fatherName)],
  civil: async (_tx, r) => [
    ...line('religion', r.religion),
    ...line('maritalStatus', r.maritalStatus),
    ...line('marriedOn', date(r.marriedOn)),
    ...line('education', r.education),
    ...line('occupation', r.occupation),
    ...line('birthCertificate', r.birthCertificate),
    ...line('marriageCertificate', r.marriageCertificate),
    ...line('divorceCertificate', r.divorceCertificate),
    ...line('stayPermitUntil', date(r.stayPermitUntil)),
  ],
  async contact(tx, r) {
    const live = await liveDevice(tx, r.id);
    if (!live) return [];
    const { device } = live;
    const phone = showPhone(unseal('devices.phone', device.id, device.phoneSealed));
    return [...line('phone', phone), ...line('email', unseal('devices.email', device.id, device.emailSealed))];
  },
};

/** Shows one masked group of a record, for a reason. Group and reason are on record, the values are not. */
export const revealResident = act('resident.reveal', {
  input: z.strictObject({ residentId: id, group: choice(revealGroups), reason: choice(revealReasons) }),
  subject: (tx, { residentId }) => residentById(tx, residentId),
  perform: async ({ input: { group, reason } }) => ({ result: null, entry: { reason, detail: { group } } }),
  async read({ tx, input: { residentId, group } }) {
    return { group, fields: await readers[group](tx, await openRecord(tx, residentId)) };
  },
});
