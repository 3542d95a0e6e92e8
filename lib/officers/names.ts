import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { line } from '@/lib/fields';

/** Begins with a letter and holds no sign a spreadsheet would take for a formula. Titles have dots and commas. */
const NAME = /^\p{L}[\p{L}\p{M}\p{N} .,'’()/-]*$/u;
const USERNAME = /^[a-z][a-z0-9._-]{2,39}$/;

export const personName = line(100)
  .transform((text) => text.normalize('NFC').replace(/\s+/g, ' '))
  .pipe(z.string().regex(NAME, 'personName'));
export const username = z.string().trim().toLowerCase().pipe(z.string().regex(USERNAME, 'username'));

/** `sari.wulandari` of "Sari Wulandari, S.Kom.": the first and the last word of the name without its titles. */
export function usernameOf(name: string): string {
  const [plain = ''] = name.split(',');
  const words = plain
    .normalize('NFD')
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .map((word) => word.replace(/[^a-z]/g, ''))
    .filter((word) => word.length > 1);
  const wanted = [...new Set([words[0], words.at(-1)])].filter(Boolean).join('.').slice(0, 34);
  return USERNAME.test(wanted) ? wanted : `petugas.${wanted}`.replace(/\.$/, '');
}

type Wanted = { usernames: readonly string[]; emails: readonly Buffer[] };

/** Which of these are taken, anywhere in the country: user names, and blind indexes of addresses in hex. */
export async function takenOf(tx: Tx, { usernames, emails }: Wanted): Promise<Set<string>> {
  const hex = JSON.stringify(emails.map((email) => email.toString('hex')));
  const found = await tx.execute<{ username: string | null; email: string | null }>(
    sql`select username, encode(email_index, 'hex') as email from officer_names_taken(
      array(select json_array_elements_text(${JSON.stringify(usernames)}::json)),
      array(select decode(json_array_elements_text(${hex}::json), 'hex')))`,
  );
  return new Set(found.rows.flatMap(({ username, email }) => [username, email]).filter((one) => one !== null));
}

const numbered = (wanted: string, from: number, many: number) =>
  Array.from({ length: many }, (_, index) => (from + index === 1 ? wanted : `${wanted}${from + index}`));

/**
 * Gives, for a wanted name, that name itself or the first of `name2`, `name3` … that is free. It goes on where it left off:
 * the thousandth of one name in a list is not compared with all before it. `takenAmong`: which of these names are taken.
 */
export function freeUsernames(takenAmong: (names: readonly string[]) => Promise<ReadonlySet<string>>) {
  const reached = new Map<string, number>();
  return async (wanted: string): Promise<string> => {
    for (let from = reached.get(wanted) ?? 1, many = 50; ; from += many, many *= 4) {
      const choices = numbered(wanted, from, many);
      const taken = await takenAmong(choices);
      const free = choices.findIndex((name) => !taken.has(name));
      if (free < 0) continue;
      reached.set(wanted, from + free);
      return choices[free] ?? wanted;
    }
  };
}
