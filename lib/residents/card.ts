import type { Tx } from '@/db/client';
import { runPrepared } from '@/db/prepared';
import type { CaseStatus } from '@/db/schema/cases';
import type { CredentialStatus } from '@/db/schema/credentials';
import type { enrolmentStates, nikStates } from '@/db/schema/residents';
import { blindIndex, unseal } from '@/db/sealing';
import type { Officer } from '@/lib/officers/officer';
import { groupMaskedNik } from '@/lib/residents/nik';
import { nameFor } from '@/lib/residents/seen-by';

type CardRow = {
  id: string;
  region: string;
  regency_name: string | null;
  name: string;
  birth_date: string;
  nik_sealed: Buffer;
  nik_state: (typeof nikStates)[number];
  enrolment: (typeof enrolmentStates)[number];
  portrait: number;
  sex: 'male' | 'female';
  citizenship: 'WNI' | 'WNA';
  credential_status: CredentialStatus | null;
  open_case_id: string | null;
  open_case_number: string | null;
  open_case_status: CaseStatus | null;
  open_case_office: string | null;
  open_case_waits: boolean;
};

/** What a search shows of a person: enough to tell that it is the right one, and no more. */
export type ResidentCard = {
  id: string;
  region: string;
  name: string;
  maskedNik: string;
  birthYear: number;
  regency: string;
  portrait: Portrait;
  nikState: CardRow['nik_state'];
  enrolment: CardRow['enrolment'];
  credential: CredentialStatus | null;
  /** False when the person lives outside the officer's area: opening needs a reason and a case. */
  inArea: boolean;
  /** `waits`: any office may go on with it (see case.resume). */
  openCase: { id: string; number: string; status: CaseStatus; here: boolean; waits: boolean } | null;
};
export type Portrait = { seed: number; sex: 'male' | 'female'; birthYear: number; citizenship: 'WNI' | 'WNA' };

export const portraitOf = (row: {
  portrait: number;
  sex: 'male' | 'female';
  birthDate: string;
  citizenship: 'WNI' | 'WNA';
}) => ({
  seed: row.portrait,
  sex: row.sex,
  birthYear: Number(row.birthDate.slice(0, 4)),
  citizenship: row.citizenship,
});

function openCase(row: CardRow, officer: Officer): ResidentCard['openCase'] {
  const { open_case_id: id, open_case_number: number, open_case_status: status } = row;
  if (!id || !number || !status) return null;
  return { id, number, status, here: row.open_case_office === officer.office.id, waits: row.open_case_waits };
}

const residentCard = {
  name: 'resident-card',
  text: 'select *, birth_date::text as birth_date from resident_card($1)',
};

/** The card of one exact NIK, anywhere in the country, or undefined. */
export const cardByNik = (tx: Tx, officer: Officer, nik: string) => cardByIndex(tx, officer, blindIndex('nik', nik));

export async function cardByIndex(tx: Tx, officer: Officer, nikIndex: Buffer): Promise<ResidentCard | undefined> {
  const [row] = await runPrepared<CardRow>(tx, residentCard, [nikIndex]);
  if (!row) return undefined;
  return {
    id: row.id,
    region: row.region,
    name: nameFor(officer, row.name),
    maskedNik: groupMaskedNik(unseal('residents.nik', row.id, row.nik_sealed)),
    birthYear: Number(row.birth_date.slice(0, 4)),
    regency: row.regency_name ?? '',
    portrait: portraitOf({ ...row, birthDate: row.birth_date }),
    nikState: row.nik_state,
    enrolment: row.enrolment,
    credential: row.credential_status,
    inArea: officer.covers(row.region),
    openCase: openCase(row, officer),
  };
}
