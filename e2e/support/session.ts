import { createHash, randomBytes } from 'node:crypto';
import type { BrowserContext } from '@playwright/test';
import { encode } from 'next-auth/jwt';
import type pg from 'pg';
import { demoEnv } from '../../scripts/keys.mjs';

export const COOKIE = 'loket'; // over http, as the tests run

/** Opens a session for an officer without the form: a row, and the cookie that names it. */
export async function sessionCookie(owner: pg.Pool, officerId: string): Promise<{ name: string; value: string }> {
  const sid = randomBytes(32).toString('base64url');
  const idHash = createHash('sha256').update(sid).digest();
  await owner.query(
    "update sessions set ended_at = now(), ended_because = 'replaced' where officer_id = $1 and ended_at is null",
    [officerId],
  );
  await owner.query(
    `insert into sessions (id_hash, officer_id, office_id, device, expires_at, factor_at)
     select $1, id, office_id, 'Chrome, Linux', now() + interval '12 hours', now() from officers where id = $2`,
    [idHash, officerId],
  );
  const value = await encode({ token: { sid }, secret: demoEnv().AUTH_SECRET ?? '', salt: COOKIE, maxAge: 12 * 3600 });
  return { name: COOKIE, value };
}

export async function signInAs(owner: pg.Pool, context: BrowserContext, officerId: string, url: string): Promise<void> {
  const cookie = await sessionCookie(owner, officerId);
  await context.addCookies([{ ...cookie, url, httpOnly: true, sameSite: 'Lax' }]);
}
