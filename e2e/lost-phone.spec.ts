import { anOfficer, aRegency, aResident } from '../db/seed/factories';
import { asks, SecondPerson } from './support/second-person';
import { expect, inBothLanguages, test } from './support/world';

test.slow(); // a proof waits for a code that was not used yet

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
    await other.page.waitForURL(/\/resume/);
    await other.page.getByRole('radio', { name: t('reasons.present') }).check();
    await other.button(t('case.resume.submit')).click();
    await other.page.waitForURL(`**/cases/${caseId}`);
    await other.identified();
    await other.choose('phone');
    await other.proveContact('sms', newNumber());
    await other.proveContact('email', newEmail());
    await other.page.keyboard.press('Control+Enter');
    await expect(other.page.getByRole('heading', { name: t('review.titleNothing') })).toBeVisible();
    await asks(other, 'out-of-area');
    const supervisor = await anOfficer(registry, 'supervisor', { regency: elsewhere });
    const second = new SecondPerson(await counterOf(supervisor));
    await second.looks(/KAS-/);
    await second.approves();
    await other.heads(t('result.title.awaiting-claim'));
    const row = await registry.query('select office_id, status from cases where id = $1', [caseId]);
    expect(row.rows).toEqual([{ office_id: elsewhere.office.id, status: 'awaiting-claim' }]);
  },
);
