import type { Tx } from '@/db/client';
import { runPrepared } from '@/db/prepared';
import type { CaseStatus } from '@/db/schema/cases';
import type { CredentialStatus } from '@/db/schema/credentials';
import type { enrolmentStates, nikStates } from '@/db/schema/residents';
import { unseal } from '@/db/sealing';
import type { Officer } from '@/lib/officers/officer';
import { groupMaskedNik } from '@/lib/residents/nik';
import { nameFor } from '@/lib/residents/seen-by';

type CardRow = {
  id: string;
  region: string;
  regency_name: string | null;
  name: string;
  birth_year: number;
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

export const portraitOf = (row: Omit<Portrait, 'seed' | 'birthYear'> & { portrait: number; birthDate: string }) => ({
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

const residentCard = { name: 'resident-card', text: 'select * from resident_card($1)' };

/** The card of whoever this officer has just found, anywhere in the country: once that is on record. Or undefined. */
export async function cardOf(tx: Tx, officer: Officer, residentId: string): Promise<ResidentCard | undefined> {
  const [row] = await runPrepared<CardRow>(tx, residentCard, [residentId]);
  if (!row) return undefined;
  const { id, region, sex, citizenship, birth_year: birthYear } = row;
  return {
    ...{ id, region, birthYear, enrolment: row.enrolment },
    name: nameFor(officer, row.name),
    maskedNik: groupMaskedNik(unseal('residents.nik', id, row.nik_sealed)),
    regency: row.regency_name ?? '',
    portrait: { seed: row.portrait, sex, birthYear, citizenship },
    nikState: row.nik_state,
    credential: row.credential_status,
    inArea: officer.covers(region),
    openCase: openCase(row, officer),
  };
}
