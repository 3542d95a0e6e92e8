import { anOfficer, aRegency, aResident } from '../db/seed/factories';
import { expect, inBothLanguages } from './support/world';

const newNumber = () => `0812${Math.floor(10_000_000 + Math.random() * 89_999_999)}`;
const newEmail = () => `baru.${Math.random().toString(36).slice(2, 10)}@contoh.id`;

inBothLanguages(
  {
    id: 'HP hilang: diblokir, dipastikan, dicabut, dan yang baru dikirim ke nomor baru',
    en: 'a lost phone: suspended, identified, revoked, and a new one sent to a new number',
  },
  async ({ counter, t, registry, regency }) => {
    const resident = await aResident(registry, { regency, model: 'Samsung A14', copies: 2 });
    await counter.openRecord(resident.nik);
    const caseId = await counter.report('lost');
    await counter.says(t('case.suspendedText', { model: 'Samsung A14' }));
    await counter.identified();
    await counter.choose('phone');
    const number = newNumber();
    await counter.proveContact('sms', number);
    await counter.proveContact('email', newEmail());
    await counter.onward();
    await counter.pressRed('phone', 'Samsung A14');
    await counter.heads(t('result.title.awaiting-claim'));
    await expect(counter.page.getByText(/^\d{3} \d{3}$/)).toBeVisible();
    await counter.says(t('result.status.waiting'));

    const statuses = await registry.query('select status from credentials where resident_id = $1', [resident.id]);
    expect(statuses.rows).toEqual([{ status: 'revoked' }, { status: 'revoked' }]);
    const entries = await registry.query(
      `select act from audit_entries where case_id = $1 and act in ('case.report', 'case.decide', 'credential.reissue') and outcome = 'done' order by id`,
      [caseId],
    );
    expect(entries.rows.map(({ act }) => act)).toEqual(['case.report', 'credential.reissue', 'case.decide']);

    const link = await counter.offerLinkSentTo(number);
    const phone = await counter.page.context().browser()?.newPage();
    await phone?.goto(link);
    await expect(phone?.getByRole('heading', { level: 1 }) ?? counter.searchBox).toBeVisible();
    expect(await phone?.content()).not.toContain(resident.name);
    await counter.nextResident();
  },
);

inBothLanguages(
  {
    id: 'tidak punya HP pintar: IKD dicabut dan KTP-el fisik dipesan',
    en: 'no smartphone: the digital ID is revoked and a physical card is ordered',
  },
  async ({ counter, t, registry, regency }) => {
    const resident = await aResident(registry, { regency, model: 'Nokia C20' });
    await counter.openRecord(resident.nik);
    const caseId = await counter.report('stolen');
    await counter.identified();
    await counter.choose('card');
    await counter.page
      .getByRole('combobox', { name: t('destination.pickup') })
      .selectOption({ label: regency.office.name });
    await counter.onward();
    await counter.pressRed('card', 'Nokia C20');
    await counter.heads(t('result.title.card'));
    const order = await registry.query('select pickup_office_id from card_orders where case_id = $1', [caseId]);
    expect(order.rows).toEqual([{ pickup_office_id: regency.office.id }]);
  },
);

inBothLanguages(
  {
    id: 'HP baru belum ada: kasus menunggu dan dilanjutkan di kantor lain',
    en: 'no phone yet: the case waits and is resumed at another office',
  },
  async ({ counter, counterOf, t, registry, regency }) => {
    const resident = await aResident(registry, { regency, model: 'OPPO A17' });
    await counter.openRecord(resident.nik);
    const caseId = await counter.report('lost');
    await counter.identified();
    await counter.choose('later');
    await counter.onward();
    await counter.pressRed('later', 'OPPO A17');
    await counter.heads(t('result.title.awaiting-phone'));

    const elsewhere = await aRegency(registry);
    const other = await counterOf(await anOfficer(registry, 'clerk', { regency: elsewhere }));
    await other.search(resident.nik);
    await other.page.getByRole('link', { name: t('search.card.continue') }).click();
    await other.page.getByRole('radio', { name: t('reasons.present') }).check();
    await other.button(t('case.resume.submit')).click();
    await other.page.waitForURL(`**/cases/${caseId}`);
    await other.identified();
    await other.choose('phone');
    await other.proveContact('sms', newNumber());
    await other.proveContact('email', newEmail());
    await other.page.keyboard.press('Control+Enter');
    await expect(other.page.getByRole('heading', { name: t('review.titleNothing') })).toBeVisible();
    await other.button(t('review.submitNothing.phone')).click();
    await other.heads(t('result.title.awaiting-claim'));
    const row = await registry.query('select office_id, status from cases where id = $1', [caseId]);
    expect(row.rows).toEqual([{ office_id: elsewhere.office.id, status: 'awaiting-claim' }]);
  },
);

inBothLanguages(
  {
    id: 'wajah tidak cocok: kasus berhenti dan tidak ada yang dicabut',
    en: 'the face does not match: the case stops and nothing is revoked',
  },
  async ({ counter, t, registry, regency }) => {
    const resident = await aResident(registry, { regency });
    await counter.openRecord(resident.nik);
    await counter.report('lost');
    await counter.checkIdentity({ present: 'match', face: 'mismatch', reader: 'unavailable', document: 'match' });
    await counter.heads(t('identity.stopped.title'));
    await counter.says(t('identity.stopped.blocked'));
    const credential = await registry.query('select status from credentials where resident_id = $1', [resident.id]);
    expect(credential.rows).toEqual([{ status: 'suspended' }]);
  },
);

inBothLanguages(
  {
    id: 'dugaan penipuan: kasus ditandai dan peringatannya muncul di data warga',
    en: 'suspected fraud: the case is flagged and the record warns the next officer',
  },
  async ({ counter, t, registry, regency }) => {
    const resident = await aResident(registry, { regency });
    await counter.openRecord(resident.nik);
    await counter.report('suspected-fraud');
    await counter.checkIdentity({ present: 'match', face: 'mismatch', reader: 'unavailable', document: 'mismatch' });
    await counter.button(t('identity.stopped.fraud')).click();
    await counter.says(t('identity.stopped.flagged'));
    await counter.openRecord(resident.nik);
    await counter.says(t('labels.alert.fraud-flagged'));
  },
);

inBothLanguages(
  {
    id: 'hanya KK yang dibawa: kasus menunggu orang kedua',
    en: 'only a family card was brought: the case waits for a second person',
  },
  async ({ counter, t, registry, regency }) => {
    const resident = await aResident(registry, { regency });
    await counter.openRecord(resident.nik);
    await counter.report('lost');
    await counter.checkIdentity({ present: 'match', face: 'match', reader: 'unavailable', document: 'match' }, 'kk');
    await counter.heads(t('identity.waiting.title'));
    await counter.says(t('identity.waiting.notYet'));
  },
);

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
    await colleague.says(t('refusals.case.changed'));
    const done = await registry.query(
      `select count(*)::int as n from audit_entries where case_id = $1 and act = 'case.decide' and outcome = 'done'`,
      [caseId],
    );
    expect(done.rows).toEqual([{ n: 1 }]);
  },
);
