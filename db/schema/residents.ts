import { date, index, integer, pgTable, pgView, text, uuid } from 'drizzle-orm/pg-core';
import { areas } from './areas';
import { bytea, id, moment } from './columns';

export const sexes = ['male', 'female'] as const;
export const bloodTypes = ['A', 'B', 'AB', 'O', 'A+', 'A-', 'B+', 'B-', 'AB+', 'AB-', 'O+', 'O-', 'unknown'] as const;
export const religions = ['islam', 'kristen', 'katholik', 'hindu', 'budha', 'khonghucu', 'kepercayaan'] as const;
export const maritalStatuses = ['single', 'married', 'divorced', 'widowed'] as const;
export const familyRelations = [
  'head',
  'husband',
  'wife',
  'child',
  'stepchild',
  'child-in-law',
  'grandchild',
  'parent',
  'parent-in-law',
  'other-family',
  'helper',
  'other',
] as const;
export const educations = [
  'none',
  'primary-unfinished',
  'primary',
  'junior-secondary',
  'senior-secondary',
  'diploma-1-2',
  'diploma-3',
  'bachelor',
  'master',
  'doctorate',
] as const;
/** Enrolment states as SIAK names them; officers know them by these codes. */
export const enrolmentStates = [
  'UNREGISTERED',
  'BIO_CAPTURED',
  'PROCESSING',
  'SENT_FOR_ENROLLMENT',
  'DUPLICATE_RECORD',
  'PRINT_READY_RECORD',
  'CARD_PRINTED',
  'CARD_ISSUED',
] as const;
export const nikStates = ['active', 'inactive', 'duplicate', 'deceased'] as const;
export const domicileStates = ['resident', 'moving'] as const;
export const citizenships = ['WNI', 'WNA'] as const;

const familyCard = {
  id: id(),
  region: text('region')
    .notNull()
    .references(() => areas.path),
  numberSealed: bytea('number_sealed').notNull(),
  address: text('address').notNull(),
  rt: text('rt').notNull(),
  rw: text('rw').notNull(),
  village: text('village').notNull(),
  postalCode: text('postal_code').notNull(),
};

/** A family card (KK): the people on it share its number and address. The app selects `id` and `region` alone. */
export const families = pgTable('families', {
  ...familyCard,
  numberIndex: bytea('number_index').notNull().unique(),
});

/** The cards that are open to whoever acts: of a resident they have looked at, on record, within half an hour. */
export const openFamilies = pgView('open_families', familyCard).existing();

const person = {
  id: id(),
  familyId: uuid('family_id')
    .notNull()
    .references(() => families.id),
  region: text('region')
    .notNull()
    .references(() => areas.path),
  nikSealed: bytea('nik_sealed').notNull(),
  nikState: text('nik_state', { enum: nikStates }).notNull().default('active'),
  name: text('name').notNull(),
  sex: text('sex', { enum: sexes }).notNull(),
  birthPlace: text('birth_place').notNull(),
  birthDate: date('birth_date', { mode: 'string' }).notNull(),
  bloodType: text('blood_type', { enum: bloodTypes }).notNull(),
  religion: text('religion', { enum: religions }).notNull(),
  maritalStatus: text('marital_status', { enum: maritalStatuses }).notNull(),
  marriedOn: date('married_on', { mode: 'string' }),
  marriageCertificate: text('marriage_certificate'),
  divorceCertificate: text('divorce_certificate'),
  familyRelation: text('family_relation', { enum: familyRelations }).notNull(),
  disability: text('disability'),
  education: text('education', { enum: educations }).notNull(),
  occupation: text('occupation').notNull(),
  citizenship: text('citizenship', { enum: citizenships }).notNull().default('WNI'),
  stayPermitUntil: date('stay_permit_until', { mode: 'string' }),
  birthCertificate: text('birth_certificate'),
  motherNikSealed: bytea('mother_nik_sealed'),
  motherName: text('mother_name').notNull(),
  fatherNikSealed: bytea('father_nik_sealed'),
  fatherName: text('father_name').notNull(),
  previousAddress: text('previous_address'),
  domicileState: text('domicile_state', { enum: domicileStates }).notNull().default('resident'),
  enrolment: text('enrolment', { enum: enrolmentStates }).notNull(),
  deceasedOn: date('deceased_on', { mode: 'string' }),
  /** Which drawing stands in for the photo on file. */
  portrait: integer('portrait').notNull(),
};

/**
 * A person in the registry. `region` is where the person lives now (a district), never read off the NIK. The app selects
 * `id`, `region` and `familyId` alone.
 */
export const residents = pgTable(
  'residents',
  {
    ...person,
    nikIndex: bytea('nik_index').notNull().unique(),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [index('residents_birth_date').on(t.birthDate, t.region), index('residents_family').on(t.familyId)],
);

/** The records that are open to whoever acts: looked at by them, on record and committed, within half an hour. */
export const openResidents = pgView('open_residents', person).existing();

/** Whom an access report is for, once it is on record: to whoever asked for it, and may see that resident. */
export const reportedResidents = pgView('reported_residents', {
  id: id(),
  name: text('name').notNull(),
  nikSealed: bytea('nik_sealed').notNull(),
}).existing();

/** Names as lists show them: first letters, of whoever has a case. */
export const listedResidents = pgView('listed_residents', { id: id(), name: text('name').notNull() }).existing();

/** Under which searches by name are marked in the ledger; read by the owner's functions alone. */
export const searchKeys = pgTable('search_keys', { key: bytea('key').notNull() });
