import { anOfficer } from '../db/seed/factories';
import { looksRight } from './support/looks';
import { expect, inBothLanguages, test } from './support/world';

inBothLanguages(
  {
    id: 'kunci API: admin membuat kunci setelah bukti baru, program mengambil angka, kunci dicabut, lalu ditolak',
    en: 'API keys: an admin issues one after a fresh proof, a program pulls with it, it is revoked, and refused',
  },
  async ({ counterOf, registry, regency, t, language }) => {
    test.setTimeout(120_000);
    const admin = await counterOf(await anOfficer(registry, 'regency-admin', { regency }));
    const { page } = admin;
    const name = `Dasbor ${language}`;
    await page.goto('/api-keys');
    await looksRight(page);

    await page.getByRole('button', { name: t('apiKeys.issue') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: t('apiKeys.issueSubmit'), exact: true }).click();
    await expect(dialog.getByText(t('fields.required')).first()).toBeVisible();
    await looksRight(page);
    await dialog.getByLabel(t('apiKeys.name')).fill(name);
    await dialog.getByRole('radio', { name: t('apiKeys.lifetimes.30-days') }).check();
    await dialog.getByRole('button', { name: t('apiKeys.issueSubmit'), exact: true }).click();
    await admin.prove();
    const key = await dialog.getByText(/^lkt_/).innerText();
    await looksRight(page);
    await dialog.getByRole('button', { name: t('apiKeys.done') }).click();
    expect(await page.content()).not.toContain(key);

    // A program: no browser, no cookie.
    const ask = (authorization?: string) =>
      fetch(new URL('/api/rollout?level=regency', page.url()), { headers: authorization ? { authorization } : {} });
    expect((await ask()).status).toBe(401);
    const answer = await ask(`Bearer ${key}`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ area: regency.region, places: [{ path: regency.region }] });
    expect(answer.headers.get('cache-control')).toBe('private, no-cache');

    await page.reload();
    const row = page.getByRole('listitem').filter({ hasText: name });
    await expect(row).toContainText(key.slice(0, 12));
    await expect(row).not.toContainText(t('apiKeys.never'));
    await looksRight(page);
    await page.getByRole('button', { name: `${t('apiKeys.revoke')}: ${name}` }).click();
    await looksRight(page);
    await dialog.getByRole('button', { name: t('apiKeys.revokeSubmit') }).click();
    await expect(row).toContainText(t('apiKeys.state.revoked'));
    const refused = await ask(`Bearer ${key}`);
    expect(refused.status).toBe(401);
    expect(refused.headers.get('content-type')).toBe('application/problem+json');
  },
);
