import type { Page } from '@playwright/test';
import type pg from 'pg';
import { anOfficer, aResident } from '../db/seed/factories';
import { looksRight } from './support/looks';
import { pinOn } from './support/new-phone';
import { phoneOf } from './support/phone';
import { askedOnFamilyCard, asks, MODEL, SecondPerson } from './support/second-person';
import { expect, inBothLanguages, test } from './support/world';

test.slow(); // each proof waits for a code of the authenticator that was not used yet

const numberOf = async (registry: pg.Pool, caseId: string) =>
  (await registry.query<{ number: string }>('select number from cases where id = $1', [caseId])).rows[0]?.number ?? '';
const statusOf = async (registry: pg.Pool, caseId: string) =>
  (await registry.query<{ status: string }>('select status from cases where id = $1', [caseId])).rows[0]?.status;
const requestOf = async (registry: pg.Pool, caseId: string) =>
  (
    await registry.query<{ id: string; status: string }>(
      'select id, status from approval_requests where case_id = $1',
      [caseId],
    )
  ).rows[0];

inBothLanguages(
  {
    id: 'hanya KK: penyelia menyetujui, petugas loket melihat PIN, dan HP baru mengambil IKD',
    en: 'only a family card: a supervisor approves, the clerk sees the PIN, and the new phone takes the ID',
  },
  async ({ counter, counterOf, t, registry, regency, language }) => {
    const resident = await aResident(registry, { regency, model: MODEL });
    const { caseId, number: phoneNumber } = await askedOnFamilyCard(counter, resident.nik, 'phone');
    const number = await numberOf(registry, caseId);
    const supervisor = await anOfficer(registry, 'supervisor', { regency, name: 'Rina Penyelia' });
    const second = new SecondPerson(await counterOf(supervisor));
    await second.looks(number);
    await counter.says(t('approvals.maker.taken'));
    await second.page.keyboard.press('Control+Enter');
    await second.counter.heads(t('approvals.approve.title', { number }));
    expect(await statusOf(registry, caseId)).toBe('awaiting-approval');
    await second.page.keyboard.press('Escape');
    await second.approves();
    await second.counter.says(t('approvals.decided.approved'));

    await counter.heads(t('result.title.awaiting-claim'));
    await counter.says(/Rina Penyelia/);
    await counter.button(t('approvals.maker.showPin')).click();
    const pin = await pinOn(counter.page);
    const link = await counter.offerLinkSentTo(phoneNumber);
    const phone = await phoneOf(counter.page, t, language);
    await phone.followMessage(link);
    await phone.enterPin(pin);
    await counter.heads(t('result.title.claimed'));
    const both = await registry.query(
      `select distinct actor_id, maker_id from audit_entries where case_id = $1 and act in ('case.decide', 'credential.revoke', 'approval.approve') and outcome = 'done'`,
      [caseId],
    );
    expect(both.rows).toEqual([{ actor_id: supervisor.id, maker_id: expect.stringMatching(/^[0-9a-f-]{36}$/) }]);
    await phone.close();
  },
);

inBothLanguages(
  {
    id: 'dikembalikan dengan catatan: petugas memperbaiki, mengajukan lagi, lalu disetujui',
    en: 'sent back with a note: the clerk mends it, submits again, and it is approved',
  },
  async ({ counter, counterOf, t, registry, regency }) => {
    const resident = await aResident(registry, { regency, model: MODEL });
    const { caseId } = await askedOnFamilyCard(counter, resident.nik);
    const number = await numberOf(registry, caseId);
    const second = new SecondPerson(await counterOf(await anOfficer(registry, 'supervisor', { regency })));
    await second.looks(number);
    await second.turnsDown('back', 'other', 'Periksa lagi tanggal laporannya');
    await second.counter.says(t('approvals.decided.returned'));

    await counter.says('Periksa lagi tanggal laporannya');
    await asks(counter);
    await second.looks(number);
    await second.approves();
    await counter.heads(t('result.title.none'));
    expect(await statusOf(registry, caseId)).toBe('completed');
  },
);

inBothLanguages(
  {
    id: 'ditolak: kasus berhenti dengan alasannya dan IKD tetap diblokir',
    en: 'rejected: the case stops with the reason, and the digital ID stays suspended',
  },
  async ({ counter, counterOf, t, registry, regency }) => {
    const resident = await aResident(registry, { regency, model: MODEL });
    const { caseId } = await askedOnFamilyCard(counter, resident.nik);
    const second = new SecondPerson(await counterOf(await anOfficer(registry, 'supervisor', { regency })));
    await second.looks(await numberOf(registry, caseId));
    await second.counter.button(t('approvals.reject.button')).click();
    await second.page
      .getByRole('dialog')
      .getByRole('button', { name: t('approvals.reject.submit') })
      .click();
    await second.counter.prove();
    await second.counter.says(t('fields.choose'));
    await second.page.keyboard.press('Escape');
    await second.turnsDown('reject', 'identity-doubtful');
    await second.counter.says(t('approvals.decided.rejected'));
    await counter.heads(t('identity.stopped.title'));
    await counter.says(new RegExp(t('reasons.identity-doubtful')));
    const credential = await registry.query('select distinct status from credentials where resident_id = $1', [
      resident.id,
    ]);
    expect(credential.rows).toEqual([{ status: 'suspended' }]);
  },
);

/** From now on this officer is a supervisor; the request made before stays theirs. */
async function promoted(registry: pg.Pool, officerId: string) {
  await registry.query(
    `begin; insert into audit_entries (act) values ('registry.import');
     update officers set role = 'supervisor' where id = '${officerId}'; commit`,
  );
}

/** What the browser sends about one request is about another one when it arrives. */
const exchanged = (page: Page, shown: string, meant: string) =>
  page.route('**/approvals*', async (route) => {
    const body = route.request().postData();
    if (!body) return route.continue();
    return route.continue({ postData: body.replaceAll(shown, meant) });
  });

inBothLanguages(
  {
    id: 'kasus buatan sendiri tidak dapat disetujui, di layar maupun lewat permintaan',
    en: 'one’s own case cannot be approved, neither on screen nor by request',
  },
  async ({ counter, counterOf, clerk, t, registry, regency }) => {
    const own = await askedOnFamilyCard(counter, (await aResident(registry, { regency, model: MODEL })).nik);
    const colleague = await counterOf(await anOfficer(registry, 'clerk', { regency }));
    const others = await askedOnFamilyCard(colleague, (await aResident(registry, { regency, model: MODEL })).nik);
    await promoted(registry, clerk.id);
    const second = new SecondPerson(counter);
    await second.opens(await numberOf(registry, own.caseId));
    await second.counter.says(t('refusals.approval.own'));
    await expect(counter.page.getByRole('button', { name: t('approvals.take'), exact: true })).toHaveCount(0);

    await second.looks(await numberOf(registry, others.caseId));
    const [shown, meant] = [await requestOf(registry, others.caseId), await requestOf(registry, own.caseId)];
    await exchanged(counter.page, shown?.id ?? '', meant?.id ?? '');
    await second.approves();
    await expect(counter.page.getByRole('dialog').getByText(t('refusals.approval.own'))).toBeVisible();
    expect(await requestOf(registry, own.caseId)).toMatchObject({ status: 'waiting' });
    expect(await requestOf(registry, others.caseId)).toMatchObject({ status: 'waiting' });
  },
);

inBothLanguages(
  {
    id: 'petugas menarik pengajuannya kembali, dan kotak persetujuan kosong dengan jujur',
    en: 'a clerk withdraws the request, and the inbox is honestly empty',
  },
  async ({ counter, counterOf, t, registry, regency }) => {
    const resident = await aResident(registry, { regency, model: MODEL });
    await askedOnFamilyCard(counter, resident.nik);
    await looksRight(counter.page);
    const second = new SecondPerson(await counterOf(await anOfficer(registry, 'supervisor', { regency })));
    await second.page.goto('/');
    await expect(second.page.getByRole('link', { name: t('shell.nav.waiting', { count: 1 }) }).first()).toBeVisible();
    await counter.button(t('approvals.maker.withdraw')).click();
    await expect(counter.button(t('approvals.maker.ask')).or(counter.button(t('review.risks.proceed')))).toBeVisible();
    await second.inbox();
    await second.counter.says(t('approvals.empty.mine'));
    await second.counter.says(t('approvals.empty.mineText'));
    await looksRight(second.page);
  },
);

test('kotak persetujuan, bukti dan keputusan terbaca semua orang', async ({
  counter,
  counterOf,
  registry,
  regency,
}) => {
  const resident = await aResident(registry, { regency, model: MODEL });
  const { caseId } = await askedOnFamilyCard(counter, resident.nik, 'phone');
  const number = await numberOf(registry, caseId);
  const second = new SecondPerson(await counterOf(await anOfficer(registry, 'supervisor', { regency })));
  await second.opens(number);
  await second.page.screenshot({ path: '/tmp/approvals/open.png', fullPage: true });
  await looksRight(second.page);
  await second.looks(number);
  await second.page.screenshot({ path: '/tmp/approvals/evidence.png', fullPage: true });
  await looksRight(second.page);
  await second.page.emulateMedia({ colorScheme: 'dark' });
  await second.page.screenshot({ path: '/tmp/approvals/evidence-dark.png', fullPage: true });
  await second.page.setViewportSize({ width: 360, height: 740 });
  await second.page.screenshot({ path: '/tmp/approvals/evidence-360.png', fullPage: true });
  await second.page.setViewportSize({ width: 1366, height: 768 });
  await second.page.emulateMedia({ colorScheme: 'light' });
  await second.counter.button(second.t('approvals.reject.button')).click();
  await second.page.screenshot({ path: '/tmp/approvals/reject.png' });
  await counter.page.screenshot({ path: '/tmp/approvals/waiting.png', fullPage: true });
  await expect(second.page.getByText(resident.nik)).toHaveCount(0);
  await expect(second.page.getByText(resident.name)).toHaveCount(0);
});
