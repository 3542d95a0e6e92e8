import type { Page } from '@playwright/test';
import type pg from 'pg';
import { anOfficer, aResident } from '../db/seed/factories';
import { looksRight } from './support/looks';
import { askedOnFamilyCard, MODEL, numberOf, requestOf, SecondPerson } from './support/second-person';
import { expect, inBothLanguages, test } from './support/world';

test.slow(); // each proof waits for a code of the authenticator that was not used yet

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
  await looksRight(second.page);
  await second.counter.button(second.t('approvals.take')).click();
  await second.counter.button(second.t('approvals.see')).click();
  await second.counter.heads(second.t('approvals.evidence.title'));
  await looksRight(second.page);
  await expect(second.page.getByText(resident.nik)).toHaveCount(0);
  await expect(second.page.getByText(resident.name)).toHaveCount(0);
});
