import type { Tx } from '@/db/client';
import { unseal } from '@/db/sealing';
import { portraitOf } from '@/lib/residents/card';
import { ageOn, obstacleToIssuing } from '@/lib/residents/eligibility';
import { agreesWithBirthDate, agreesWithSex, groupMaskedNik } from '@/lib/residents/nik';
import { areaNames, nikAreaOf, type Resident } from '@/lib/residents/queries';

/** A resident as the identity bar shows one on a day (YYYY-MM-DD): enough to be sure who it is, NIK masked. */
export async function summaryOf(tx: Tx, resident: Resident, today: string) {
  const nik = unseal('residents.nik', resident.id, resident.nikSealed);
  const { id, region, name, sex, nikState, enrolment, domicileState, maritalStatus, citizenship, deceasedOn } =
    resident;
  return {
    ...{ id, region, name, sex, nikState, enrolment, domicileState, maritalStatus, citizenship, deceasedOn },
    maskedNik: groupMaskedNik(nik),
    birthYear: Number(resident.birthDate.slice(0, 4)),
    age: ageOn(resident.birthDate, deceasedOn ?? today),
    portrait: portraitOf(resident),
    places: await areaNames(tx, region),
    nikAgrees: agreesWithBirthDate(nik, resident.birthDate) && agreesWithSex(nik, sex),
    nikArea: await nikAreaOf(tx, nik),
    obstacle: obstacleToIssuing(resident, today) ?? null,
  };
}
export type ResidentSummary = Awaited<ReturnType<typeof summaryOf>>;
