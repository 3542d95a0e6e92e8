import { aResident } from '../db/seed/factories';
import { looksRight } from './support/looks';
import { expect, inBothLanguages } from './support/world';

inBothLanguages(
  {
    id: 'tombol merah meminta bukti: batal mengubah apa pun tidak, kode salah ditolak, kode benar menjalankan',
    en: 'the red button asks for proof: cancelling changes nothing, a wrong code is refused, a right one carries it out',
  },
  async ({ t, counter, registry, regency }) => {
    const { page } = counter;
    const model = 'OPPO A57';
    const resident = await aResident(registry, { regency, model });
    await counter.openRecord(resident.nik);
    const caseId = await counter.report('lost');
    const decisions = async () => {
      const found = await registry.query(
        `select outcome from audit_entries where case_id = $1 and act = 'case.decide'`,
        [caseId],
      );
      return found.rows.map(({ outcome }) => outcome);
    };
    await counter.identified();
    await counter.choose('none');
    await counter.onward();
    await counter.press('none', model);
    const dialog = page.getByRole('dialog', { name: t('proof.title') });
    const code = dialog.getByLabel(t('proof.code'));
    await expect(code).toBeFocused();
    await expect(dialog.getByText(t('acts.case.decide'))).toBeVisible();
    await looksRight(page);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await counter.heads(t('review.title'));
    expect(await decisions()).toEqual([]);

    await counter.press('none', model);
    await code.fill('000000');
    await page.keyboard.press('Enter');
    await expect(dialog.getByText(t('refusals.proof.wrongCode'))).toBeVisible();
    await expect(code).toHaveValue('');
    await expect(code).toBeFocused();
    expect(await decisions()).toEqual([]);
    await page.keyboard.type(await counter.practiceCode());
    await page.keyboard.press('Enter');
    await counter.heads(t('result.title.none'));
    expect(await decisions()).toEqual(['done']);
  },
);
