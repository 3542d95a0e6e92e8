import { randomUUID } from 'node:crypto';
import { credentials, devices } from '@/db/schema/credentials';
import { families, residents } from '@/db/schema/residents';
import { blindIndex, seal } from '@/db/sealing';
import type { Device } from './devices';
import type { Parent, Person } from './person';
import type { Family } from './population';

export type FamilyRow = typeof families.$inferInsert & { id: string };
export type ResidentRow = typeof residents.$inferInsert & { id: string };
export type DeviceRow = typeof devices.$inferInsert & { id: string };
export type CredentialRow = typeof credentials.$inferInsert & { id: string };

/** Rows ready to insert, table by table, in the order their references need. */
export type Rows = {
  families: FamilyRow[];
  residents: ResidentRow[];
  devices: DeviceRow[];
  credentials: CredentialRow[];
};
export const tables = { families, residents, devices, credentials } as const;

export function noRows(): Rows {
  return { families: [], residents: [], devices: [], credentials: [] };
}

export type Offices = ReadonlyMap<string, { id: string }>;

/** Adds a family, its people, their devices and credentials to `rows`; returns how many rows that were. */
export function addFamily(rows: Rows, family: Family, offices: Offices): number {
  const before = countOf(rows);
  const row = familyRow(family);
  rows.families.push(row);
  for (const person of family.members) addPerson(rows, person, row, offices);
  return countOf(rows) - before;
}

export function countOf(rows: Rows): number {
  return rows.families.length + rows.residents.length + rows.devices.length + rows.credentials.length;
}

export function addPerson(rows: Rows, person: Person, { id, region }: FamilyRow, offices: Offices): ResidentRow {
  const resident = residentRow(person, { familyId: id, region });
  rows.residents.push(resident);
  for (const device of person.devices) {
    const row = deviceRow(device, resident, offices);
    rows.devices.push(row);
    for (const credential of device.credentials) rows.credentials.push(credentialRow(credential, row));
  }
  return resident;
}

export function familyRow({ number, members: _, ...address }: Family): FamilyRow {
  const id = randomUUID();
  return {
    id,
    numberSealed: seal('families.number', id, number),
    numberIndex: blindIndex('kk', number),
    ...address,
  };
}

type Home = { familyId: string; region: string };

export function residentRow(person: Person, { familyId, region }: Home): ResidentRow {
  const { nik, mother, father, devices: _, exception: __, ...facts } = person;
  const id = randomUUID();
  return {
    id,
    familyId,
    region,
    nikSealed: seal('residents.nik', id, nik),
    nikIndex: blindIndex('nik', nik),
    motherName: mother.name,
    motherNikSealed: sealedNik('residents.mother_nik', id, mother),
    fatherName: father.name,
    fatherNikSealed: sealedNik('residents.father_nik', id, father),
    ...facts,
  };
}

function sealedNik(
  column: 'residents.mother_nik' | 'residents.father_nik',
  rowId: string,
  { nik }: Parent,
): Buffer | null {
  return nik === null ? null : seal(column, rowId, nik);
}

export function deviceRow(device: Device, resident: ResidentRow, offices: Offices): DeviceRow {
  const { phone, email, officeCode, credentials: _, ...facts } = device;
  const id = randomUUID();
  return {
    id,
    residentId: resident.id,
    region: resident.region,
    boundOfficeId: offices.get(officeCode)?.id ?? null,
    phoneSealed: seal('devices.phone', id, phone),
    phoneIndex: blindIndex('phone', phone),
    emailSealed: seal('devices.email', id, email),
    emailIndex: blindIndex('email', email),
    ...facts,
  };
}

export function credentialRow(facts: Device['credentials'][number], device: DeviceRow): CredentialRow {
  return { id: randomUUID(), deviceId: device.id, residentId: device.residentId, region: device.region, ...facts };
}
