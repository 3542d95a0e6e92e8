import { randomInt } from 'node:crypto';
import { and, count, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { recoveryCodes } from '@/db/schema/factors';
import { blindIndex } from '@/db/sealing';

export const CODES = 10;
const LENGTH = 10;
/** Crockford's base 32: no letter that could be a digit, and none that makes a word. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 50 random bits as `ABCDE-FGHJK`: more than the 20 a look-up secret needs (NIST SP 800-63B-4, 3.1.2.2). */
export function newRecoveryCode(): string {
  const letters = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `${letters.slice(0, LENGTH / 2)}-${letters.slice(LENGTH / 2)}`;
}

/** As it may be typed off a paper: small letters, blanks, O for 0, I and L for 1. */
const plain = (code: string) =>
  code
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');

/** Keyed, and for one officer: the table alone tells no code, and equal codes differ from officer to officer. */
const macOf = (officerId: string, code: string) => blindIndex('recovery', `${officerId}:${plain(code)}`);

/** New codes in place of all others. Shown once; only their MACs are kept. Runs as that officer. */
export async function renewCodes(tx: Tx, officerId: string): Promise<string[]> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.officerId, officerId));
  const codes = Array.from({ length: CODES }, newRecoveryCode);
  await tx.insert(recoveryCodes).values(codes.map((code) => ({ officerId, codeMac: macOf(officerId, code) })));
  return codes;
}

export async function codesLeft(tx: Tx, officerId: string): Promise<number> {
  const unused = and(eq(recoveryCodes.officerId, officerId), isNull(recoveryCodes.usedAt));
  const [row] = await tx.select({ left: count() }).from(recoveryCodes).where(unused);
  return row?.left ?? 0;
}

/** Takes a code, once. Answers how many are left; undefined for any other code. Runs as that officer. */
export async function takeRecoveryCode(tx: Tx, officerId: string, code: string): Promise<number | undefined> {
  const isThisOne = and(
    eq(recoveryCodes.officerId, officerId),
    eq(recoveryCodes.codeMac, macOf(officerId, code)),
    isNull(recoveryCodes.usedAt),
  );
  const taken = await tx
    .update(recoveryCodes)
    .set({ usedAt: sql`now()` })
    .where(isThisOne)
    .returning({ id: recoveryCodes.id });
  return taken.length === 1 ? codesLeft(tx, officerId) : undefined;
}
