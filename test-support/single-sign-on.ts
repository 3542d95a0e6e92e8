import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { vi } from 'vitest';
import { anOfficer, aRegency } from '@/db/seed/factories';
import { sessionHash } from '@/lib/officers/open-session';
import { ask } from '@/lib/transaction';
import { asSuperuser, superuserPool, transactionAs } from './database';
import { oidcClient, type RunningProvider } from './oidc-provider';
import { throughProvider } from './sso-trip';

export const callback = 'http://localhost:3000/sign-in/sso/callback';
export type Sso = typeof import('@/lib/officers/sso');
/** The answer of the provider as the browser brings it, and the cookie it brings along. */
export type Trip = { back: URL; trip: string };

/** The module with this provider configured: the settings are read once. */
export async function configured(at: { issuer: string }, more: Record<string, string> = {}): Promise<Sso> {
  vi.resetModules();
  for (const [name, value] of Object.entries({
    LOKET_OIDC_ISSUER: at.issuer,
    LOKET_OIDC_CLIENT_ID: oidcClient.id,
    LOKET_OIDC_CLIENT_SECRET: oidcClient.secret,
    LOKET_OIDC_NAME: 'SSO Kemendagri',
    LOKET_OIDC_TRUSTS_MFA: undefined,
    ...more,
  }))
    vi.stubEnv(name, value);
  return import('@/lib/officers/sso');
}

export const someone = async () => anOfficer(superuserPool(), 'clerk', { regency: await aRegency(superuserPool()) });

/** Changes what only an officer's own act may change. */
export const asOwner = (officerId: string, text: string, values: unknown[]) =>
  transactionAs('superuser', {}, async (query) => {
    await query(text, values);
    await query("insert into audit_entries (act, subject_id) values ('sso.link', $1)", [officerId]);
  });

/** An officer whom these providers know by the user name; linked to the account at the first of them. */
export async function aLinked(providers: RunningProvider[], { amr }: { amr?: string[] } = {}) {
  const officer = await someone();
  const subject = randomUUID();
  for (const { people } of providers) people.set(officer.username, { subject, ...(amr ? { amr } : {}) });
  const given = [providers[0]?.issuer, subject, officer.id];
  await asOwner(officer.id, 'insert into sso_identities (issuer, subject, officer_id) values ($1, $2, $3)', given);
  return officer;
}

/** To the provider and back under this name there; without one it is cancelled there. */
export async function trip(at: Sso, name?: string): Promise<Trip> {
  const begun = await at.beginSso();
  return { ...begun, back: await throughProvider(begun.url, name) };
}
export const finish = (at: Sso, { back, trip: sealed }: Trip) => at.finishSso(back, sealed, 'Chrome, Linux');

type SessionRow = { stage: string; method: string; id: string };
export const sessionOf = (sid: string) => ask<SessionRow>(sql`select * from session_now(${sessionHash(sid)}, false)`);

/** What stands on record of the latest refused sign-in. */
export const lastRefused = async () =>
  (
    await asSuperuser<{ detail: Record<string, string> }>(
      "select detail from audit_entries where act = 'session.start' and outcome = 'refused' order by id desc limit 1",
    )
  )[0]?.detail;
