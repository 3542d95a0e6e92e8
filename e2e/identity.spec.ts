import { aResident } from '../db/seed/factories';
import { expect, inBothLanguages } from './support/world';

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
    id: 'hanya KK yang dibawa: kasus lanjut, dan keputusannya perlu orang kedua',
    en: 'only a family card was brought: the case goes on, and its decision takes a second person',
  },
  async ({ counter, t, registry, regency }) => {
    const resident = await aResident(registry, { regency });
    await counter.openRecord(resident.nik);
    await counter.report('lost');
    await counter.checkIdentity({ present: 'match', face: 'match', reader: 'unavailable', document: 'match' }, 'kk');
    await counter.heads(t('destination.title'));
    await counter.choose('none');
    await counter.page.keyboard.press('Control+Enter');
    await counter.says(t('approvals.maker.needs', { why: t('approvals.cause.weak-evidence') }));
    await expect(counter.button(t('approvals.maker.ask'))).toBeVisible();
  },
);
