import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { sessions, signInFailures } from '@/db/schema/officers';
import { blindIndex } from '@/db/sealing';
import { record } from '@/lib/ledger/record';
import { Refusal } from '@/lib/refusal';
import { ask, transaction } from '@/lib/transaction';

/** OWASP's minimum for argon2id: 19 MiB, two passes. */
export const argon = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const SESSION_HOURS = 12;

export const sessionHash = (sid: string) => createHash('sha256').update(sid).digest();

/** Names a session in the ledger without being usable as one. */
export const sessionRef = (sid: string) => createHash('sha256').update(sessionHash(sid)).digest('hex').slice(0, 16);

let nobody: Promise<string> | undefined;
/** Checked when the name is unknown, so that both answers take the same time. */
function hashOfNobody() {
  nobody ??= hash(randomBytes(16).toString('hex'), argon);
  return nobody;
}

const wait = sql`make_interval(secs => case when ${signInFailures.failures} < 3 then 0
  else least(900, 30 * 2 ^ (${signInFailures.failures} - 3)) end)`;

/** Counts the try before it is judged. After three failures each next one waits, 30 s doubling to 15 min; forgotten in 12 h. */
async function countTry(tx: Tx, nameIndex: Buffer): Promise<void> {
  const [counted] = await tx
    .insert(signInFailures)
    .values({ nameIndex, failures: 1 })
    .onConflictDoUpdate({
      target: signInFailures.nameIndex,
      set: {
        failures: sql`case when ${signInFailures.lastAt} < now() - interval '12 hours' then 1 else least(${signInFailures.failures} + 1, 100) end`,
        lastAt: sql`now()`,
      },
      setWhere: sql`${signInFailures.lastAt} + ${wait} <= now()`,
    })
    .returning({ failures: signInFailures.failures });
  if (counted) return;
  const [held] = await tx
    .select({
      seconds: sql<number>`greatest(1, ceil(extract(epoch from ${signInFailures.lastAt} + ${wait} - now())))::int`,
    })
    .from(signInFailures)
    .where(eq(signInFailures.nameIndex, nameIndex));
  throw new Refusal('signIn.wait', { seconds: held?.seconds ?? 30 });
}

type KnownOfficer = { id: string; password_hash: string; role: string; region: string; office_id: string };

async function openSession(tx: Tx, { id: officerId, role, region, office_id: office }: KnownOfficer): Promise<string> {
  const sid = randomBytes(32).toString('base64url');
  await tx.execute(sql`select set_config('app.actor', ${officerId}, true), set_config('app.role', ${role}, true),
    set_config('app.office', ${office}, true), set_config('app.session', ${sessionRef(sid)}, true)`);
  const expiresAt = new Date(Date.now() + SESSION_HOURS * 3_600_000);
  await tx.insert(sessions).values({ idHash: sessionHash(sid), officerId, expiresAt });
  await record(tx, 'session.start', 'done', { id: officerId, region });
  return sid;
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

/**
 * Name and password for a session id. Unknown name and wrong password are answered alike, in the same time.
 * Throws Refusal `signIn.wrong` or `signIn.wait` (seconds); both are on record.
 */
export async function startSession(raw: unknown): Promise<string> {
  const parsed = credentials.safeParse(raw);
  if (!parsed.success) throw new Refusal('signIn.wrong');
  const username = parsed.data.username.toLowerCase();
  const nameIndex = blindIndex('username', username);
  const visitor = { actorKind: 'visitor' } as const;
  const refuse = (why: string, about: { id?: string; region?: string } = {}) =>
    transaction(visitor, (tx) =>
      record(tx, 'session.start', 'refused', about, { detail: { why, name: nameIndex.toString('hex') } }),
    );
  try {
    await transaction(visitor, (tx) => countTry(tx, nameIndex));
  } catch (error) {
    if (error instanceof Refusal) await refuse(error.key);
    throw error;
  }
  const known = await ask<KnownOfficer>(sql`select * from officer_by_username(${username})`);
  const right = await verify(known?.password_hash ?? (await hashOfNobody()), parsed.data.password);
  if (!known || !right) {
    await refuse('signIn.wrong', known && { id: known.id, region: known.region });
    throw new Refusal('signIn.wrong');
  }
  return transaction(visitor, async (tx) => {
    await tx.delete(signInFailures).where(eq(signInFailures.nameIndex, nameIndex));
    return openSession(tx, known);
  });
}
