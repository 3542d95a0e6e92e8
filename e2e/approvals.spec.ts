import { anOfficer, aResident } from '../db/seed/factories';
import { pinOn } from './support/new-phone';
import { phoneOf } from './support/phone';
import { askedOnFamilyCard, asks, MODEL, numberOf, SecondPerson, statusOf } from './support/second-person';
import { expect, inBothLanguages, test } from './support/world';

test.slow(); // each proof waits for a code of the authenticator that was not used yet

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
