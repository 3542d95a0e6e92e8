import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type pg from 'pg';
import { anOfficer } from '../db/seed/factories';
import { add, imported } from '../db/seed/factory-rows';
import type { Translator } from '../lib/i18n/translator';
import { oidcClient, type RunningProvider, startOidcProvider } from '../test-support/oidc-provider';
import { Counter } from './support/counter';
import { OwnSite } from './support/own-site';
import { expect, inBothLanguages, test } from './support/world';

const name = 'SSO Kemendagri';
let provider: RunningProvider;
let site: OwnSite;

test.beforeAll(async () => {
  site = await OwnSite.open(async (url) => {
    provider = await startOidcProvider(`${url}/sign-in/sso/callback`);
    const client = { LOKET_OIDC_CLIENT_ID: oidcClient.id, LOKET_OIDC_CLIENT_SECRET: oidcClient.secret };
    return { ...client, LOKET_OIDC_ISSUER: provider.issuer, LOKET_OIDC_NAME: name, LOKET_OIDC_TRUSTS_MFA: '1' };
  });
});
test.afterAll(() => {
  site.close();
  provider.close();
});

/** At the provider: logs in under this name, or cancels. */
async function atProvider(page: Page, person?: string) {
  await page.waitForURL(new RegExp(`^${provider.issuer}/login/`));
  if (!person) return page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByLabel('Name').fill(person);
  await page.getByRole('button', { name: 'Log in' }).click();
}

async function signIn(page: Page, t: Translator, person?: string) {
  await page.goto(`${site.url}/sign-in`);
  await page.getByRole('button', { name: t('signIn.sso', { name }) }).click();
  await atProvider(page, person);
}

async function invited(registry: pg.Pool, officerId: string): Promise<string> {
  const link = randomBytes(32).toString('base64url');
  await imported(registry, (client) =>
    add(client, 'invitations', {
      ...{ id: randomUUID(), officer_id: officerId, kind: 'join' },
      link_hash: createHash('sha256').update(link).digest(),
      expires_at: new Date(Date.now() + 3_600_000),
    }),
  );
  return link;
}

inBothLanguages(
  {
    id: 'undangan ditautkan dengan akun masuk bersama; sesudah itu satu tombol membawa petugas ke layar pertama',
    en: 'an invitation is linked to a single sign-on account; from then on one button leads the officer to the first screen',
  },
  async ({ t, registry, regency, counterOf, clerk }) => {
    const officer = await anOfficer(registry, 'clerk', { regency, name: 'Dewi Lestari' });
    provider.people.set(officer.username, { subject: randomUUID(), amr: ['pwd', 'otp'] });
    const { page } = await counterOf(clerk, site.url);
    const language = (await page.context().cookies()).filter((cookie) => cookie.name === 'locale');
    const leave = async () => {
      await page.context().clearCookies();
      await page.context().addCookies(language);
    };
    await leave();

    await signIn(page, t, officer.username);
    await expect(page.getByText(t('refusals.sso.unknown'))).toBeVisible();
    await signIn(page, t);
    await expect(page.getByText(t('refusals.sso.cancelled'))).toBeVisible();

    const link = await invited(registry, officer.id);
    await page.goto(`${site.url}/invitation/${link}`);
    await page.getByRole('button', { name: t('signIn.ssoLink.submit', { name }) }).click();
    await atProvider(page, officer.username);
    await page.waitForURL(/\/sign-in\/(factor|setup)$/); // somebody who has a factor already shows it first
    await leave();

    await signIn(page, t, officer.username);
    await page.waitForURL(`${site.url}/`);
    await expect(new Counter(page, t).searchBox).toBeVisible();
    await expect(page.getByText('Dewi Lestari').first()).toBeAttached();
    const kept = (await page.context().cookies()).map((cookie) => cookie.name);
    expect(kept).not.toContain('loket-sso');
    await leave();

    await page.goto(`${site.url}/invitation/${link}`);
    await expect(page.getByText(t('refusals.invitation.gone'))).toBeVisible();
  },
);
