import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Role } from '@/db/schema/officers';
import { blindIndex } from '@/db/sealing';
import { keptEmail } from '@/lib/officers/managed';

export type NewAccount = {
  username: string;
  name: string;
  role: Role;
  region: string;
  officeId: string;
  email: string;
  nik?: string | undefined;
  /** In place of the NIK: its blind index in hex. */
  nikIndex?: string | undefined;
};

/**
 * Adds an account that nobody can sign in to yet. Answers its id; undefined when the user name or the address is taken.
 * Not drizzle's insert(): that names every column, and a password is not the admin's to set.
 */
export async function addAccount(tx: Tx, account: NewAccount): Promise<string | undefined> {
  const { username, name, role, region, officeId, email, nik } = account;
  const nikIndex = nik ? blindIndex('nik', nik) : account.nikIndex ? Buffer.from(account.nikIndex, 'hex') : null;
  const id = randomUUID();
  const { emailSealed, emailIndex } = keptEmail(id, email);
  const made = await tx.execute<{ id: string }>(sql`
    insert into officers (id, username, name, role, region, office_id, email_sealed, email_index, nik_index)
    values (${id}, ${username}, ${name}, ${role}, ${region}, ${officeId}, ${emailSealed}, ${emailIndex},
      ${nikIndex}) on conflict do nothing returning id`);
  return made.rows[0]?.id;
}
