import type { bloodTypes, educations, enrolmentStates } from '@/db/schema/residents';
import { birthCertificate, divorceCertificate, type Marriage, type Registered } from './certificates';
import { ageDay, ageOn, type Day, isoDate } from './days';
import { words } from './given-names';
import type { Person, Sex } from './person';
import { type Random, weights } from './random';

type Education = (typeof educations)[number];
type Enrolment = (typeof enrolmentStates)[number];
export type Circumstances = Registered &
  Marriage & { birth: Day; sex: Sex; maritalStatus: Person['maritalStatus']; isCity: boolean };

const bloods = weights<(typeof bloodTypes)[number]>('unknown 46 O 20 B 14 A 13 AB 4 O+ 1 B+ 1 A- 1');
const disabilities = words('DISABILITAS_FISIK DISABILITAS_NETRA DISABILITAS_RUNGU/WICARA DISABILITAS_MENTAL');

/** The facts that hang on nothing but birth and marriage. */
export function plainFacts(random: Random, lived: Circumstances) {
  return {
    nikState: 'active',
    bloodType: random.weighted(bloods),
    marriedOn: lived.marriedOn === null ? null : isoDate(lived.marriedOn),
    marriageCertificate: lived.marriageCertificate,
    divorceCertificate: lived.maritalStatus === 'divorced' ? divorceCertificate(random, lived) : null,
    birthCertificate: birthCertificate(random, lived.regencyCode, lived.birth),
    disability: random.chance(0.01) ? random.pick(disabilities) : null,
    citizenship: 'WNI',
    stayPermitUntil: null,
    previousAddress: null,
    domicileState: 'resident',
    deceasedOn: null,
    portrait: random.int(0, 2 ** 31 - 1),
  } as const;
}

const schoolingOfOld = weights<Education>(
  'none 16 primary-unfinished 20 primary 36 junior-secondary 10 senior-secondary 12 bachelor 6',
);
const schooling = weights<Education>(
  `none 1 primary-unfinished 3 primary 20 junior-secondary 20 senior-secondary 38 diploma-1-2 1 diploma-3 4 bachelor 11
   master 2`,
);

export function education(random: Random, { birth }: Circumstances): Education {
  const age = ageOn(ageDay, birth);
  if (age < 7) return 'none';
  if (age < 13) return 'primary-unfinished';
  if (age < 16) return 'primary';
  if (age < 19) return 'junior-secondary';
  if (age < 23) return 'senior-secondary';
  return random.weighted(age > 58 ? schoolingOfOld : schooling);
}

const rural = weights<string>(
  'PETANI/PEKEBUN 44 BURUH_TANI/PERKEBUNAN 14 NELAYAN/PERIKANAN 8 PEDAGANG 7 PETERNAK 3 BURUH_HARIAN_LEPAS 10 SOPIR 3 TUKANG_KAYU 2 TUKANG_BATU 3 WIRASWASTA 6',
);
const urban = weights<string>(
  'KARYAWAN_SWASTA 36 WIRASWASTA 18 BURUH_HARIAN_LEPAS 14 PEDAGANG 10 SOPIR 5 TRANSPORTASI 3 KONSTRUKSI 3 KARYAWAN_HONORER 4 TUKANG_JAHIT 2 MEKANIK 2 KARYAWAN_BUMN 2 PENATA_RAMBUT 1',
);
const schooled = weights<string>(
  'KARYAWAN_SWASTA 34 PEGAWAI_NEGERI_SIPIL_(PNS) 18 GURU 14 WIRASWASTA 12 PERAWAT 4 BIDAN 2 DOSEN 2 DOKTER 2 KARYAWAN_BUMN 5 KARYAWAN_BUMD 2 KEPOLISIAN_RI_(POLRI) 2 TENTARA_NASIONAL_INDONESIA_(TNI) 2 AKUNTAN 1 APOTEKER 1 PELAUT 1',
);

const mensTrades = new Set(['SOPIR', 'TRANSPORTASI', 'KONSTRUKSI', 'MEKANIK', 'TUKANG_KAYU', 'TUKANG_BATU']);

/** In the words of the official list. */
export function occupation(random: Random, schooling: Education, lived: Circumstances): string {
  return jobOf(random, schooling, lived).replaceAll('_', ' ');
}

function jobOf(random: Random, schooling: Education, { birth, sex, maritalStatus, isCity }: Circumstances): string {
  const age = ageOn(ageDay, birth);
  if (age < 6) return 'BELUM/TIDAK_BEKERJA';
  if (age < 19 && maritalStatus === 'single') return 'PELAJAR/MAHASISWA';
  if (age < 23 && maritalStatus === 'single' && random.chance(0.5)) return 'PELAJAR/MAHASISWA';
  if (age > 62 && random.chance(isCity ? 0.6 : 0.2))
    return schooling === 'bachelor' ? 'PENSIUNAN' : 'BELUM/TIDAK_BEKERJA';
  if (sex === 'female' && maritalStatus !== 'single' && random.chance(0.62)) return 'MENGURUS_RUMAH_TANGGA';
  if (schooling === 'bachelor' || schooling === 'master' || schooling === 'diploma-3') return random.weighted(schooled);
  const job = random.weighted(isCity ? urban : rural);
  return sex === 'female' && mensTrades.has(job) ? 'WIRASWASTA' : job;
}

const recorded = weights<Enrolment>(
  `CARD_ISSUED 880 PRINT_READY_RECORD 60 CARD_PRINTED 30 SENT_FOR_ENROLLMENT 5 PROCESSING 4 BIO_CAPTURED 4
   DUPLICATE_RECORD 1 UNREGISTERED 16`,
);

/** Biometrics are taken from the age of 17, or on marriage. */
export function enrolment(random: Random, { birth, maritalStatus }: Circumstances): Enrolment {
  const age = ageOn(ageDay, birth);
  if (age < 17 && maritalStatus === 'single') return age === 16 && random.chance(0.2) ? 'BIO_CAPTURED' : 'UNREGISTERED';
  return random.weighted(recorded);
}
