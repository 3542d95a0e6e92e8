import { createHash, randomBytes } from 'node:crypto';
import type { BrowserContext } from '@playwright/test';
import { encode } from 'next-auth/jwt';
import type pg from 'pg';
import { demoEnv } from '../../scripts/keys.mjs';

export const COOKIE = 'authjs.session-token';

/** Opens a session for an officer without the form: a row. Answers the value of the cookie that names it. */
export async function openSession(owner: pg.Pool, officerId: string): Promise<string> {
  const sid = randomBytes(32).toString('base64url');
  const idHash = createHash('sha256').update(sid).digest();
  await owner.query(
    `update sessions set ended_at = now(), ended_because = 'replaced' where officer_id = $1 and ended_at is null`,
    [officerId],
  );
  await owner.query(
    `insert into sessions (id_hash, officer_id, expires_at, factor_at) values ($1, $2, now() + interval '12 hours', now())`,
    [idHash, officerId],
  );
  return encode({ token: { sid }, secret: demoEnv().AUTH_SECRET ?? '', salt: COOKIE, maxAge: 12 * 3600 });
}

/** The same for a browser. */
export async function signInAs(owner: pg.Pool, context: BrowserContext, officerId: string, url: string): Promise<void> {
  const value = await openSession(owner, officerId);
  await context.addCookies([{ name: COOKIE, value, url, httpOnly: true, sameSite: 'Lax' }]);
}
