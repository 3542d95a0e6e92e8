import { anOfficer, aRegency, aResident } from '../db/seed/factories';
import { expect, inBothLanguages } from './support/world';

inBothLanguages(
  {
    id: 'warga luar wilayah: kartu tersamar, alasan, lalu kasus membuka datanya',
    en: 'out of area: a masked card, a reason, then the case opens the record',
  },
  async ({ counter, t, registry }) => {
    const away = await aRegency(registry);
    const resident = await aResident(registry, { regency: away, name: 'MARIA CONTOH' });
    await counter.search(resident.nik);
    await counter.says(t('search.card.outOfArea'));
    await expect(counter.page.getByText(resident.nik)).toHaveCount(0);
    await counter.page.goto(`/residents/${resident.id}`);
    await expect(counter.page.getByText('MARIA CONTOH')).toHaveCount(0);
    await counter.search(resident.nik);
    await counter.page.getByRole('link', { name: t('search.card.openCase') }).click();
    await counter.page.waitForURL(/\/cases\/new/);
    await counter.page.getByRole('radio', { name: t('reasons.present') }).check();
    await counter.saveReport('lost');
    await counter.page.goto(`/residents/${resident.id}`);
    await counter.says('MARIA CONTOH');
  },
);

inBothLanguages(
  {
    id: 'dua petugas pada satu kasus: satu keputusan, yang lain diberi tahu',
    en: 'two officers on one case: one decision, the other is told',
  },
  async ({ counter, counterOf, t, registry, regency }) => {
    const resident = await aResident(registry, { regency, model: 'vivo Y22' });
    const colleague = await counterOf(await anOfficer(registry, 'clerk', { regency }));
    await counter.openRecord(resident.nik);
    const caseId = await counter.report('lost');
    await counter.identified();
    await counter.choose('none');
    await counter.onward();
    await colleague.page.goto(`/cases/${caseId}`);
    await expect(colleague.page.getByRole('heading', { name: t('review.title') })).toBeVisible();
    await counter.pressRed('none', 'vivo Y22');
    await counter.heads(t('result.title.none'));
    await colleague.button(t('review.submit.none', { model: 'vivo Y22' })).click();
    await colleague.prove();
    await colleague.says(t('refusals.case.changed'));
    const done = await registry.query(
      `select count(*)::int as n from audit_entries where case_id = $1 and act = 'case.decide' and outcome = 'done'`,
      [caseId],
    );
    expect(done.rows).toEqual([{ n: 1 }]);
  },
);
