import 'server-only';
import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { blindIndex } from '@/db/sealing';
import { recordRefused } from '@/lib/ledger/attempt';
import { record } from '@/lib/ledger/record';
import { tellLockedOut } from '@/lib/officers/lock-out';
import { type KnownOfficer, openSession } from '@/lib/officers/open-session';
import { countTry, forgetTries } from '@/lib/officers/tries';
import { Refusal } from '@/lib/refusal';
import { ask, transaction } from '@/lib/transaction';

/** OWASP's minimum for argon2id: 19 MiB, two passes. */
export const argon = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

let nobody: Promise<string> | undefined;
/** Checked when the name is unknown, so that both answers take the same time. */
function hashOfNobody() {
  nobody ??= hash(randomBytes(16).toString('hex'), argon);
  return nobody;
}

const credentials = z.strictObject({
  username: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .refine((text) => !/\p{Cc}/u.test(text)),
  password: z.string().min(1).max(200),
});

const visitor = { actorKind: 'visitor' } as const;

/**
 * Name and password for the id of a session that still wants its second factor. Unknown name, wrong password, and an
 * account without a factor are answered alike, in the same time. Throws Refusal `signIn.wrong` or `signIn.wait`
 * (seconds); both are on record.
 */
export async function startSession(raw: unknown, device = ''): Promise<string> {
  const parsed = credentials.safeParse(raw);
  if (!parsed.success) {
    await recordRefused(visitor, 'session.start', 'badInput', { detail: { method: 'password' } });
    throw new Refusal('signIn.wrong');
  }
  const username = parsed.data.username.toLowerCase();
  const nameIndex = blindIndex('username', username);
  const refuse = (why: string, about: { id?: string; region?: string } = {}) =>
    transaction(visitor, (tx) =>
      record(tx, 'session.start', 'refused', about, { detail: { why, name: nameIndex.toString('hex') } }),
    );
  let failures = 0;
  try {
    failures = await transaction(visitor, (tx) => countTry(tx, nameIndex));
  } catch (error) {
    if (error instanceof Refusal) await refuse(error.key);
    throw error;
  }
  const known = await ask<KnownOfficer & { password_hash: string; has_factor: boolean }>(
    sql`select * from officer_by_username(${username})`,
  );
  const right = await verify(known?.password_hash ?? (await hashOfNobody()), parsed.data.password);
  if (!known || !right || !known.has_factor) {
    await refuse(right ? 'noFactor' : 'signIn.wrong', known && { id: known.id, region: known.region });
    if (!right) await tellLockedOut(known, failures);
    throw new Refusal('signIn.wrong');
  }
  return transaction(visitor, async (tx) => {
    await forgetTries(tx, nameIndex);
    return openSession(tx, known, { method: 'password', device, isProven: false });
  });
}
