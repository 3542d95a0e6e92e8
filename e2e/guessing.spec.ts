import { randomUUID } from 'node:crypto';
import { anOfficer } from '../db/seed/factories';
import { imported } from '../db/seed/factory-rows';
import { COOKIE, sessionCookie } from './support/session';
import { actionBody, actionIds } from './support/site-addresses';
import { expect, test } from './support/world';

const password = 'kata-sandi-panjang-2026';
type Sent = Record<string, string>;
const signedIn = (value: string): Sent => ({ cookie: `${COOKIE}=${value}` });

/** The sign-in as its form sends it. */
const attempt = (siteUrl: string, fields: Record<string, string>, more: Sent = {}) =>
  fetch(`${siteUrl}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: siteUrl, 'next-action': actionIds().get('signInAction') ?? '', ...more },
    body: actionBody(fields),
  });
/** The sentence a refused attempt is answered with, without the seconds in it. */
const sentenceOf = async (answer: Response) =>
  /"message":"([^"]*)"/.exec(await answer.text())?.[1]?.replace(/\d+/g, 'N') ?? 'in';

test('12 tebakan serentak: nama yang ada dan yang tidak ada dijawab sama, lalu sandi yang benar pun menunggu', async ({
  registry,
  regency,
  siteUrl,
  t,
}) => {
  const officer = await anOfficer(registry, 'clerk', { regency, password });
  const guess = (username: string) =>
    Promise.all(
      Array.from({ length: 12 }, async (_, i) =>
        sentenceOf(await attempt(siteUrl, { username, password: `salah ${i}` })),
      ),
    );
  const [known, unknown] = [await guess(officer.username), await guess(`${officer.username}x`)];
  const [wrong, wait] = [t('refusals.signIn.wrong'), t('refusals.signIn.wait', { seconds: 'N' })];
  for (const answers of [known, unknown]) {
    expect(new Set(answers)).toEqual(new Set([wrong, wait]));
    expect(answers.filter((sentence) => sentence === wrong).length).toBeLessThanOrEqual(3); // three are judged, no more
  }
  const right = await attempt(siteUrl, { username: officer.username, password });
  expect(right.headers.getSetCookie().filter((line) => line.startsWith(COOKIE))).toEqual([]);
  const { rows } = await registry.query(`select count(*)::int as opened from sessions where officer_id = $1`, [
    officer.id,
  ]);
  expect(rows[0].opened).toBe(0);
});

test('kuki dari sebelum masuk, dan kuki yang dipilih penyerang, tidak berharga', async ({
  registry,
  regency,
  siteUrl,
}) => {
  const officer = await anOfficer(registry, 'clerk', { regency, password });
  const planted = randomUUID();
  const answer = await attempt(siteUrl, { username: officer.username, password }, signedIn(planted));
  const given = answer.headers.getSetCookie().find((line) => line.startsWith(`${COOKIE}=`)) ?? '';
  expect(given).toMatch(/HttpOnly/i);
  expect(given).toMatch(/SameSite=Lax/i);
  expect(given).not.toContain(planted);
  const home = await fetch(`${siteUrl}/`, { headers: signedIn(planted), redirect: 'manual' });
  expect(home.status).not.toBe(200);
});

test.describe('kuki yang disalin', () => {
  const home = (siteUrl: string, cookie: Sent) => fetch(`${siteUrl}/`, { headers: cookie, redirect: 'manual' });

  test('tidak berlaku lagi sesudah keluar', async ({ registry, clerk, siteUrl }) => {
    const cookie = signedIn((await sessionCookie(registry, clerk.id)).value);
    expect((await home(siteUrl, cookie)).status).toBe(200);
    await fetch(`${siteUrl}/sign-out`, { method: 'POST', headers: { ...cookie, origin: siteUrl }, redirect: 'manual' });
    const again = await home(siteUrl, cookie);
    expect(again.status).toBe(307);
    expect(await again.text()).not.toContain(clerk.name);
  });

  test('tidak berlaku lagi begitu petugasnya dinonaktifkan', async ({ registry, regency, siteUrl }) => {
    const officer = await anOfficer(registry, 'clerk', { regency, name: 'Wayan Suartika' });
    const cookie = signedIn((await sessionCookie(registry, officer.id)).value);
    expect(await (await home(siteUrl, cookie)).text()).toContain('Suartika');
    await imported(registry, (client) =>
      client.query('update officers set disabled_at = now() where id = $1', [officer.id]),
    );
    const again = await home(siteUrl, cookie);
    expect(again.status).toBe(307);
    expect(await again.text()).not.toContain('Suartika');
  });

  test('memberi peran yang baru, bukan yang lama, pada permintaan berikutnya', async ({
    registry,
    regency,
    t,
    siteUrl,
  }) => {
    const officer = await anOfficer(registry, 'clerk', { regency });
    const cookie = signedIn((await sessionCookie(registry, officer.id)).value);
    expect(await (await home(siteUrl, cookie)).text()).toContain(t('search.label'));
    await imported(registry, (client) =>
      client.query(`update officers set role = 'auditor' where id = $1`, [officer.id]),
    );
    expect(await (await home(siteUrl, cookie)).text()).not.toContain(t('search.label'));
  });
});
