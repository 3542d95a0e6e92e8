import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { anOfficer } from '../db/seed/factories';
import { looksRight } from './support/looks';
import { expect, inBothLanguages, test } from './support/world';

type Taken = { body: string; headers: Record<string, string> };

/** A SIEM on this machine, which takes what comes or answers 500. */
async function aSiem() {
  const taken: Taken[] = [];
  const state = { status: 200 };
  const server = http.createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      if (state.status === 200) taken.push({ body, headers: request.headers as Record<string, string> });
      response.writeHead(state.status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/loket`, taken, state, close: () => server.close() };
}

inBothLanguages(
  {
    id: 'penerima kejadian: ditambah, dicoba, menerima yang tersegel, dijeda, dikirim ulang, dihapus',
    en: 'event receivers: added, tried, sent what is sealed, paused, sent again, removed',
  },
  async ({ counterOf, registry, regency, t, language }) => {
    const siem = await aSiem();
    test.setTimeout(300_000); // a code of the practice authenticator works once, and a new one comes every half minute
    const admin = await counterOf(await anOfficer(registry, 'national-admin', { regency, region: 'ID' }));
    const { page } = admin;
    const name = `SIEM ${language}`;
    await page.goto('/webhooks');
    await looksRight(page);

    await page.getByRole('button', { name: t('webhooks.add') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(t('webhooks.name')).fill(name);
    await dialog.getByLabel(t('webhooks.url')).fill('https://10.0.0.1/siem');
    await dialog.getByRole('button', { name: t('webhooks.addSubmit'), exact: true }).click();
    await expect(dialog.getByText(t('fields.webhookInside')).first()).toBeVisible();
    await looksRight(page);
    await dialog.getByLabel(t('webhooks.url')).fill(siem.url);
    await dialog.getByRole('button', { name: t('webhooks.addSubmit'), exact: true }).click();
    await admin.prove();
    const secret = await dialog.getByText(/^whsec_/).innerText();
    await looksRight(page);
    await dialog.getByRole('button', { name: t('webhooks.done') }).click();
    expect(await page.content()).not.toContain(secret);

    // The adding itself is the first event: sealed within a second, sent within another.
    await expect.poll(() => siem.taken.length, { timeout: 30_000 }).toBeGreaterThan(0);
    const events = () =>
      siem.taken.map(({ body, headers }) => new Webhook(secret).verify(body, headers) as { id: string; type: string });
    await expect
      .poll(() => events().some(({ type }) => type === 'loket.webhook.add.done'), { timeout: 30_000 })
      .toBe(true);
    await page.getByRole('button', { name: `${t('webhooks.test')}: ${name}` }).click();
    await expect.poll(() => events().some(({ type }) => type === 'loket.test'), { timeout: 30_000 }).toBe(true);
    const ids = events().flatMap(({ id }) => (/^\d+$/.test(id) ? [Number(id)] : []));
    expect(ids).toEqual([...ids].sort((a, b) => a - b));

    await page.reload();
    await expect(page.getByText(t('webhooks.testEvent'), { exact: true }).first()).toBeVisible();
    await looksRight(page);

    await page.getByRole('button', { name: `${t('webhooks.change')}: ${name}` }).click();
    await dialog.getByRole('radio', { name: t('webhooks.states.paused') }).check();
    await looksRight(page);
    await dialog.getByRole('button', { name: t('webhooks.save') }).click();
    await admin.prove();
    // Others may play this story at the same time; a dialog that is closing has a heading too.
    const heading = page.getByRole('heading', { name: new RegExp(`^${name} `) });
    await expect(heading).toContainText(t('webhooks.status.officer'));
    await page.getByRole('button', { name: `${t('webhooks.change')}: ${name}` }).click();
    await dialog.getByRole('radio', { name: t('webhooks.states.sends') }).check();
    await dialog.getByRole('button', { name: t('webhooks.save') }).click();
    await admin.prove();
    await expect(heading).not.toContainText(t('webhooks.status.officer'));

    const first = ids[0] ?? 0;
    await page.getByRole('button', { name: `${t('webhooks.replay')}: ${name}` }).click();
    await dialog.getByLabel(t('webhooks.from')).fill(String(first));
    await dialog.getByRole('button', { name: t('webhooks.replaySubmit') }).click();
    await admin.prove();
    await expect.poll(() => events().filter(({ id }) => id === String(first)).length, { timeout: 30_000 }).toBe(2);

    await page.getByRole('button', { name: `${t('webhooks.remove')}: ${name}` }).click();
    await dialog.getByRole('button', { name: t('webhooks.removeSubmit') }).click();
    await admin.prove();
    await expect(heading).toBeHidden();
    siem.close();
  },
);
