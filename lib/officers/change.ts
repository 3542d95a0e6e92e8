import { z } from 'zod';
import { unseal } from '@/db/sealing';
import { act } from '@/lib/act';
import { email, id, version } from '@/lib/fields';
import { assertManages, assertSeen, changeAccount, keptEmail, type Managed, officerById } from '@/lib/officers/managed';
import { personName } from '@/lib/officers/names';
import { Refusal } from '@/lib/refusal';

const emailOf = ({ id: row, emailSealed }: Managed) => emailSealed && unseal('officers.email', row, emailSealed);

/** Name and address of an account. The ledger says which of them changed, never what they are. */
export const changeOfficer = act('officer.change', {
  input: z.strictObject({ officerId: id, version, name: personName, email }),
  subject: (tx, { officerId }) => officerById(tx, officerId),
  async perform({ tx, officer, input, subject }) {
    assertManages(officer, subject);
    assertSeen(subject, input.version);
    const name = input.name === subject.name ? {} : { name: input.name };
    const address = input.email === emailOf(subject) ? {} : keptEmail(subject.id, input.email);
    const changed = [...Object.keys(name), ...('emailIndex' in address ? ['email'] : [])];
    if (changed.length === 0) throw new Refusal('officer.same');
    await changeAccount(tx, subject, { ...name, ...address });
    return { result: {}, entry: { detail: { changed } } };
  },
});
