import { z } from 'zod';
import type { Tx } from '@/db/client';
import { roles } from '@/db/schema/officers';
import { blindIndex } from '@/db/sealing';
import { act } from '@/lib/act';
import { areaPath, choice, email, id, nik } from '@/lib/fields';
import { addAccount } from '@/lib/officers/add-account';
import { saving, workplace } from '@/lib/officers/managed';
import { freeUsernames, personName, takenOf, username, usernameOf } from '@/lib/officers/names';
import { problemOf } from '@/lib/officers/placement';
import { sendInvitation } from '@/lib/officers/send-invitation';
import { Refusal } from '@/lib/refusal';

const input = z.strictObject({
  name: personName,
  username: username.optional(),
  role: choice(roles),
  officeId: id,
  /** The office's own area unless said otherwise. */
  region: areaPath.optional(),
  email,
  nik: nik.optional(),
});

/** Which field is to be mended, rather than only that one is: the database would say it later, and less well. */
async function assertFree(tx: Tx, given: z.output<typeof input>): Promise<void> {
  const emails = [blindIndex('email', given.email)];
  const taken = await takenOf(tx, { usernames: given.username ? [given.username] : [], emails });
  if (given.username && taken.delete(given.username)) throw new Refusal('officer.usernameTaken');
  if (taken.size > 0) throw new Refusal('officer.emailTaken');
}

type Given = z.output<typeof input> & { region: string };

/** Somebody else may take a name or an address in between: once that is committed it is seen, and said or gone around. */
async function addNamed(tx: Tx, given: Given): Promise<{ officerId: string; username: string }> {
  const free = freeUsernames((names) => takenOf(tx, { usernames: names, emails: [] }));
  for (;;) {
    await assertFree(tx, given);
    const username = given.username ?? (await free(usernameOf(given.name)));
    const officerId = await saving(addAccount(tx, { ...given, username }));
    if (officerId) return { officerId, username };
  }
}

/**
 * Adds an officer and mails a link to join with. The admin sees neither link nor password. Without a user name one is made
 * of the name. The NIK, when given, is kept as a blind index alone: nobody looks the own family up.
 */
export const inviteOfficer = act('officer.invite', {
  input,
  subject: async (tx, { officeId, region }, officer) => {
    const office = await workplace(tx, officeId);
    const place = { region: region ?? office.region, officeRegion: office.region };
    return officer.covers(place.region) ? place : undefined;
  },
  async perform({ tx, officer, input: given, subject: { region, officeRegion } }) {
    const problem = problemOf(officer, { role: given.role, region, officeRegion });
    if (problem) throw new Refusal(problem);
    const { officerId, username } = await addNamed(tx, { ...given, region });
    await sendInvitation(tx, { officerId, kind: 'join', invitedBy: officer.id });
    const about = { id: officerId, region };
    return { result: { officerId, username }, entry: { about, detail: { role: given.role } } };
  },
});
