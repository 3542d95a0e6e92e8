import { z } from 'zod';
import { act } from '@/lib/act';
import { areaPath, id, version } from '@/lib/fields';
import { assertActive, assertManages, assertSeen, changeAccount, officerById, workplace } from '@/lib/officers/managed';
import { problemOf } from '@/lib/officers/placement';
import { tellMoved } from '@/lib/officers/tell-moved';
import { Refusal } from '@/lib/refusal';

/** Moves an officer to another office or area, both inside the admin's own area. Sessions end: the screen is another one. */
export const moveOfficer = act('officer.move', {
  input: z.strictObject({ officerId: id, version, officeId: id, region: areaPath.optional() }),
  subject: (tx, { officerId }) => officerById(tx, officerId),
  async perform({ tx, officer, input, subject }) {
    assertManages(officer, subject);
    assertSeen(subject, input.version);
    assertActive(subject);
    const office = await workplace(tx, input.officeId);
    const region = input.region ?? office.region;
    if (office.id === subject.officeId && region === subject.region) throw new Refusal('officer.same');
    const problem = problemOf(officer, { role: subject.role, region, officeRegion: office.region });
    if (problem) throw new Refusal(problem);
    await changeAccount(tx, subject, { officeId: office.id, region });
    await tellMoved(tx, subject);
    const detail = { from: subject.region, to: region, fromOffice: subject.officeId, toOffice: office.id };
    return { result: {}, entry: { detail } };
  },
});
