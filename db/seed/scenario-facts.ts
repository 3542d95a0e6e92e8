import type { CredentialStatus, credentialReasons } from '@/db/schema/credentials';
import type { CultureName } from './cultures';
import type { Person } from './person';

/** A phone of a scenario: when it was bound, last used and released, counted back from now. */
export type Phone = {
  model: string;
  boundDays: number;
  usedMinutes: number;
  releasedDays?: number;
  status?: CredentialStatus;
  reason?: (typeof credentialReasons)[number];
  copies?: 1 | 2;
  officeCode?: string;
  number?: string;
};

export type Facts = Partial<Omit<Person, 'devices' | 'nik' | 'name'>> & { culture?: CultureName; phones?: Phone[] };

const day = 24 * 60;
const phone = (model: string, boundDays: number, usedMinutes: number): Phone => ({ model, boundDays, usedMinutes });
const sharedNumber = '+6285100009908';

/** What sets each scenario apart from an enrolled resident who lives alone and has no device. */
export const scenarioFacts: Readonly<Record<string, Facts>> = {
  'easy-lost-phone': { occupation: 'KARYAWAN SWASTA', phones: [phone('Samsung A14', 412, 2 * day)] },
  'used-minutes-ago': { occupation: 'MENGURUS RUMAH TANGGA', phones: [phone('vivo Y22', 233, 6)] },
  minor: { enrolment: 'UNREGISTERED', occupation: 'PELAJAR/MAHASISWA', education: 'primary-unfinished' },
  'no-smartphone': {
    ...{ maritalStatus: 'widowed', education: 'primary', occupation: 'BELUM/TIDAK BEKERJA' },
    phones: [phone('Samsung J2 Prime', 640, 9 * day)],
  },
  'no-phone-yet': { phones: [phone('OPPO A17', 320, day)] },
  'identity-mismatch': { phones: [phone('Xiaomi Redmi 12', 150, 3 * day)] },
  'suspected-fraud': {
    phones: [
      { ...phone('Xiaomi Redmi Note 11', 501, 2 * day), releasedDays: 2, status: 'revoked', reason: 'changed' },
      { ...phone('Infinix Hot 30', 2, 55), officeCode: '3578', number: '+6285100009997' },
    ],
  },
  'shared-number': { phones: [{ ...phone('realme C53', 210, day), number: sharedNumber }] },
  'shared-number-second': { phones: [{ ...phone('Itel A60', 14, 13 * day), number: sharedNumber }] },
  'shared-number-third': { phones: [{ ...phone('Itel A60', 13, 12 * day), number: sharedNumber }] },
  'third-reissue': {
    ...{ education: 'senior-secondary', occupation: 'KARYAWAN SWASTA' },
    phones: [
      { ...phone('OPPO A58', 260, 27 * day), releasedDays: 26, status: 'revoked', reason: 'lost' },
      { ...phone('vivo Y16', 25, 12 * day), releasedDays: 11, status: 'revoked', reason: 'lost' },
      phone('Infinix Smart 8', 10, 300),
    ],
  },
  'two-copies': { phones: [{ ...phone('Samsung A54', 380, day), copies: 2 }] },
  'found-again': { phones: [{ ...phone('realme C30', 299, 30 * 60), status: 'suspended', reason: 'lost' }] },
  deceased: {
    ...{ nikState: 'deceased', deceasedOn: '2026-08-14', maritalStatus: 'widowed', occupation: 'PENSIUNAN' },
    phones: [phone('Samsung A05s', 700, 110 * day)],
  },
  'nik-inactive': { nikState: 'inactive', phones: [phone('Poco M5', 350, 40 * day)] },
  'nik-duplicate': { nikState: 'duplicate', enrolment: 'DUPLICATE_RECORD' },
  'not-enrolled': { enrolment: 'UNREGISTERED', occupation: 'PELAJAR/MAHASISWA', education: 'junior-secondary' },
  'minor-married': {
    ...{ occupation: 'MENGURUS RUMAH TANGGA', education: 'junior-secondary' },
    phones: [phone('vivo Y16', 18, day)],
  },
  'long-name': { phones: [phone('iPhone 13', 220, 5 * day)] },
  'old-papua-nik': { culture: 'papua', religion: 'kristen', phones: [phone('OPPO A58', 415, 4 * day)] },
  'nik-not-birth-date': { birthDate: '1974-09-19', phones: [phone('Samsung A14', 530, 7 * day)] },
  'nik-not-sex': { sex: 'female', phones: [phone('Xiaomi Redmi 12', 95, day)] },
  foreigner: {
    ...{ culture: 'foreign', citizenship: 'WNA', stayPermitUntil: '2030-03-15', birthPlace: 'MANCHESTER' },
    ...{ religion: 'kristen', education: 'master', occupation: 'KARYAWAN SWASTA', birthCertificate: null },
    phones: [phone('iPhone 11', 130, day)],
  },
  moving: {
    domicileState: 'moving',
    previousAddress: 'JL. DIPONEGORO NO. 21, KOTA SEMARANG, JAWA TENGAH',
    phones: [phone('OPPO Reno8 T', 260, 2 * day)],
  },
  abroad: { phones: [{ ...phone('Samsung A14', 370, 8 * day), number: '+60120009925' }] },
  surabaya: { phones: [phone('OPPO A17', 444, 3 * day)] },
  jayapura: { culture: 'papua', religion: 'kristen', phones: [phone('vivo Y22', 180, 2 * day)] },
};
